import * as z from 'zod';
import { items, measures } from '../../dues/item.ts';
import type { DuesSchedule } from '../../dues/schedule.ts';
import { taxes, type TaxStatus } from '../../dues/tax.ts';
import type { ScheduleId } from '../../kernel/ids.ts';
import type { Rate } from '../../kernel/rate.ts';
import { amount, day, idOf } from '../cells.ts';
import { bilingual, length, monthDay } from './settings.ts';

/** An exact fraction. */
export const rate = z.strictObject({
  numerator: z.int(),
  denominator: z.int().min(1),
}) satisfies z.ZodType<Rate>;

const measure = z.enum(measures);
const upTo = z.int().min(0).nullable();
const bounds = { floor: amount.nullable(), cap: amount.nullable() };

const fee = z.lazy(() =>
  z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('flat'), amount }),
    z.strictObject({
      kind: z.literal('tiers'),
      measure,
      tiers: z.array(z.strictObject({ upTo, amount })).min(1).readonly(),
    }),
    z.strictObject({
      kind: z.literal('graduated'),
      measure,
      tiers: z.array(z.strictObject({ upTo, rate })).min(1).readonly(),
      ...bounds,
    }),
    z.strictObject({ kind: z.literal('rate'), measure, rate, ...bounds }),
  ]),
);

const version = z.lazy(() =>
  z.strictObject({
    from: day,
    resolution: z.string(),
    fee,
    proration: z.strictObject({ by: z.enum(['none', 'months', 'days']), fullFeeUntil: monthDay.nullable() }),
    discounts: z.array(z.strictObject({ from: monthDay, off: rate })).readonly(),
    severalPeriods: z.array(z.strictObject({ periods: z.int().min(2), off: rate })).readonly(),
    firstPeriod: rate.nullable(),
    instalments: z.strictObject({ count: z.int().min(2).max(52), every: length }).nullable(),
    dueDays: z.int().min(0).max(365),
  }),
);

/** How much members pay, by versions with their dates. */
export const scheduleSchema = z.lazy(() =>
  z.strictObject({
    id: idOf<ScheduleId>(),
    name: bilingual(),
    item: z.enum(items),
    versions: z.array(version).min(1).readonly(),
  }),
) satisfies z.ZodType<DuesSchedule>;

export const tax = z.enum(taxes);

/** For which taxes the network is registered, and what it does not charge them on, each from a day on. */
export const taxesSchema = z.lazy(() =>
  z.strictObject({
    id: z.literal('taxes'),
    registrations: z
      .array(
        z.strictObject({ from: day, gstNumber: z.string().nullable(), qstNumber: z.string().nullable() }),
      )
      .readonly(),
    treatments: z
      .array(
        z.strictObject({
          item: z.enum(items),
          from: day,
          treatment: z.enum(['taxed', 'elected', 'exempt', 'out-of-scope']),
          reason: bilingual(500),
        }),
      )
      .readonly(),
  }),
) satisfies z.ZodType<TaxStatus>;
export type Taxes = z.infer<typeof taxesSchema>;

/** A network that has not spoken of taxes is not registered: it charges none. */
export const noTaxes: Taxes = { id: 'taxes', registrations: [], treatments: [] };
