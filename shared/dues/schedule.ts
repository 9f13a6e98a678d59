import type { Day, MonthDay } from '../kernel/day.ts';
import type { ScheduleId } from '../kernel/ids.ts';
import type { Bilingual } from '../kernel/language.ts';
import type { Money } from '../kernel/money.ts';
import type { Length } from '../kernel/period.ts';
import type { Rate } from '../kernel/rate.ts';
import type { Item, Measure } from './item.ts';

/** Up to a value of the measure, that value included; null for the last tier. */
type Tier<Price> = { readonly upTo: number | null } & Price;

/**
 * How much a whole period costs. `tiers`: one amount, that of the tier in which the measure falls. `graduated`: each
 * part of the measure at the rate of its tier. `rate`: a rate on the whole measure. A rate on revenue is a fraction;
 * on a head-count it is cents by head.
 */
export type Fee =
  | { readonly kind: 'flat'; readonly amount: Money }
  | {
      readonly kind: 'tiers';
      readonly measure: Measure;
      readonly tiers: readonly Tier<{ readonly amount: Money }>[];
    }
  | ({
      readonly kind: 'graduated';
      readonly measure: Measure;
      readonly tiers: readonly Tier<{ readonly rate: Rate }>[];
    } & Bounds)
  | ({ readonly kind: 'rate'; readonly measure: Measure; readonly rate: Rate } & Bounds);
type Bounds = { readonly floor: Money | null; readonly cap: Money | null };

/** What somebody pays who comes during a period: nothing less for coming on `fullFeeUntil` or before. */
export type Proration = { readonly by: 'none' | 'months' | 'days'; readonly fullFeeUntil: MonthDay | null };
/** So much off for who comes on that day of the period or later. */
export type StepDiscount = { readonly from: MonthDay; readonly off: Rate };
/** So much off each period for who takes several at once. */
export type SeveralDiscount = { readonly periods: number; readonly off: Rate };

/** What applies to the periods that begin on `from` or later, until the next version does. */
export type ScheduleVersion = {
  readonly from: Day;
  /** The assembly's resolution that set the rates. */
  readonly resolution: string;
  readonly fee: Fee;
  readonly proration: Proration;
  readonly discounts: readonly StepDiscount[];
  readonly severalPeriods: readonly SeveralDiscount[];
  /** The part of the fee that a newcomer pays for its first period; null for the whole. */
  readonly firstPeriod: Rate | null;
  readonly instalments: { readonly count: number; readonly every: Length } | null;
  readonly dueDays: number;
};

export type DuesSchedule = {
  readonly id: ScheduleId;
  readonly name: Bilingual;
  readonly item: Item;
  readonly versions: readonly ScheduleVersion[];
};

/** The version that applies to a period that begins on a day. */
export function versionOn(schedule: DuesSchedule, startsOn: Day): ScheduleVersion | undefined {
  return schedule.versions
    .filter((version) => version.from <= startsOn)
    .reduce<ScheduleVersion | undefined>((a, b) => (a && a.from > b.from ? a : b), undefined);
}
