import { Temporal } from 'temporal-polyfill';

/** When a schedule fires: the first time strictly after a moment (milliseconds since 1970). */
export type Timetable = { readonly next: (after: number) => number; readonly often: boolean };

const months = ['JAN', 'FEB', 'MAR', 'APR', 'MAY', 'JUN', 'JUL', 'AUG', 'SEP', 'OCT', 'NOV', 'DEC'];
const weekdays = ['SUN', 'MON', 'TUE', 'WED', 'THU', 'FRI', 'SAT'];
const units: Readonly<Record<string, number>> = { minute: 60_000, hour: 3_600_000, day: 86_400_000 };

function field(text: string, from: number, to: number, named: readonly string[] = []): ReadonlySet<number> {
  const number = (word: string): number => {
    const at = named.indexOf(word.toUpperCase());
    const value = at < 0 ? Number(word) : at + from;
    if (Number.isInteger(value) && value >= from && value <= to) return value;
    throw new Error(`A schedule has the field ${text}, which this machine does not know`);
  };
  const values = text.split(',').flatMap((part) => {
    const [range = '', step = '1'] = part.split('/');
    const [low = '', high] = range.split('-');
    const start = range === '*' || range === '?' ? from : number(low);
    const whole = range === '*' || range === '?' || (part.includes('/') && high === undefined);
    const end = whole ? to : number(high ?? low);
    const count = Math.floor((end - start) / Number(step)) + 1;
    return Array.from({ length: count }, (_, index) => start + index * Number(step));
  });
  return new Set(values);
}

/** Wall times that the night of the change skips do not fire; those that it repeats fire once. */
function cron(expression: string, zone: string): Timetable {
  const [minute = '', hour = '', date = '', month = '', weekday = '', year = ''] = expression.split(/\s+/);
  const minutes = [...field(minute, 0, 59)].sort((a, b) => a - b);
  const hours = [...field(hour, 0, 23)].sort((a, b) => a - b);
  const dates = field(date, 1, 31);
  const inMonths = field(month, 1, 12, months);
  const onDays = field(weekday, 1, 7, weekdays);
  const inYears = field(year, 1970, 2199);
  const fits = (on: Temporal.PlainDate) =>
    inYears.has(on.year) && inMonths.has(on.month) && dates.has(on.day) && onDays.has((on.dayOfWeek % 7) + 1);
  const times = (on: Temporal.PlainDate) =>
    hours.flatMap((h) => minutes.map((m) => on.toPlainDateTime({ hour: h, minute: m })));
  const next = (after: number): number => {
    const start = Temporal.Instant.fromEpochMilliseconds(after).toZonedDateTimeISO(zone).toPlainDate();
    for (let day = 0; day < 4 * 366; day += 1) {
      const on = start.add({ days: day });
      for (const wall of fits(on) ? times(on) : []) {
        const at = wall.toZonedDateTime(zone);
        if (at.epochMilliseconds > after && at.toPlainDateTime().equals(wall)) return at.epochMilliseconds;
      }
    }
    throw new Error(`The schedule cron(${expression}) does not fire in four years`);
  };
  return { next, often: hours.length * minutes.length > 24 };
}

/**
 * Reads an expression of EventBridge Scheduler: `cron(10 6 * * ? *)` in a zone, or `rate(5 minutes)`.
 *
 * @throws Error on an expression that this machine does not know
 */
export function timetable(expression: string, zone: string): Timetable {
  const [, kind, inner = ''] = /^(cron|rate)\((.+)\)$/.exec(expression) ?? [];
  if (kind === 'cron') return cron(inner, zone);
  const [count = '', unit = ''] = inner.split(' ');
  const every = Number(count) * (units[unit.replace(/s$/, '')] ?? Number.NaN);
  if (kind !== 'rate' || !(every > 0))
    throw new Error(`This machine does not know the schedule ${expression}`);
  return { next: (after) => (Math.floor(after / every) + 1) * every, often: every < 3_600_000 };
}
