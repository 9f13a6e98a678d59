import type { ReceiptDocument } from '../../../shared/contracts/documents.ts';
import type { KeptInvoice } from '../../../shared/contracts/records/invoice.ts';
import type { KeptPayment } from '../../../shared/contracts/records/payment.ts';
import { numberText } from '../../../shared/dues/reference.ts';
import { subtract, sum, type Money } from '../../../shared/kernel/money.ts';
import { paymentMethods } from '../../../shared/words/common.ts';
import { documents } from '../../../shared/words/documents.ts';
import { say } from '../../../shared/words/word.ts';
import { subjectOf } from '../../dues/letters.ts';
import { letterheadOf } from '../../messages/letterhead.ts';
import type { Settings } from '../../platform/settings.ts';
import { registrationFor } from './invoice-document.ts';

/** What a receipt says: the same whenever it is drawn, whatever was paid since. */
export function receiptDocument(
  payment: KeptPayment,
  invoices: readonly KeptInvoice[],
  settings: Settings,
): ReceiptDocument {
  const { language, number, receivedOn, amount, method, reference, payer, credit } = payment;
  const { name = say(documents.unknownPayer, language), address = [], memberNumber = '' } = payer ?? {};
  return {
    language,
    letterhead: letterheadOf(settings.network, language),
    payer: { name, address, ...(memberNumber === '' ? {} : { memberNumber }) },
    number: numberText(number),
    receivedOn,
    amount,
    method: say(paymentMethods[method], language),
    allocations: invoices.flatMap((invoice) => allocationOf(payment, invoice)),
    registration: registrationFor(settings, receivedOn),
    ...(reference === '' ? {} : { methodReference: reference }),
    ...(credit && credit.amount > 0 ? { credit: credit.amount } : {}),
  };
}

function allocationOf(payment: KeptPayment, invoice: KeptInvoice): ReceiptDocument['allocations'] {
  const upTo = invoice.allocations.findIndex(({ paymentId }) => paymentId === payment.id);
  const own = invoice.allocations[upTo];
  if (!own) return [];
  const paidThen: Money = sum(invoice.allocations.slice(0, upTo + 1).map(({ amount }) => amount));
  return [
    {
      invoiceNumber: numberText(invoice.number),
      amount: own.amount,
      balance: subtract(subtract(invoice.total, invoice.credited), paidThen),
      description: subjectOf(invoice, payment.language),
    },
  ];
}
