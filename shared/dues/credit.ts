import type { Day } from '../kernel/day.ts';
import type { CreditId, InvoiceId, MemberId, PaymentId } from '../kernel/ids.ts';
import { negate, subtract, sum, type Money } from '../kernel/money.ts';
import { ok, refuse, type Result } from '../kernel/result.ts';
import { entryOf, posting, type Entry, type EntryStamp } from './entry.ts';
import type { Invoice } from './invoice.ts';
import { oldestFirst, settle, shareOut, type Settlement } from './settlement.ts';
import type { DuesRefusal } from './refusals.ts';

/** What the network owes a member: what was paid beyond what was due, or what a credit note gave back. */
export type Credit = {
  readonly id: CreditId;
  readonly memberId: MemberId;
  readonly from:
    | { readonly kind: 'payment'; readonly paymentId: PaymentId }
    | { readonly kind: 'credit-note'; readonly invoiceId: InvoiceId };
  readonly since: Day;
  readonly amount: Money;
  readonly left: Money;
};

/** Uses a credit on its member's invoices, the oldest due first. */
export function applyCredit(
  credit: Credit,
  invoices: readonly Invoice[],
  { stamp, on }: { readonly stamp: EntryStamp; readonly on: Day },
): Result<Settlement & { readonly credit: Credit }, DuesRefusal> {
  const own = oldestFirst(invoices.filter(({ memberId }) => memberId === credit.memberId));
  const shares = shareOut(credit.left, own);
  const used = sum(shares.map(({ amount }) => amount));
  if (used === 0) return refuse('dues/nothing-to-invoice', { left: credit.left });
  const postings = [
    posting('member-credit', used, { memberId: credit.memberId }),
    ...shares.map(({ invoice, amount }) =>
      posting('receivable', negate(amount), { memberId: invoice.memberId, invoice }),
    ),
  ];
  const settled = settle(shares, { paymentId: null, creditId: credit.id }, on);
  const entry = entryOf('credit-applied', `${credit.id}/${stamp.id}`, postings, stamp);
  return ok({ ...settled, entry, credit: { ...credit, left: subtract(credit.left, used) } });
}

/** Gives a credit back to its member, in whole or in part. */
export function refundCredit(
  credit: Credit,
  amount: Money,
  { stamp, source }: { readonly stamp: EntryStamp; readonly source: string },
): Result<{ readonly credit: Credit; readonly entry: Entry }, DuesRefusal> {
  if (amount <= 0) return refuse('dues/amount-not-positive', { amount });
  if (amount > credit.left) return refuse('dues/more-than-credit', { left: credit.left });
  const { memberId } = credit;
  const postings = [
    posting('member-credit', amount, { memberId }),
    posting('bank', negate(amount), { memberId }),
  ];
  return ok({
    credit: { ...credit, left: subtract(credit.left, amount) },
    entry: entryOf('refund', source, postings, stamp),
  });
}
