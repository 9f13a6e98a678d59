import type { Day } from '../kernel/day.ts';
import type { InvoiceId, MemberId, ScheduleId, TermId } from '../kernel/ids.ts';
import type { Instant } from '../kernel/instant.ts';
import type { Bilingual } from '../kernel/language.ts';
import { subtract, sum, zero, type Money } from '../kernel/money.ts';
import type { Period } from '../kernel/period.ts';
import type { Rate } from '../kernel/rate.ts';
import type { InvoiceAction } from './agenda.ts';
import type { Instalment } from './instalment.ts';
import type { Item } from './item.ts';
import { taxesOfLines, withTaxes, type TaxAmount, type TaxRate } from './tax.ts';

/** A line: quantity and unit price (in cents) may be exact fractions, its amount is whole cents. */
export type Line = {
  readonly item: Item;
  readonly label: Bilingual;
  readonly quantity: Rate;
  readonly unitPrice: Rate;
  readonly amount: Money;
  readonly rates: readonly TaxRate[];
  /** Why the line is not taxed; null where it is, or where no tax is registered. */
  readonly exemption: Bilingual | null;
};

type InvoiceFile = {
  readonly id: InvoiceId;
  readonly memberId: MemberId;
  readonly lines: readonly Line[];
  readonly taxes: readonly TaxAmount[];
  readonly net: Money;
  readonly total: Money;
  readonly termId: TermId | null;
  readonly scheduleId: ScheduleId | null;
  readonly period: Period | null;
  readonly instalments: readonly Instalment[];
  readonly nextAt: Instant | null;
  readonly next: InvoiceAction | null;
};

type Issued = InvoiceFile & {
  /** Sequential, without gap. */
  readonly number: number;
  /** What a payment must carry: the number with its check digits. */
  readonly reference: string;
  readonly issuedOn: Day;
  readonly dueOn: Day;
  /** The sum of the allocations: never more than what is due. */
  readonly paid: Money;
  readonly credited: Money;
};

export type DraftInvoice = InvoiceFile & { readonly state: 'draft' };
export type OpenInvoice = Issued & { readonly state: 'open' | 'partly-paid' };
export type PaidInvoice = Issued & { readonly state: 'paid'; readonly paidOn: Day };
export type VoidInvoice = Issued & {
  readonly state: 'void';
  readonly voidedOn: Day;
  readonly reason: string;
};
export type WrittenOffInvoice = Issued & {
  readonly state: 'written-off';
  readonly writtenOffOn: Day;
  readonly writtenOff: Money;
  readonly reason: string;
};

/** Open again after a reversal, it is the same invoice: its number and its dates never change. */
export type Invoice = DraftInvoice | OpenInvoice | PaidInvoice | VoidInvoice | WrittenOffInvoice;
export type IssuedInvoice = Exclude<Invoice, DraftInvoice>;
/** One that payments and credits can still move. */
export type LiveInvoice = OpenInvoice | PaidInvoice;

type DraftAsked = Pick<DraftInvoice, 'id' | 'memberId' | 'lines'> &
  Partial<Pick<DraftInvoice, 'termId' | 'scheduleId' | 'period' | 'instalments'>>;

/** An invoice that nobody was sent: its totals follow from its lines, taxes on the total of each tax. */
export function draftInvoice(asked: DraftAsked): DraftInvoice {
  const net = sum(asked.lines.map(({ amount }) => amount));
  const taxes = taxesOfLines(asked.lines);
  const nothing = { termId: null, scheduleId: null, period: null, instalments: [], nextAt: null, next: null };
  return { ...nothing, ...asked, state: 'draft', net, taxes, total: withTaxes(net, taxes) };
}

/** What is still to be paid. */
export function owing(invoice: Invoice): Money {
  if (invoice.state !== 'open' && invoice.state !== 'partly-paid') return zero;
  return subtract(subtract(invoice.total, invoice.credited), invoice.paid);
}

/** The same invoice with other sums paid and credited, in the state that follows from them. */
export function withSums(invoice: LiveInvoice, sums: { paid: Money; credited: Money }, on: Day): LiveInvoice {
  const settled = { ...unpaid(invoice), ...sums };
  if (sums.paid + sums.credited >= invoice.total) {
    return { ...settled, state: 'paid', paidOn: invoice.state === 'paid' ? invoice.paidOn : on };
  }
  return { ...settled, state: sums.paid > 0 ? 'partly-paid' : 'open' };
}

/** What an invoice is besides its state: the day of its payment goes with that. */
export function unpaid(invoice: LiveInvoice): Issued {
  if (invoice.state !== 'paid') return invoice;
  const { paidOn: _, ...issued } = invoice;
  return issued;
}

/** Whether an invoice can still be paid, credited or written off. */
export function isLive(invoice: Invoice): invoice is LiveInvoice {
  return invoice.state === 'open' || invoice.state === 'partly-paid' || invoice.state === 'paid';
}
