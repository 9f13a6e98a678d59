import { addDays, addMonths, dayOf, partsOf, weekday, type Day } from '../../../shared/kernel/day.ts';

/** Sunday comes first, as on the calendars of Québec. @returns the six weeks that hold the month of a day */
export function weeksAround(on: Day): readonly (readonly Day[])[] {
  const { year, month } = partsOf(on);
  const first = dayOf(year, month, 1);
  const start = addDays(first, -(weekday(first) % 7));
  return Array.from({ length: 6 }, (_, week) =>
    Array.from({ length: 7 }, (__, at) => addDays(start, week * 7 + at)),
  );
}

const steps: Readonly<Record<string, (on: Day) => Day>> = {
  ArrowLeft: (on) => addDays(on, -1),
  ArrowRight: (on) => addDays(on, 1),
  ArrowUp: (on) => addDays(on, -7),
  ArrowDown: (on) => addDays(on, 7),
  PageUp: (on) => addMonths(on, -1),
  PageDown: (on) => addMonths(on, 1),
  Home: (on) => addDays(on, -(weekday(on) % 7)),
  End: (on) => addDays(on, 6 - (weekday(on) % 7)),
};

/** Where a key leads from a day of the calendar; nothing when it is not one of its keys. */
export function dayAfterKey(on: Day, key: string): Day | undefined {
  return steps[key]?.(on);
}
