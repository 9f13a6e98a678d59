import { daysBetween, inYear, later, partsOf, type Day, type MonthDay } from '../kernel/day.ts';
import { money, subtract, times, type Money } from '../kernel/money.ts';
import { daysIn, periodIndex, type Period } from '../kernel/period.ts';
import { none, rate, whole, type Rate } from '../kernel/rate.ts';
import type { Proration, StepDiscount } from './schedule.ts';

/**
 * The part of a period from a day to its end, that day counted; the denominator is the real length of the period.
 *
 * @example shareFrom({ startsOn: day('2022-10-01'), endsOn: day('2023-09-30') }, day('2023-06-03')) // => { numerator: 24, denominator: 73 }
 */
export function shareFrom(period: Period, on: Day): Rate {
  if (on > period.endsOn) return none;
  return shareBetween(period, { startsOn: on, endsOn: period.endsOn });
}

/** The part of a period that another one covers. */
export function shareBetween(period: Period, cut: Period): Rate {
  const startsOn = later(period.startsOn, cut.startsOn);
  const endsOn = period.endsOn < cut.endsOn ? period.endsOn : cut.endsOn;
  if (startsOn > endsOn) return none;
  return rate(daysIn({ startsOn, endsOn }), daysIn(period));
}

/** The part of a period that is left once its last day was used. @example unusedShare({ startsOn: day('2026-10-01'), endsOn: day('2026-10-31') }, day('2026-10-15')) // => { numerator: 16, denominator: 31 } */
export function unusedShare(period: Period, lastDay: Day): Rate {
  if (lastDay < period.startsOn) return whole;
  if (lastDay >= period.endsOn) return none;
  return rate(daysBetween(lastDay, period.endsOn), daysIn(period));
}

/** By months, the month that has begun counts whole. */
function shareByMonths(period: Period, on: Day): Rate {
  const months = periodIndex(period.startsOn, { months: 1 }, period.endsOn) + 1;
  const gone = periodIndex(period.startsOn, { months: 1 }, on);
  return rate(Math.max(0, months - gone), months);
}

/** The part of the fee that somebody pays who comes on a day; nothing after the period. */
export function prorated({ by, fullFeeUntil }: Proration, period: Period, on: Day): Rate {
  if (on > period.endsOn) return none;
  if (on <= period.startsOn || by === 'none') return whole;
  if (fullFeeUntil !== null && on <= dayWithin(period, fullFeeUntil)) return whole;
  return by === 'days' ? shareFrom(period, on) : shareByMonths(period, on);
}

/** What is off for who comes on a day: the last step that has begun. */
export function discountOn(steps: readonly StepDiscount[], period: Period, on: Day): Rate {
  const begun = steps
    .map(({ from, off }) => ({ from: dayWithin(period, from), off }))
    .filter(({ from }) => from <= on)
    .toSorted((a, b) => (a.from < b.from ? -1 : 1));
  return begun.at(-1)?.off ?? none;
}

/** When a day of the year comes in a period: on its first day or after. */
function dayWithin({ startsOn }: Period, of: MonthDay): Day {
  const { year } = partsOf(startsOn);
  const thisYear = inYear(of, year);
  return thisYear >= startsOn ? thisYear : inYear(of, year + 1);
}

/**
 * Changing fee during a period: what is left of the old one comes off, what is left of the new one is charged.
 *
 * @example changeOfFee(money(1000), money(2000), rate(1, 2)) // => { credit: -500, charge: 1000, due: 500 }
 */
export function changeOfFee(
  from: Money,
  to: Money,
  left: Rate,
): { credit: Money; charge: Money; due: Money } {
  const [given, charge] = [times(from, left), times(to, left)];
  return { credit: subtract(money(0), given), charge, due: subtract(charge, given) };
}
