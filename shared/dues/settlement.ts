import { daysBetween, type Day } from '../kernel/day.ts';
import type { CreditId, InvoiceId, MemberId, PaymentId, TermId } from '../kernel/ids.ts';
import { add, larger, smaller, subtract, zero, type Money } from '../kernel/money.ts';
import type { Entry } from './entry.ts';
import { isLive, owing, withSums, type Invoice, type LiveInvoice } from './invoice.ts';

/** So much of a payment, or of a credit, to an invoice; negative where a credit note gave it back. */
export type Allocation = {
  readonly invoiceId: InvoiceId;
  readonly paymentId: PaymentId | null;
  readonly creditId: CreditId | null;
  readonly amount: Money;
};

/** What happened to an invoice, for who must know: its term opens or closes, its applicant's condition is met. */
export type SettlementEvent = {
  readonly kind: 'settled' | 'reopened';
  readonly invoiceId: InvoiceId;
  readonly memberId: MemberId;
  readonly termId: TermId | null;
};

/** Everything that a payment changes; written together or not at all. */
export type Settlement = {
  readonly entry: Entry;
  readonly invoices: readonly LiveInvoice[];
  readonly allocations: readonly Allocation[];
  readonly events: readonly SettlementEvent[];
};

export type Share = { readonly invoice: LiveInvoice; readonly amount: Money };

/** As much as each invoice owes, in order, until nothing is left. */
export function shareOut(amount: Money, queue: readonly Invoice[]): Share[] {
  const shares: Share[] = [];
  let left = amount;
  for (const invoice of queue) {
    const part = larger(zero, smaller(left, owing(invoice)));
    if (part === 0 || !isLive(invoice)) continue;
    shares.push({ invoice, amount: part });
    left = subtract(left, part);
  }
  return shares;
}

/** Drafts have nothing due; of two that are due on one day, the lower number. */
export function oldestFirst(invoices: readonly Invoice[]): Invoice[] {
  return invoices
    .filter((invoice) => invoice.state !== 'draft')
    .toSorted((a, b) => (a.dueOn === b.dueOn ? a.number - b.number : daysBetween(b.dueOn, a.dueOn)));
}

/** The invoices once their shares are allocated (a negative share takes back), and what that means to others. */
export function settle(
  shares: readonly Share[],
  by: Pick<Allocation, 'paymentId' | 'creditId'>,
  on: Day,
): Omit<Settlement, 'entry'> {
  const invoices = shares.map(({ invoice, amount }) =>
    withSums(invoice, { paid: add(invoice.paid, amount), credited: invoice.credited }, on),
  );
  const allocations = shares.map(({ invoice, amount }) => ({ invoiceId: invoice.id, ...by, amount }));
  const events = shares.flatMap(({ invoice }, index) => eventsOf(invoice, invoices[index] ?? invoice));
  return { invoices, allocations, events };
}

/** What others must know once an invoice went from one state to another. */
export function eventsOf(before: Invoice, after: Invoice): SettlementEvent[] {
  const [was, is] = [before.state === 'paid', after.state === 'paid'];
  if (was === is) return [];
  const { id: invoiceId, memberId, termId } = after;
  return [{ kind: is ? 'settled' : 'reopened', invoiceId, memberId, termId }];
}
