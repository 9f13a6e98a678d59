import { addDays, dayNumber, dayOf, type Day } from './day.ts';

declare const point: unique symbol;
/** A moment in UTC, `YYYY-MM-DDTHH:MM:SS.sssZ`, always with its milliseconds: instants compare as strings. */
export type Instant = string & { readonly [point]: true };
/** A time zone of the IANA data base. */
export type Zone = string;
/** Where the networks of the product keep their books. */
const homeZone: Zone = 'America/Toronto';

const instantPattern = /^[12]\d{3}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/;

/** @example isInstant('2026-03-14T07:00:00Z') // => false */
export function isInstant(text: unknown): text is Instant {
  if (typeof text !== 'string' || !instantPattern.test(text)) return false;
  const time = Date.parse(text);
  return !Number.isNaN(time) && new Date(time).toISOString() === text;
}

/** @example instantAt(0) // => '1970-01-01T00:00:00.000Z' */
export function instantAt(sinceEpoch: number): Instant {
  return new Date(sinceEpoch).toISOString() as Instant;
}

/**
 * A moment however it was written (with an offset, without milliseconds).
 *
 * @example instant('2026-03-14T02:00:00-05:00') // => '2026-03-14T07:00:00.000Z'
 * @throws RangeError when it is not a moment
 */
export function instant(text: string): Instant {
  return instantAt(Date.parse(text));
}

/** Since 1970-01-01T00:00Z. @example milliseconds(instant('1970-01-01T00:00:01Z')) // => 1000 */
export function milliseconds(at: Instant): number {
  return Date.parse(at);
}

type Lapse = { days?: number; hours?: number; minutes?: number; seconds?: number; milliseconds?: number };

/** Elapsed time; a day is 24 hours. @example plus(instant('2026-03-14T07:00:00Z'), { minutes: 15 }) // => '2026-03-14T07:15:00.000Z' */
export function plus(at: Instant, lapse: Lapse): Instant {
  const hours = (lapse.days ?? 0) * 24 + (lapse.hours ?? 0);
  const seconds = (hours * 60 + (lapse.minutes ?? 0)) * 60 + (lapse.seconds ?? 0);
  return instantAt(milliseconds(at) + seconds * 1000 + (lapse.milliseconds ?? 0));
}

/** Making a formatter costs a thousand times what using it does. */
const formatters = new Map<Zone, Intl.DateTimeFormat>();

function formatterOf(zone: Zone): Intl.DateTimeFormat {
  const known = formatters.get(zone);
  if (known) return known;
  const digits = 'numeric';
  const made = new Intl.DateTimeFormat('en-US', { timeZone: zone, year: digits, month: digits, day: digits });
  formatters.set(zone, made);
  return made;
}

function dayAt(time: number, zone: Zone): Day {
  const found = { year: 0, month: 0, day: 0 };
  for (const { type, value } of formatterOf(zone).formatToParts(time)) {
    if (type === 'year' || type === 'month' || type === 'day') found[type] = Number(value);
  }
  return dayOf(found.year, found.month, found.day);
}

/** Whoever decides a thousand rows asks a thousand times on which day one moment lies. */
let last: { readonly at: Instant; readonly zone: Zone; readonly day: Day } | undefined;

/** The day on the wall's calendar. @example dayIn(instant('2026-11-01T03:59:59Z'), 'America/Toronto') // => '2026-10-31' */
export function dayIn(at: Instant, zone: Zone = homeZone): Day {
  if (last?.at !== at || last.zone !== zone) last = { at, zone, day: dayAt(milliseconds(at), zone) };
  return last.day;
}

const hour = 3_600_000;
const minute = 60_000;

/**
 * The first moment of a day, also on the days that have 23 or 25 hours, and where clocks change at midnight.
 *
 * @example startOfDay(day('2026-11-02'), 'America/Toronto') // => '2026-11-02T05:00:00.000Z'
 */
export function startOfDay(on: Day, zone: Zone = homeZone): Instant {
  const midnight = dayNumber(on) * 24 * hour;
  // No zone is further than 15 hours from UTC, and zones change on whole minutes.
  let [before, from] = [midnight - 15 * hour, midnight + 15 * hour];
  while (from - before > minute) {
    const middle = before + Math.floor((from - before) / 2 / minute) * minute;
    if (dayAt(middle, zone) < on) before = middle;
    else from = middle;
  }
  return instantAt(from);
}

/** The last millisecond of a day. @example endOfDay(day('2026-10-31'), 'America/Toronto') // => '2026-11-01T03:59:59.999Z' */
export function endOfDay(on: Day, zone: Zone = homeZone): Instant {
  return plus(startOfDay(addDays(on, 1), zone), { milliseconds: -1 });
}
