import type { Day } from '../kernel/day.ts';
import { id, type CreditId, type InvoiceId, type MemberId, type PaymentId } from '../kernel/ids.ts';
import { negate, subtract, sum, zero, type Money } from '../kernel/money.ts';
import { ok, refuse, type Result } from '../kernel/result.ts';
import type { Credit } from './credit.ts';
import { balances, entryOf, posting, type Entry, type EntryStamp, type Posting } from './entry.ts';
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

/** Whether it came in, and waits in suspense until somebody knows whose it is. */
export function isUnidentified({ memberId, state }: Pick<Payment, 'memberId' | 'state'>): boolean {
  return memberId === null && state === 'recorded';
}

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
  const { postings, ...given } = giveOut(payment, payment.amount, queue);
  const came = posting(inHand.has(payment.method) ? 'undeposited' : 'bank', payment.amount, { memberId });
  return ok({ ...given, entry: entryOf('payment', payment.source, [came, ...postings], stamp) });
}

/** Whose a payment is becomes known: it leaves suspense for the payer's invoices, in their order, and for a credit. */
export function identifyPayer(
  payment: Payment,
  { memberId, recorded, queue, stamp }: Identified,
): Result<Settlement & { readonly payment: Payment; readonly credit: Credit | null }, DuesRefusal> {
  if (payment.state === 'refunded') return refuse('dues/already-refunded', { on: payment.reversedOn });
  if (payment.state === 'reversed') return refuse('dues/already-reversed', { on: payment.reversedOn });
  const waiting = negate(balances([recorded]).get('suspense') ?? zero);
  if (payment.memberId !== null || waiting <= 0) return refuse('dues/payer-known');
  if (queue.some((invoice) => invoice.memberId !== memberId)) return refuse('dues/another-member');
  const known = { ...payment, memberId };
  const { postings, ...given } = giveOut(known, waiting, queue);
  const leaves = posting('suspense', waiting, { memberId: null });
  const entry = entryOf('identified', payment.source, [leaves, ...postings], stamp);
  return ok({ ...given, entry, payment: known });
}

type Identified = {
  readonly memberId: MemberId;
  /** The entry that recorded the payment: what it put in suspense is what leaves it. */
  readonly recorded: Entry;
  /** The payer's own invoices. */
  readonly queue: readonly Invoice[];
  readonly stamp: EntryStamp;
};

/** Where money goes: to the invoices, as much as each owes, and the rest to its payer, or into suspense. */
function giveOut(payment: Payment, amount: Money, queue: readonly Invoice[]) {
  const { memberId } = payment;
  const shares = shareOut(amount, queue);
  const left = subtract(amount, sum(shares.map((share) => share.amount)));
  const postings: Posting[] = [
    ...shares.map((share) =>
      posting('receivable', negate(share.amount), {
        memberId: share.invoice.memberId,
        invoice: share.invoice,
      }),
    ),
    posting(memberId === null ? 'suspense' : 'member-credit', negate(left), { memberId }),
  ];
  const settled = settle(shares, { paymentId: payment.id, creditId: null }, payment.receivedOn);
  const credit = left > 0 && memberId !== null ? creditOf(payment, memberId, left) : null;
  return { ...settled, credit, postings };
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
