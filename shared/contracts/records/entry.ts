import * as z from 'zod';
import { accounts } from '../../dues/account.ts';
import { isBalanced, type Entry } from '../../dues/entry.ts';
import type { EntryId, InvoiceId, MemberId } from '../../kernel/ids.ts';
import { anyMoney, day, idOf, instant } from '../cells.ts';

const posting = z.lazy(() =>
  z.strictObject({
    account: z.enum(accounts),
    amount: anyMoney,
    memberId: idOf<MemberId>().nullable(),
    invoiceId: idOf<InvoiceId>().nullable(),
  }),
);

export const entryKinds = [
  'invoice',
  'payment',
  'identified',
  'credit-note',
  'credit-applied',
  'refund',
  'write-off',
  'void',
  'shares',
  'reversal',
  'adjustment',
] as const satisfies readonly Entry['kind'][];

/** A set of postings of the journal, as it is kept: one that does not sum to zero is not read. */
export const entrySchema = z.lazy(() =>
  z
    .strictObject({
      id: idOf<EntryId>(),
      kind: z.enum(entryKinds),
      source: z.string(),
      recordedAt: instant,
      effectiveOn: day,
      postings: z.array(posting).readonly(),
      reverses: idOf<EntryId>().nullable(),
    })
    .refine(({ postings }) => isBalanced(postings), 'The postings do not sum to zero'),
) satisfies z.ZodType<Entry>;

/** Where an entry of the journal stands. */
export const entryPlace = z.lazy(() => z.strictObject({ id: idOf<EntryId>(), recordedAt: instant }));
export type EntryPlace = z.infer<typeof entryPlace>;

/**
 * A day of the journal, closed: a hash over its entries and the seal of the day before, and what every account stood at
 * in the end. Whatever is changed or cut afterwards shows here.
 */
export const sealSchema = z.lazy(() =>
  z.strictObject({
    day,
    entries: z.int().min(0),
    hash: z.string(),
    balances: z.partialRecord(z.enum(accounts), anyMoney),
    sealedAt: instant,
  }),
);
export type Seal = z.infer<typeof sealSchema>;
