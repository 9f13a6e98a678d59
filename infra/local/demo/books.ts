import type { KeptInvoice } from '../../../shared/contracts/records/invoice.ts';
import type { KeptPayment } from '../../../shared/contracts/records/payment.ts';
import { applyCredit } from '../../../shared/dues/credit.ts';
import type { Entry } from '../../../shared/dues/entry.ts';
import { draftInvoice, type Invoice, type Line } from '../../../shared/dues/invoice.ts';
import { issue, voidInvoice, writeOff } from '../../../shared/dues/issue.ts';
import { recordPayment, type Payment } from '../../../shared/dues/payment.ts';
import { reversePayment } from '../../../shared/dues/reverse.ts';
import type { Settlement } from '../../../shared/dues/settlement.ts';
import { shareEntry, type ShareMovement } from '../../../shared/dues/shares.ts';
import type { Day } from '../../../shared/kernel/day.ts';
import { id, type EntryId, type InvoiceId, type PaymentId } from '../../../shared/kernel/ids.ts';
import type { Instant } from '../../../shared/kernel/instant.ts';
import type { Period } from '../../../shared/kernel/period.ts';
import type { Member } from '../../../shared/membership/member.ts';
import { displayName } from '../../../shared/membership/member.ts';
import type { Term } from '../../../shared/membership/term.ts';
import { addressLines } from '../../../shared/words/address.ts';
import { allowed, known } from './allowed.ts';

/** What is billed, to whom. */
export type Charge = {
  readonly id: InvoiceId;
  readonly member: Member;
  readonly lines: readonly Line[];
  readonly dueDays: number;
  readonly term?: Term;
  readonly scheduleId?: Invoice['scheduleId'];
  readonly period?: Period;
};

export type Received = Omit<Payment & { readonly state: 'recorded' }, 'state'>;

/**
 * The books as the rules make them: numbers in the order of the days, entries that sum to zero. Everything is recorded
 * as the network is loaded, in effect on its own day.
 */
export type Books = {
  readonly recordedAt: Instant;
  readonly invoices: Map<InvoiceId, KeptInvoice>;
  readonly payments: Map<PaymentId, KeptPayment>;
  readonly entries: Map<EntryId, Entry>;
};

export function openBooks(recordedAt: Instant): Books {
  return { recordedAt, invoices: new Map(), payments: new Map(), entries: new Map() };
}

/** Entries have ids that sort as they were written. */
function stamp({ entries, recordedAt }: Books, effectiveOn: Day) {
  return { id: id<EntryId>(`demo-${String(entries.size + 1).padStart(6, '0')}`), recordedAt, effectiveOn };
}

function settle({ invoices, entries }: Books, { invoices: after, allocations, entry }: Settlement): void {
  for (const next of after) {
    const { buyer, language, entry: place, allocations: before } = known(invoices, next.id);
    const own = allocations.filter(({ invoiceId }) => invoiceId === next.id);
    invoices.set(next.id, { ...next, buyer, language, entry: place, allocations: [...before, ...own] });
  }
  entries.set(entry.id, entry);
}

export function issueOn(
  books: Books,
  on: Day,
  { id: invoiceId, member, lines, dueDays, ...of }: Charge,
): KeptInvoice {
  const { invoices, entries, recordedAt } = books;
  const { scheduleId = null, period = null, term } = of;
  const about = { scheduleId, period, termId: term?.id ?? null };
  const draft = draftInvoice({ id: invoiceId, memberId: member.id, lines, ...about });
  const number = invoices.size + 1;
  const { invoice, entry } = allowed(issue(draft, { number, on, dueDays, stamp: stamp(books, on) }));
  const dossier = {
    buyer: {
      name: member.legalName || displayName(member),
      address: addressLines(member, member.language),
      memberNumber: member.number,
    },
    language: member.language,
    allocations: [],
    entry: { id: entry.id, recordedAt },
  };
  invoices.set(invoiceId, { ...invoice, ...dossier });
  entries.set(entry.id, entry);
  useCredits(books, invoiceId, on);
  return known(invoices, invoiceId);
}

/** What the member paid too much before goes to its new invoice. */
function useCredits(books: Books, of: InvoiceId, on: Day): void {
  for (const payment of books.payments.values()) {
    const invoice = known(books.invoices, of);
    const { credit } = payment;
    if (payment.memberId !== invoice.memberId || !credit || credit.left === 0) continue;
    const used = allowed(applyCredit(credit, [invoice], { stamp: stamp(books, on), on }));
    settle(books, used);
    const allocations = [...payment.allocations, ...used.allocations];
    books.payments.set(payment.id, { ...payment, credit: used.credit, allocations });
  }
}

export function pay(books: Books, received: Received, named: readonly InvoiceId[]): void {
  const { invoices, payments, recordedAt } = books;
  const payment = { ...received, state: 'recorded' as const };
  const open = named.map((one) => known(invoices, one));
  const paid = allowed(recordPayment(payment, open, { stamp: stamp(books, received.receivedOn), named }));
  settle(books, paid);
  const { allocations, credit, entry } = paid;
  const { buyer: payer = null, language = 'fr' } = open[0] ?? {};
  const place = { entry: { id: entry.id, recordedAt }, identified: null };
  const dossier = { payer, language, allocations, credit, ...place };
  payments.set(payment.id, { ...payment, number: payments.size + 1, ...dossier });
}

/** The money is taken back: the invoices are open again. */
export function reverse(books: Books, of: PaymentId, on: Day, reason: string): void {
  const { invoices, payments, entries } = books;
  const { number, payer, language, ...payment } = known(payments, of);
  const touched = new Set(payment.allocations.map(({ invoiceId }) => invoiceId));
  const trace = {
    entry: known(entries, payment.entry.id),
    identified: null,
    allocations: payment.allocations,
    invoices: [...touched].map((one) => known(invoices, one)),
    credit: payment.credit,
  };
  const back = allowed(
    reversePayment(payment, trace, { as: 'reversed', on, reason, stamp: stamp(books, on) }),
  );
  settle(books, back);
  const allocations = [...payment.allocations, ...back.allocations];
  const { entry, identified } = payment;
  const dossier = { number, payer, language, credit: back.credit, entry, identified, allocations };
  payments.set(of, { ...back.payment, ...dossier });
}

type Ending = { readonly how: 'void' | 'write-off'; readonly on: Day; readonly reason: string };

/** Ends an invoice without money: undone, or given up. */
export function end(books: Books, of: InvoiceId, { how, on, reason }: Ending): void {
  const invoice = known(books.invoices, of);
  const { buyer, language, allocations, entry: place } = invoice;
  const ending = { on, reason, stamp: stamp(books, on) };
  const issuing = known(books.entries, place.id);
  const ended =
    how === 'void' ? allowed(voidInvoice(invoice, issuing, ending)) : allowed(writeOff(invoice, ending));
  books.invoices.set(of, { ...ended.invoice, buyer, language, allocations, entry: place });
  books.entries.set(ended.entry.id, ended.entry);
}

export function tellShares(books: Books, movement: ShareMovement): void {
  const source = `shares/${movement.memberId}/${movement.on}`;
  const entry = shareEntry(movement, source, stamp(books, movement.on));
  books.entries.set(entry.id, entry);
}
