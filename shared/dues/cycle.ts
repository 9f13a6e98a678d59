import { addDays, dayOf, partsOf, type Day } from '../kernel/day.ts';
import type { Period } from '../kernel/period.ts';
import { addRates, none, type Rate } from '../kernel/rate.ts';
import { shareBetween } from './proration.ts';

/**
 * Billing on a given day of the month, every so many months: who came on another day pays the part of the period until
 * then. The day is the month's last where the month is shorter, and comes back to itself afterwards.
 */
export type Cycle = { readonly date: number; readonly months: number };

function cycleDay({ date, months }: Cycle, startsOn: Day, k: number): Day {
  const { year, month } = partsOf(startsOn);
  const count = year * 12 + month - 1 + k * months;
  return dayOf(Math.floor(count / 12), (count % 12) + 1, date);
}

/**
 * The first day of billing, on a day or after.
 *
 * @example firstCycleDay({ date: 30, months: 1 }, day('2012-01-31')) // => '2012-02-29'
 * @example firstCycleDay({ date: 30, months: 12 }, day('2012-01-31')) // => '2013-01-30'
 */
export function firstCycleDay(cycle: Cycle, startsOn: Day): Day {
  const sameMonth = cycleDay(cycle, startsOn, 0);
  return sameMonth >= startsOn ? sameMonth : cycleDay(cycle, startsOn, 1);
}

/** The periods of a cycle that somebody is billed for, who starts on a day, up to and with the one that holds another. */
function cyclePeriods(cycle: Cycle, startsOn: Day, until: Day): Period[] {
  const periods: Period[] = [];
  let k = cycleDay(cycle, startsOn, 0) > startsOn ? -1 : 0;
  if (cycleDay(cycle, startsOn, k + 1) <= startsOn) k += 1;
  for (; cycleDay(cycle, startsOn, k) <= until; k += 1) {
    periods.push({
      startsOn: cycleDay(cycle, startsOn, k),
      endsOn: addDays(cycleDay(cycle, startsOn, k + 1), -1),
    });
  }
  return periods;
}

/**
 * How many periods somebody is billed for: the first in part, and the last too where membership has a last day.
 *
 * @example decimals(periodsBilled({ date: 4, months: 12 }, { startsOn: day('2010-12-15'), endsOn: null }, day('2012-01-13')), 9) // => '1.969863014'
 */
export function periodsBilled(
  cycle: Cycle,
  of: { readonly startsOn: Day; readonly endsOn: Day | null },
  until: Day,
): Rate {
  const last = of.endsOn !== null && of.endsOn < until ? of.endsOn : until;
  return cyclePeriods(cycle, of.startsOn, last)
    .map((period) => shareBetween(period, { startsOn: of.startsOn, endsOn: of.endsOn ?? period.endsOn }))
    .reduce(addRates, none);
}
