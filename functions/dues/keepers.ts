import type { KeptInvoice } from '../../shared/contracts/records/invoice.ts';
import type { KeptPayment } from '../../shared/contracts/records/payment.ts';
import { invoicesSheet } from '../../shared/contracts/sheets/invoices.ts';
import { paymentsSheet } from '../../shared/contracts/sheets/payments.ts';
import type { Row } from '../../shared/contracts/sheets/sheet.ts';
import { refuse } from '../../shared/kernel/result.ts';
import type { Tools } from '../platform/tools.ts';
import { readerOf, rowOf, type Keeper } from '../sheets/keeper.ts';
import { invoiceKey, invoices, paymentKey, payments } from './records.ts';

/** These sheets are read; what changes their rows are the actions above them. */
const readOnly = {
  id: ({ id }: { readonly id: string }) => id,
  blank: () => {
    throw new Error('Nobody types a row of this sheet');
  },
  decide: () => Promise.resolve(refuse('platform/not-allowed')),
};

export const invoicesKeeper: Keeper<KeptInvoice> = {
  sheet: invoicesSheet,
  kind: invoices,
  key: invoiceKey,
  ...readOnly,
};

export const paymentsKeeper: Keeper<KeptPayment> = {
  sheet: paymentsSheet,
  kind: payments,
  key: paymentKey,
  ...readOnly,
};

/** An invoice as its sheet shows it to the caller. */
export function rowOfInvoice(invoice: KeptInvoice, version: number, { caller }: Tools): Row {
  return rowOf(invoicesKeeper, invoice, version, readerOf(invoicesSheet, caller));
}

export function rowOfPayment(payment: KeptPayment, version: number, { caller }: Tools): Row {
  return rowOf(paymentsKeeper, payment, version, readerOf(paymentsSheet, caller));
}
