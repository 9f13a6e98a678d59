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
import type { Refusal, Result } from '../../../shared/kernel/result.ts';
import { displayName, type Member } from '../../../shared/membership/member.ts';
import type { Term } from '../../../shared/membership/term.ts';
import { addressLines } from '../../../shared/words/address.ts';

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

/** The books as the rules have made them: numbers in the order of the days, entries that sum to zero. */
export type Books = {
  readonly invoices: Map<InvoiceId, KeptInvoice>;
  readonly payments: Map<PaymentId, KeptPayment>;
  readonly entries: Entry[];
};

/** @throws Error when a rule refuses what the demo tells: the story is wrong then */
function done<T>(result: Result<T, Refusal>): T {
  if (result.ok) return result.value;
  throw new Error(`The demo’s books: ${JSON.stringify(result.refusal)}`);
}

function known<Key, Value>(map: ReadonlyMap<Key, Value>, key: Key): Value {
  const found = map.get(key);
  if (found === undefined) throw new Error(`The demo’s books lack ${String(key)}`);
  return found;
}

/** Keeps books from the first invoice on. Everything is recorded as the network is loaded, in effect on its own day. */
export function openBooks(recordedAt: Instant) {
  const books: Books = { invoices: new Map(), payments: new Map(), entries: [] };
  const { invoices, payments, entries } = books;
  /** Ids that sort as they were written. */
  const stamp = (effectiveOn: Day) => ({
    id: id<EntryId>(`demo-${String(entries.length + 1).padStart(6, '0')}`),
    recordedAt,
    effectiveOn,
  });

  function settle({ invoices: after, allocations, entry }: Settlement): void {
    for (const next of after) {
      const { buyer, language, entry: place, allocations: before } = known(invoices, next.id);
      const own = allocations.filter(({ invoiceId }) => invoiceId === next.id);
      invoices.set(next.id, { ...next, buyer, language, entry: place, allocations: [...before, ...own] });
    }
    entries.push(entry);
  }

  /** What the member paid too much before goes to its new invoice. */
  function useCredits(of: InvoiceId, on: Day): void {
    for (const payment of payments.values()) {
      const invoice = known(invoices, of);
      if (payment.memberId !== invoice.memberId || !payment.credit || payment.credit.left === 0) continue;
      const used = done(applyCredit(payment.credit, [invoice], { stamp: stamp(on), on }));
      settle(used);
      const allocations = [...payment.allocations, ...used.allocations];
      payments.set(payment.id, { ...payment, credit: used.credit, allocations });
    }
  }

  function issueOn(on: Day, { id: invoiceId, member, lines, dueDays, ...of }: Charge): KeptInvoice {
    const draft = draftInvoice({
      id: invoiceId,
      memberId: member.id,
      lines,
      scheduleId: of.scheduleId ?? null,
      period: of.period ?? null,
      termId: of.term?.id ?? null,
    });
    const { invoice, entry } = done(
      issue(draft, { number: invoices.size + 1, on, dueDays, stamp: stamp(on) }),
    );
    const buyer = {
      name: member.legalName || displayName(member),
      address: addressLines(member, member.language),
      memberNumber: member.number,
    };
    const place = { id: entry.id, recordedAt };
    invoices.set(invoiceId, { ...invoice, buyer, language: member.language, allocations: [], entry: place });
    entries.push(entry);
    useCredits(invoiceId, on);
    return known(invoices, invoiceId);
  }

  function pay(received: Received, named: readonly InvoiceId[]): void {
    const payment = { ...received, state: 'recorded' as const };
    const open = named.map((one) => known(invoices, one));
    const paid = done(recordPayment(payment, open, { stamp: stamp(received.receivedOn), named }));
    settle(paid);
    const { allocations, credit, entry } = paid;
    const place = { id: entry.id, recordedAt };
    const { buyer: payer = null, language = 'fr' } = open[0] ?? {};
    const dossier = { payer, language, allocations, credit, entry: place };
    payments.set(payment.id, { ...payment, number: payments.size + 1, ...dossier });
  }

  function reverse(of: PaymentId, on: Day, reason: string): void {
    const { number, payer, language, ...payment } = known(payments, of);
    const touched = new Set(payment.allocations.map(({ invoiceId }) => invoiceId));
    const trace = {
      entry: known(new Map(entries.map((one) => [one.id, one])), payment.entry.id),
      allocations: payment.allocations,
      invoices: [...touched].map((one) => known(invoices, one)),
      credit: payment.credit,
    };
    const back = done(reversePayment(payment, trace, { as: 'reversed', on, reason, stamp: stamp(on) }));
    settle(back);
    const { allocations, credit } = back;
    const all = [...payment.allocations, ...allocations];
    const dossier = { number, payer, language, credit, entry: payment.entry, allocations: all };
    payments.set(of, { ...back.payment, ...dossier });
  }

  /** Ends an invoice without money: given up, or undone. */
  function end(of: InvoiceId, how: 'void' | 'write-off', on: Day, reason: string): void {
    const invoice = known(invoices, of);
    const { buyer, language, allocations, entry: place } = invoice;
    const issuing = known(new Map(entries.map((one) => [one.id, one])), place.id);
    const ending = { on, reason, stamp: stamp(on) };
    const ended =
      how === 'void' ? done(voidInvoice(invoice, issuing, ending)) : done(writeOff(invoice, ending));
    invoices.set(of, { ...ended.invoice, buyer, language, allocations, entry: place });
    entries.push(ended.entry);
  }

  function shares(movement: ShareMovement): void {
    entries.push(shareEntry(movement, `shares/${movement.memberId}/${movement.on}`, stamp(movement.on)));
  }

  return { books, issueOn, pay, reverse, end, shares };
}

export type Bookkeeper = ReturnType<typeof openBooks>;
