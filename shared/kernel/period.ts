import { addDays, addMonths, daysBetween, partsOf, type Day } from './day.ts';

/** How long a period is, in one unit. */
export type Length = { readonly days: number } | { readonly months: number } | { readonly years: number };
/** Both days are in it. */
export type Period = { readonly startsOn: Day; readonly endsOn: Day };

/** A day, so much later. @example after(day('2026-01-31'), { months: 1 }) // => '2026-02-28' */
export function after(on: Day, length: Length): Day {
  return boundary(on, length, 1);
}

/**
 * The day on which period k begins: always counted from the anchor, never from the period before,
 * so that a 29th or a 31st does not drift.
 *
 * @example boundary(day('2026-01-31'), { months: 1 }, 2) // => '2026-03-31'
 */
export function boundary(anchor: Day, length: Length, k: number): Day {
  if ('days' in length) return addDays(anchor, length.days * k);
  return addMonths(anchor, ('years' in length ? length.years * 12 : length.months) * k);
}

/**
 * Period k of an anchor; the periods tile.
 *
 * @example period(day('2024-02-29'), { years: 1 }, 0) // => { startsOn: '2024-02-29', endsOn: '2025-02-27' }
 */
export function period(anchor: Day, length: Length, k: number): Period {
  return { startsOn: boundary(anchor, length, k), endsOn: addDays(boundary(anchor, length, k + 1), -1) };
}

/** Which period a day falls in; negative before the anchor. @example periodIndex(day('2026-01-31'), { months: 1 }, day('2026-02-28')) // => 1 */
export function periodIndex(anchor: Day, length: Length, on: Day): number {
  let k = estimate(anchor, length, on);
  // The estimate counts whole months without their days: it is at most one off.
  while (boundary(anchor, length, k) > on) k -= 1;
  while (boundary(anchor, length, k + 1) <= on) k += 1;
  return k;
}

function estimate(anchor: Day, length: Length, on: Day): number {
  if ('days' in length) return Math.floor(daysBetween(anchor, on) / length.days);
  const [from, to] = [partsOf(anchor), partsOf(on)];
  const months = (to.year - from.year) * 12 + to.month - from.month;
  return Math.floor(months / ('years' in length ? length.years * 12 : length.months));
}

/** @example periodContaining(day('2021-03-31'), { months: 1 }, day('2022-03-29')) // => { startsOn: '2022-02-28', endsOn: '2022-03-30' } */
export function periodContaining(anchor: Day, length: Length, on: Day): Period {
  return period(anchor, length, periodIndex(anchor, length, on));
}

/** The first boundary after a day. @example nextBoundary(day('2026-01-15'), { months: 1 }, day('2026-02-15')) // => '2026-03-15' */
export function nextBoundary(anchor: Day, length: Length, on: Day): Day {
  return boundary(anchor, length, periodIndex(anchor, length, on) + 1);
}

/** Both ends counted. @example daysIn({ startsOn: day('2019-06-01'), endsOn: day('2019-06-30') }) // => 30 */
export function daysIn(of: Period): number {
  return daysBetween(of.startsOn, of.endsOn) + 1;
}

/** @example within({ startsOn: day('2026-01-01'), endsOn: day('2026-12-31') }, day('2026-12-31')) // => true */
export function within(of: Period, on: Day): boolean {
  return of.startsOn <= on && on <= of.endsOn;
}

/** Whether two periods share a day. @example overlap({ startsOn: day('2026-01-01'), endsOn: day('2026-01-31') }, { startsOn: day('2026-02-01'), endsOn: day('2026-02-28') }) // => false */
export function overlap(a: Period, b: Period): boolean {
  return a.startsOn <= b.endsOn && b.startsOn <= a.endsOn;
}
