import * as z from 'zod';
import { isMonthDay, type MonthDay } from '../../kernel/day.ts';
import type { CategoryId, ScheduleId } from '../../kernel/ids.ts';
import type { Length } from '../../kernel/period.ts';
import { obligations, type Category } from '../../membership/category.ts';
import { partyKinds } from '../../membership/member.ts';
import { day, idOf } from '../cells.ts';

/** A text of the network in both languages; neither may be missing. */
export const bilingual = (max = 200) =>
  z.strictObject({ fr: z.string().min(1).max(max), en: z.string().min(1).max(max) });

export const monthDay = z
  .string()
  .max(5)
  .transform((text, context): MonthDay => {
    if (isMonthDay(text)) return text;
    context.addIssue({ code: 'custom', params: { code: 'monthDay' }, input: text });
    return z.NEVER;
  });

export const length = z.lazy(() =>
  z.union([
    z.strictObject({ days: z.int().min(1).max(36_600) }),
    z.strictObject({ months: z.int().min(0).max(1_200) }),
    z.strictObject({ years: z.int().min(1).max(100) }),
  ]),
) satisfies z.ZodType<Length>;

/** Who the network is: what its e-mails and invoices must say. */
export const networkSchema = z.lazy(() =>
  z.strictObject({
    id: z.literal('network'),
    name: bilingual(),
    legalName: z.string(),
    address: z.array(z.string()).max(4).readonly(),
    email: z.string(),
    phone: z.string(),
    website: z.string(),
    /** How a member can pay, as the invoices and reminders say it. */
    paymentInstructions: bilingual(1_000),
    writing: z.enum(['doublets', 'dots', 'neither']),
  }),
);
export type Network = z.infer<typeof networkSchema>;

const anchor = z.lazy(() =>
  z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('rolling') }),
    z.strictObject({ kind: z.literal('fixed'), startsOn: monthDay, rolloverOn: monthDay.nullable() }),
    z.strictObject({ kind: z.literal('month'), rolloverDate: z.int().min(1).max(31).nullable() }),
  ]),
);

const regime = z.lazy(() =>
  z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('continuous') }),
    z.strictObject({ kind: z.literal('term'), anchor, length: length.nullable(), grace: length }),
  ]),
);

export const categorySchema = z.lazy(() =>
  z.strictObject({
    id: idOf<CategoryId>(),
    name: bilingual(),
    opensTo: z.array(z.enum(partyKinds)).readonly(),
    active: z.boolean(),
    onForm: z.boolean(),
    regime,
    admission: z.strictObject({
      decidedBy: z.enum(['board', 'staff']),
      conditions: z.strictObject({ firstDues: z.boolean(), shares: z.int().min(0) }),
    }),
    vote: z.boolean(),
    standing: z.strictObject({
      requires: z.array(z.enum(obligations)).readonly(),
      toleranceDays: z.int().min(0),
      declarationDueOn: monthDay.nullable(),
      takesAway: z.array(z.enum(['vote', 'member-price', 'directory'])).readonly(),
    }),
    duesSchedule: idOf<ScheduleId>().nullable(),
    startedOn: day.nullable(),
  }),
) satisfies z.ZodType<Category>;

/** When things happen by themselves. */
export const calendarSchema = z.lazy(() =>
  z.strictObject({
    id: z.literal('calendar'),
    /** Days before a period that its invoice is issued. */
    invoiceDaysBefore: z.int().min(0).max(365),
    /** From when continuous members are billed, and for how long at a time. */
    duesPeriod: z.strictObject({ anchorOn: day, length }).nullable(),
  }),
);
export type Calendar = z.infer<typeof calendarSchema>;
