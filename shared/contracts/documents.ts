import type { Day } from '../kernel/day.ts';
import type { Language } from '../kernel/language.ts';
import type { Money } from '../kernel/money.ts';
import type { Rate } from '../kernel/rate.ts';

/** The network as its papers and messages present it. `address` is one line of the envelope each. */
export type Letterhead = {
  readonly name: string;
  readonly address: readonly string[];
  readonly legalName?: string;
  readonly email?: string;
  readonly phone?: string;
  readonly website?: string;
};

/** Who is billed, or who paid. */
export type DocumentParty = {
  readonly name: string;
  readonly address: readonly string[];
  readonly attention?: string;
  readonly memberNumber?: string;
};

/** `amount` is before taxes. `taxed` is false for what bears no tax while other lines do. */
export type DocumentLine = {
  readonly description: string;
  readonly amount: Money;
  readonly taxed: boolean;
  readonly detail?: string;
};

export type DocumentTax = { readonly tax: 'gst' | 'qst'; readonly rate: Rate; readonly amount: Money };

export type TaxRegistration = { readonly gst?: string; readonly qst?: string };

/**
 * Everything that an invoice shows, in the language of its reader; nothing is computed while it is drawn.
 * `taxes` is empty when all is exempt, and `exemption` then says why. `paid` + `balance` = `total`.
 */
export type InvoiceDocument = {
  readonly language: Language;
  readonly letterhead: Letterhead;
  readonly buyer: DocumentParty;
  readonly number: string;
  readonly issuedOn: Day;
  readonly dueOn: Day;
  /** A sentence: `Payable dans les 30 jours.` */
  readonly terms: string;
  readonly lines: readonly DocumentLine[];
  readonly subtotal: Money;
  readonly taxes: readonly DocumentTax[];
  readonly total: Money;
  readonly paid: Money;
  readonly balance: Money;
  readonly registration: TaxRegistration;
  /** What a payment must carry, so that it finds its invoice. */
  readonly reference: string;
  /** One way to pay per sentence. */
  readonly howToPay: readonly string[];
  readonly period?: { readonly from: Day; readonly to: Day };
  readonly exemption?: string;
  readonly notes?: string;
  /** Drawn across the head of one that was cancelled. */
  readonly void?: true;
};

/** A payment received, and the invoices that it settles; what is over stays as `credit`. */
export type ReceiptDocument = {
  readonly language: Language;
  readonly letterhead: Letterhead;
  readonly payer: DocumentParty;
  readonly number: string;
  readonly receivedOn: Day;
  readonly amount: Money;
  /** In the language of the reader: `Virement Interac`. */
  readonly method: string;
  readonly allocations: readonly {
    readonly invoiceNumber: string;
    readonly amount: Money;
    readonly balance: Money;
    readonly description?: string;
  }[];
  readonly registration: TaxRegistration;
  readonly methodReference?: string;
  readonly credit?: Money;
};

export type Missing = 'buyer' | 'terms' | 'description' | 'gst-number' | 'qst-number';

const fromHundred = 100_00;
const fromFiveHundred = 500_00;

/**
 * What the law wants on an invoice of this amount, taxes included, and it does not say. From 100 $: the registration
 * numbers; from 500 $: the buyer, the terms and what was sold too. Supplier, date, total and taxes are always there.
 * (Input Tax Credit Information (GST/HST) Regulations, s. 3; Règlement sur la TVQ, a. 201R.)
 *
 * @returns nothing when it may go out
 */
export function missingOn(
  invoice: Pick<InvoiceDocument, 'buyer' | 'lines' | 'registration' | 'taxes' | 'terms' | 'total'>,
): readonly Missing[] {
  const { buyer, lines, registration, taxes, terms, total } = invoice;
  const charged = (tax: DocumentTax['tax']) => taxes.some((line) => line.tax === tax);
  const blank = (text: string | undefined) => (text ?? '').trim() === '';
  const missing: Missing[] = [];
  if (total < fromHundred) return missing;
  if (charged('gst') && blank(registration.gst)) missing.push('gst-number');
  if (charged('qst') && blank(registration.qst)) missing.push('qst-number');
  if (total < fromFiveHundred) return missing;
  if (blank(buyer.name)) missing.push('buyer');
  if (blank(terms)) missing.push('terms');
  if (lines.length === 0 || lines.some((line) => blank(line.description))) missing.push('description');
  return missing;
}
