import type { KeptInvoice } from '../../shared/contracts/records/invoice.ts';
import type { KeptPayment } from '../../shared/contracts/records/payment.ts';
import { owing } from '../../shared/dues/invoice.ts';
import { isUnidentified } from '../../shared/dues/payment.ts';
import { numberText } from '../../shared/dues/reference.ts';
import { lateFrom } from '../../shared/dues/lateness.ts';
import type { Tax } from '../../shared/dues/tax.ts';

/** An invoice as its sheet shows it. */
export function invoiceRow(invoice: KeptInvoice) {
  const { id, number, memberId, state, issuedOn, dueOn, lines, period, net, total, paid, reference } =
    invoice;
  const charged = (tax: Tax) => invoice.taxes.find((one) => one.tax === tax)?.amount ?? null;
  return {
    id,
    number: numberText(number),
    memberId,
    state,
    issuedOn,
    dueOn,
    items: [...new Set(lines.map(({ item }) => item))],
    periodStartsOn: period?.startsOn ?? null,
    net,
    gst: charged('gst'),
    qst: charged('qst'),
    total,
    paid,
    owing: owing(invoice),
    reference,
    reason: 'reason' in invoice ? invoice.reason : '',
    lateFrom: lateFrom(invoice),
  };
}

/** A payment as its sheet shows it. */
export function paymentRow(payment: KeptPayment) {
  const { id, number, memberId, state, receivedOn, amount, method, reference, credit } = payment;
  return {
    id,
    number: numberText(number),
    memberId,
    state: isUnidentified(payment) ? 'unidentified' : state,
    receivedOn,
    amount,
    method,
    reference,
    creditLeft: credit !== null && credit.left > 0 ? credit.left : null,
    reason: 'reason' in payment ? payment.reason : '',
  };
}
