import type { DocumentLine, InvoiceDocument } from '../../../shared/contracts/documents.ts';
import type { KeptInvoice } from '../../../shared/contracts/records/invoice.ts';
import type { Line } from '../../../shared/dues/invoice.ts';
import { numberText } from '../../../shared/dues/reference.ts';
import { registrationOn } from '../../../shared/dues/tax.ts';
import { daysBetween, type Day } from '../../../shared/kernel/day.ts';
import type { Language } from '../../../shared/kernel/language.ts';
import { add, money, subtract, sum, times, zero } from '../../../shared/kernel/money.ts';
import { compareRates, whole } from '../../../shared/kernel/rate.ts';
import { inParts, onePart, terms } from '../../../shared/words/dues.ts';
import { formatList, formatMoney } from '../../../shared/words/format.ts';
import { say } from '../../../shared/words/word.ts';
import { letterheadOf } from '../../messages/letterhead.ts';
import type { Settings } from '../../platform/settings.ts';

/** What an invoice says, in the language of who it was issued to. */
export function invoiceDocument(invoice: KeptInvoice, settings: Settings): InvoiceDocument {
  const { language, number, issuedOn, dueOn, lines, taxes, net, total, reference, period } = invoice;
  const paid = add(invoice.paid, invoice.credited);
  const exemption = lines.find((line) => line.exemption !== null)?.exemption;
  return {
    language,
    letterhead: letterheadOf(settings.network, language),
    buyer: buyerOf(invoice),
    number: numberText(number),
    issuedOn,
    dueOn,
    terms: termsOf(invoice),
    lines: lines.map((line) => lineOf(line, language)),
    subtotal: net,
    taxes: taxes.map(({ tax, rate, amount }) => ({ tax, rate, amount })),
    total,
    paid,
    balance: subtract(total, paid),
    registration: registrationFor(settings, issuedOn),
    reference,
    howToPay: [settings.network.paymentInstructions[language]],
    ...(period ? { period: { from: period.startsOn, to: period.endsOn } } : {}),
    ...(exemption ? { exemption: exemption[language] } : {}),
    ...(invoice.state === 'void' ? { void: true } : {}),
  };
}

/** An invoice as it went out, whatever was paid since: what an old credit had paid of it counts. */
export function asIssued(invoice: KeptInvoice): KeptInvoice {
  const credits = invoice.allocations.filter(({ creditId, amount }) => creditId !== null && amount > 0);
  const paid = sum(credits.map(({ amount }) => amount));
  return { ...invoice, state: paid > 0 ? 'partly-paid' : 'open', paid, credited: zero };
}

function buyerOf({ buyer: { name, address, memberNumber } }: KeptInvoice): InvoiceDocument['buyer'] {
  return { name, address, ...(memberNumber === '' ? {} : { memberNumber }) };
}

/** The network's numbers as they were on a day. */
export function registrationFor({ taxes }: Settings, on: Day): InvoiceDocument['registration'] {
  const { gstNumber, qstNumber } = registrationOn(taxes.registrations, on) ?? {};
  return { ...(gstNumber ? { gst: gstNumber } : {}), ...(qstNumber ? { qst: qstNumber } : {}) };
}

function termsOf({ language, issuedOn, dueOn, instalments }: KeptInvoice): string {
  if (instalments.length === 0) return say(terms, language, { days: daysBetween(issuedOn, dueOn) });
  const parts = instalments.map(({ total, dueOn: on }) => say(onePart, language, { amount: total, on }));
  return say(inParts, language, { count: parts.length, parts: formatList(parts, language) });
}

function lineOf({ label, amount, quantity, unitPrice, rates }: Line, language: Language): DocumentLine {
  const { numerator, denominator } = quantity;
  const share = denominator === 1 ? String(numerator) : `${numerator}/${denominator}`;
  const isWhole = compareRates(quantity, whole) === 0;
  const detail = `${formatMoney(times(money(1), unitPrice), language)} × ${share}`;
  return {
    description: label[language],
    amount,
    taxed: rates.length > 0,
    ...(isWhole ? {} : { detail }),
  };
}
