import * as z from 'zod';
import type { Credit } from '../../dues/credit.ts';
import { paymentMethods, type Payment } from '../../dues/payment.ts';
import type { CreditId, InvoiceId, MemberId, PaymentId } from '../../kernel/ids.ts';
import { languages } from '../../kernel/language.ts';
import { amount, anyMoney, day, idOf } from '../cells.ts';
import { entryPlace } from './entry.ts';
import { allocation, buyer } from './invoice.ts';

const credit = z.lazy(() =>
  z.strictObject({
    id: idOf<CreditId>(),
    memberId: idOf<MemberId>(),
    from: z.discriminatedUnion('kind', [
      z.strictObject({ kind: z.literal('payment'), paymentId: idOf<PaymentId>() }),
      z.strictObject({ kind: z.literal('credit-note'), invoiceId: idOf<InvoiceId>() }),
    ]),
    since: day,
    amount: anyMoney,
    left: anyMoney,
  }),
) satisfies z.ZodType<Credit>;

/** What is kept beside the payment itself. */
const dossier = () => ({
  /** Of its receipt. */
  number: z.int().min(1),
  /** Who paid, as the receipt says it; null while nobody knows. */
  payer: buyer.nullable(),
  language: z.enum(languages),
  /** Its own allocations, and those of the credit that it left. */
  allocations: z.array(allocation).readonly(),
  /** What was left over; null where nothing was. */
  credit: credit.nullable(),
  entry: entryPlace,
  /** The entry that gave it to its payer; null where who paid was known from the beginning, or is not yet. */
  identified: entryPlace.nullable().default(null),
});

const receivedFields = () => ({
  id: idOf<PaymentId>(),
  memberId: idOf<MemberId>().nullable(),
  method: z.enum(paymentMethods),
  amount,
  receivedOn: day,
  reference: z.string(),
  source: z.string(),
  ...dossier(),
});

/** A payment as it is kept. */
export const paymentSchema = z.lazy(() => {
  const received = receivedFields();
  const undone = { reversedOn: day, reason: z.string() };
  return z.discriminatedUnion('state', [
    z.strictObject({ ...received, state: z.literal('recorded') }),
    z.strictObject({ ...received, state: z.literal('reversed'), ...undone }),
    z.strictObject({ ...received, state: z.literal('refunded'), ...undone }),
  ]);
}) satisfies z.ZodType<Payment>;
export type KeptPayment = z.infer<typeof paymentSchema>;
