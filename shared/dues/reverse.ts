import type { Day } from '../kernel/day.ts';
import { negate, sum, zero, type Money } from '../kernel/money.ts';
import { ok, refuse, type Result } from '../kernel/result.ts';
import type { Credit } from './credit.ts';
import { entryOf, posting, type Entry, type EntryStamp, type Posting } from './entry.ts';
import { isLive, type Invoice } from './invoice.ts';
import type { Payment } from './payment.ts';
import { settle, type Allocation, type Settlement, type Share } from './settlement.ts';
import type { DuesRefusal } from './refusals.ts';

type Reversed = Settlement & { readonly payment: Payment; readonly credit: Credit | null };

/** What a payment did: its entry, its allocations and those of the credit that it left. */
export type Trace = {
  readonly entry: Entry;
  /** The entry that gave it to its payer, where that was known later. */
  readonly identified: Entry | null;
  readonly allocations: readonly Allocation[];
  readonly invoices: readonly Invoice[];
  readonly credit: Credit | null;
};

type Reversal = {
  readonly as: 'reversed' | 'refunded';
  readonly on: Day;
  readonly reason: string;
  readonly stamp: EntryStamp;
};

/**
 * Undoes a payment (a returned cheque, a charge-back, a card refund): its invoices are open again, those that its credit
 * had paid too, and its entry is reversed. A credit that was given back to the member cannot be taken back.
 */
export function reversePayment(
  payment: Payment,
  trace: Trace,
  { as, on, reason, stamp }: Reversal,
): Result<Reversed, DuesRefusal> {
  if (payment.state !== 'recorded') return refuse('dues/already-reversed', { on: payment.reversedOn });
  const viaCredit = trace.allocations.filter(({ paymentId }) => paymentId === null);
  const used = sum(viaCredit.map(({ amount }) => amount));
  if (trace.credit && trace.credit.left + used !== trace.credit.amount) {
    return refuse('dues/more-than-credit', { left: trace.credit.left });
  }
  const closed = trace.invoices.find((invoice) => !isLive(invoice));
  if (closed) return refuse('dues/wrong-state', { state: closed.state, invoiceId: closed.id });
  const shares = takenBack(trace);
  const postings = [
    ...[trace.entry, trace.identified].flatMap((entry) => entry?.postings ?? []).map(negated),
    ...viaCredit.map(({ invoiceId, amount }) => ({
      account: 'receivable' as const,
      amount,
      memberId: payment.memberId,
      invoiceId,
    })),
    posting('member-credit', negate(used), { memberId: payment.memberId }),
  ];
  const entry = { ...entryOf('reversal', payment.source, postings, stamp), reverses: trace.entry.id };
  const settled = settle(shares, { paymentId: payment.id, creditId: null }, on);
  const credit = trace.credit && { ...trace.credit, amount: zero, left: zero };
  return ok({ ...settled, entry, credit, payment: { ...payment, state: as, reversedOn: on, reason } });
}

const negated = (one: Posting): Posting => ({ ...one, amount: negate(one.amount) });

/** What each invoice had of the payment, straight or by its credit, as one negative share. */
function takenBack({ allocations, invoices }: Trace): Share[] {
  return invoices.filter(isLive).flatMap((invoice) => {
    const given: Money = sum(
      allocations.filter(({ invoiceId }) => invoiceId === invoice.id).map(({ amount }) => amount),
    );
    return given === 0 ? [] : [{ invoice, amount: negate(given) }];
  });
}
