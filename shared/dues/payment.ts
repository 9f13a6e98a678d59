import type { Day } from '../kernel/day.ts';
import { id, type CreditId, type InvoiceId, type MemberId, type PaymentId } from '../kernel/ids.ts';
import { negate, subtract, sum, type Money } from '../kernel/money.ts';
import { ok, refuse, type Result } from '../kernel/result.ts';
import type { Credit } from './credit.ts';
import { entryOf, posting, type EntryStamp, type Posting } from './entry.ts';
import type { Invoice } from './invoice.ts';
import type { DuesRefusal } from './refusals.ts';
import { oldestFirst, settle, shareOut, type Settlement } from './settlement.ts';

export const paymentMethods = [
  'cheque',
  'interac',
  'deposit',
  'pre-authorised',
  'card',
  'cash',
  'other',
] as const;
export type PaymentMethod = (typeof paymentMethods)[number];

type Received = {
  readonly id: PaymentId;
  /** Null while nobody knows whose it is: it waits in suspense. */
  readonly memberId: MemberId | null;
  readonly method: PaymentMethod;
  readonly amount: Money;
  readonly receivedOn: Day;
  readonly reference: string;
  /** What it came from (bank line, card event, cheque): counted once, however often it arrives. */
  readonly source: string;
};
export type Payment =
  | (Received & { readonly state: 'recorded' })
  | (Received & {
      readonly state: 'reversed' | 'refunded';
      readonly reversedOn: Day;
      readonly reason: string;
    });

const inHand = new Set<PaymentMethod>(['cheque', 'cash']);

/**
 * Records a payment: to the invoices named, in their order, else to the payer's own, the oldest due first; what is left
 * over is a credit. Its id is the payment's, since a payment makes at most one.
 */
export function recordPayment(
  payment: Payment,
  invoices: readonly Invoice[],
  { stamp, named }: { readonly stamp: EntryStamp; readonly named?: readonly InvoiceId[] },
): Result<Settlement & { readonly credit: Credit | null }, DuesRefusal> {
  if (payment.amount <= 0) return refuse('dues/amount-not-positive', { amount: payment.amount });
  if (payment.state !== 'recorded') return refuse('dues/already-reversed');
  const { memberId } = payment;
  const queue = named
    ? inOrder(named, invoices)
    : oldestFirst(invoices.filter((invoice) => invoice.memberId === memberId));
  const shares = shareOut(payment.amount, queue);
  const left = subtract(payment.amount, sum(shares.map(({ amount }) => amount)));
  const postings: Posting[] = [
    posting(inHand.has(payment.method) ? 'undeposited' : 'bank', payment.amount, { memberId }),
    ...shares.map(({ invoice, amount }) =>
      posting('receivable', negate(amount), { memberId: invoice.memberId, invoice }),
    ),
    posting(memberId === null ? 'suspense' : 'member-credit', negate(left), { memberId }),
  ];
  const settled = settle(shares, { paymentId: payment.id, creditId: null }, payment.receivedOn);
  const credit = left > 0 && memberId !== null ? creditOf(payment, memberId, left) : null;
  return ok({ ...settled, credit, entry: entryOf('payment', payment.source, postings, stamp) });
}

function creditOf(payment: Payment, memberId: MemberId, amount: Money): Credit {
  const creditId = id<CreditId>(payment.id);
  return {
    id: creditId,
    memberId,
    from: { kind: 'payment', paymentId: payment.id },
    since: payment.receivedOn,
    amount,
    left: amount,
  };
}

function inOrder(named: readonly InvoiceId[], invoices: readonly Invoice[]): Invoice[] {
  return named.flatMap((wanted) => invoices.filter((invoice) => invoice.id === wanted));
}
