import type { Day } from '../kernel/day.ts';
import type { Bilingual } from '../kernel/language.ts';
import { money, times, type Money } from '../kernel/money.ts';
import type { Period } from '../kernel/period.ts';
import { complement, multiplyRates, none, rate, whole, type Rate } from '../kernel/rate.ts';
import { ok, refuse, type Result } from '../kernel/result.ts';
import { feeOf } from './fee.ts';
import type { Line } from './invoice.ts';
import type { Measures } from './item.ts';
import { discountOn, prorated } from './proration.ts';
import type { DuesRefusal } from './refusals.ts';
import { versionOn, type DuesSchedule, type ScheduleVersion } from './schedule.ts';
import { taxesOfLines, withTaxes, type TaxAmount, type TaxRate } from './tax.ts';

export type PriceFacts = {
  readonly measures: Measures;
  /** Whether it is the member's first period. */
  readonly newcomer: boolean;
  readonly rates: readonly TaxRate[];
  /** Why the dues are not taxed; null where they are. */
  readonly exemption: Bilingual | null;
};

export type Price = {
  readonly version: ScheduleVersion;
  /** The fee of a whole period, before what is taken off. */
  readonly fee: Money;
  readonly lines: readonly Line[];
  readonly taxes: readonly TaxAmount[];
  readonly net: Money;
  readonly total: Money;
};

/**
 * What somebody pays for a period who is in it from a day on: the fee of the version in force, its part of the period,
 * what is off; a line for each period where several are taken at once. Each line is rounded once, the taxes on the total.
 */
export function price(
  schedule: DuesSchedule,
  facts: PriceFacts,
  period: Period,
  { on, periods = 1 }: { readonly on: Day; readonly periods?: number },
): Result<Price, DuesRefusal> {
  const version = versionOn(schedule, period.startsOn);
  if (!version) return refuse('dues/no-rate-on-that-day', { on: period.startsOn });
  if (on > period.endsOn) return refuse('dues/nothing-to-invoice', { on });
  const fee = feeOf(version.fee, facts.measures);
  if (!fee.ok) return fee;
  const parts = [firstPart(version, facts, period, on), ...Array.from({ length: periods - 1 }, () => whole)];
  const several = complement(severalOff(version, periods));
  const lines = parts.map((part) => lineOf(schedule, facts, fee.value, multiplyRates(part, several)));
  const taxes = taxesOfLines(lines);
  const net = money(lines.reduce((all, { amount }) => all + amount, 0));
  return ok({ version, fee: fee.value, lines, taxes, net, total: withTaxes(net, taxes) });
}

function firstPart(version: ScheduleVersion, { newcomer }: PriceFacts, period: Period, on: Day): Rate {
  const share = multiplyRates(
    prorated(version.proration, period, on),
    complement(discountOn(version.discounts, period, on)),
  );
  return newcomer && version.firstPeriod ? multiplyRates(share, version.firstPeriod) : share;
}

/** The best offer that so many periods reach. */
function severalOff({ severalPeriods }: ScheduleVersion, periods: number): Rate {
  const reached = severalPeriods
    .filter((offer) => offer.periods <= periods)
    .toSorted((a, b) => b.periods - a.periods);
  return reached[0]?.off ?? none;
}

function lineOf(
  { item, name }: DuesSchedule,
  { rates, exemption }: PriceFacts,
  fee: Money,
  quantity: Rate,
): Line {
  return {
    item,
    label: name,
    quantity,
    unitPrice: rate(fee, 1),
    amount: times(fee, quantity),
    rates,
    exemption,
  };
}

/** A line of anything else: the unit price may be a fraction of a cent, the amount may not. @example lineAmount(rate(3, 1), decimal('277.5')) // => 833 */
export function lineAmount(quantity: Rate, unitPrice: Rate): Money {
  return times(money(1), multiplyRates(quantity, unitPrice));
}
