import type { Day } from '../kernel/day.ts';
import type { CreditId, InvoiceId } from '../kernel/ids.ts';
import {
  allocate,
  larger,
  money,
  negate,
  smaller,
  subtract,
  sum,
  times,
  zero,
  type Money,
} from '../kernel/money.ts';
import type { Rate } from '../kernel/rate.ts';
import { ok, refuse, type Result } from '../kernel/result.ts';
import type { Credit } from './credit.ts';
import { entryOf, posting, type Entry, type EntryStamp } from './entry.ts';
import { isLive, withSums, type Invoice, type LiveInvoice } from './invoice.ts';
import { eventsOf, type Allocation, type Settlement } from './settlement.ts';
import type { DuesRefusal } from './refusals.ts';
import { taxesOfLines, taxesOn, withTaxes, type TaxAmount, type TaxRate } from './tax.ts';

/** So much taken off an invoice, line by line, with the taxes of it: the invoice itself never changes. */
export type CreditNote = {
  readonly id: CreditId;
  readonly invoiceId: InvoiceId;
  readonly number: number;
  readonly issuedOn: Day;
  readonly reason: string;
  /** In the order of the invoice's lines. */
  readonly nets: readonly Money[];
  readonly taxes: readonly TaxAmount[];
  readonly total: Money;
};

export type CreditNoteAsked = Pick<CreditNote, 'id' | 'number' | 'reason' | 'nets'> & {
  readonly on: Day;
  readonly previous: readonly CreditNote[];
  readonly stamp: EntryStamp;
};

type Noted = Settlement & { readonly note: CreditNote; readonly credit: Credit | null };

/**
 * Takes so much off an invoice. What was paid beyond what is then due is given back as a credit; the last note of an
 * invoice takes the taxes that are left of it, to the cent.
 */
export function creditInvoice(invoice: Invoice, asked: CreditNoteAsked): Result<Noted, DuesRefusal> {
  if (!isLive(invoice)) return refuse('dues/wrong-state', { state: invoice.state });
  const { id, number, reason, nets, on } = asked;
  if (sum(nets) <= 0) return refuse('dues/amount-not-positive', { amount: sum(nets) });
  if (invoice.lines.some((line, index) => creditedOn(index, asked) > larger(line.amount, zero))) {
    return refuse('dues/more-than-owed', { total: invoice.total });
  }
  const taxes = taxesOfNote(invoice, asked);
  const note = {
    id,
    invoiceId: invoice.id,
    number,
    issuedOn: on,
    reason,
    nets,
    taxes,
    total: withTaxes(sum(nets), taxes),
  };
  const credited = money(invoice.credited + note.total);
  const released = larger(zero, money(invoice.paid + credited - invoice.total));
  const after = withSums(invoice, { paid: subtract(invoice.paid, released), credited }, on);
  return ok({
    note,
    credit: released > 0 ? creditOf(note, invoice, released) : null,
    invoices: [after],
    allocations: released > 0 ? [release(note, released)] : [],
    events: eventsOf(invoice, after),
    entry: noteEntry(invoice, note, { released, stamp: asked.stamp }),
  });
}

function creditedOn(line: number, { nets, previous }: CreditNoteAsked): Money {
  return sum([nets, ...previous.map((note) => note.nets)].map((one) => one[line] ?? zero));
}

/** On what is credited, never more than what is left of each tax; all of it when nothing is left of its lines. */
function taxesOfNote(invoice: LiveInvoice, asked: CreditNoteAsked): TaxAmount[] {
  const lines = invoice.lines.map((line, index) => ({
    amount: asked.nets[index] ?? zero,
    rates: line.rates,
  }));
  return taxesOfLines(lines).map((one) => {
    const whole = invoice.taxes.find(({ tax }) => tax === one.tax);
    const before = asked.previous.flatMap(({ taxes }) => taxes).filter(({ tax }) => tax === one.tax);
    const left = subtract(whole?.amount ?? zero, sum(before.map(({ amount }) => amount)));
    const baseLeft = subtract(whole?.base ?? zero, sum([one, ...before].map(({ base }) => base)));
    return { ...one, amount: baseLeft === 0 ? left : smaller(left, one.amount) };
  });
}

function creditOf({ id, issuedOn, invoiceId }: CreditNote, { memberId }: LiveInvoice, amount: Money): Credit {
  return { id, memberId, from: { kind: 'credit-note', invoiceId }, since: issuedOn, amount, left: amount };
}

function release({ id, invoiceId }: CreditNote, amount: Money): Allocation {
  return { invoiceId, paymentId: null, creditId: id, amount: negate(amount) };
}

function noteEntry(
  invoice: LiveInvoice,
  note: CreditNote,
  { released, stamp }: { readonly released: Money; readonly stamp: EntryStamp },
): Entry {
  const about = { memberId: invoice.memberId, invoice };
  const postings = [
    ...invoice.lines.map((line, index) => posting(`revenue/${line.item}`, note.nets[index] ?? zero, about)),
    ...note.taxes.map(({ tax, amount }) => posting(`tax/${tax}`, amount, about)),
    posting('receivable', subtract(released, note.total), about),
    posting('member-credit', negate(released), { memberId: invoice.memberId }),
  ];
  return entryOf('credit-note', note.id, postings, stamp);
}

/** What is left of a price, with its taxes, when a membership ended during its period. */
export type UnusedPart = { readonly net: Money; readonly taxes: readonly TaxAmount[]; readonly total: Money };

/** @example creditForUnused(money(3100), rate(16, 31), [gst]).total // => 1680 */
export function creditForUnused(amount: Money, unused: Rate, rates: readonly TaxRate[]): UnusedPart {
  const net = times(amount, unused);
  const taxes = taxesOn(net, rates);
  return { net, taxes, total: withTaxes(net, taxes) };
}

/**
 * Of a credit for one line, what may be given back in money: only what was paid for the line beyond its use. A payment in
 * part is taken to have paid each line in proportion.
 *
 * @example refundable(money(1920), { line: money(3720), invoice: money(7440), paid: money(5580) }) // => { refund: 990, credit: 930 }
 */
export function refundable(
  credit: Money,
  of: { readonly line: Money; readonly invoice: Money; readonly paid: Money },
): { refund: Money; credit: Money } {
  const [paidForLine = zero] = allocate(of.paid, [of.line, of.invoice - of.line]);
  const beyondUse = subtract(paidForLine, subtract(of.line, credit));
  const refund = larger(zero, smaller(credit, beyondUse));
  return { refund, credit: subtract(credit, refund) };
}
