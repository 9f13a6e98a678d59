import { invoiceSchema, type KeptInvoice } from '../../shared/contracts/records/invoice.ts';
import { paymentSchema, type KeptPayment } from '../../shared/contracts/records/payment.ts';
import { invoicesSheet } from '../../shared/contracts/sheets/invoices.ts';
import { paymentsSheet } from '../../shared/contracts/sheets/payments.ts';
import type { MemberId } from '../../shared/kernel/ids.ts';
import type { Key } from '../platform/storage/engine.ts';
import type { Kind } from '../platform/storage/kind.ts';
import { records } from '../platform/storage/question.ts';
import { packer } from '../sheets/pack.ts';
import { invoiceRow, paymentRow } from './rows.ts';

/** What a member owes and has paid stands in one partition of the index, by its kind and its day. */
const partitionOf = (memberId: MemberId) => `member#${memberId}`;
const ordered = (count: number) => String(count).padStart(9, '0');

export function invoiceKey(id: string): Key {
  return { pk: `invoice#${id}`, sk: 'invoice' };
}

const packedInvoice = packer<ReturnType<typeof invoiceRow>>(invoicesSheet, ['lateFrom']);

export const invoices: Kind<KeptInvoice> = {
  name: 'invoice',
  table: 'dues',
  schema: invoiceSchema,
  key: ({ id }) => invoiceKey(id),
  /** F-invoice Every invoice. Index feed. 100 rows: 5.5 units. */
  feed: { shards: invoicesSheet.shards, rows: (record) => packedInvoice(invoiceRow(record)) },
  gsi1: ({ memberId, issuedOn, number }) => ({
    partition: partitionOf(memberId),
    sort: `invoice#${issuedOn}#${ordered(number)}`,
  }),
  history: ({ memberId }) => `member#${memberId}`,
  derived: ['nextAt', 'next', 'allocations', 'entry'],
};

/** D-01 The invoices of a member, latest first. Index gsi1. 100 rows: 24 units. */
export function invoicesOf(memberId: MemberId) {
  return records('D-01', invoices, {
    index: 'gsi1',
    partition: partitionOf(memberId),
    sort: { prefix: 'invoice#' },
    order: 'descending',
  });
}

export function paymentKey(id: string): Key {
  return { pk: `payment#${id}`, sk: 'payment' };
}

const packedPayment = packer<ReturnType<typeof paymentRow>>(paymentsSheet);

export const payments: Kind<KeptPayment> = {
  name: 'payment',
  table: 'dues',
  schema: paymentSchema,
  key: ({ id }) => paymentKey(id),
  /** F-payment Every payment. Index feed. 100 rows: 4.5 units. */
  feed: { shards: paymentsSheet.shards, rows: (record) => packedPayment(paymentRow(record)) },
  gsi1: ({ memberId, receivedOn, number }) =>
    memberId === null
      ? undefined
      : { partition: partitionOf(memberId), sort: `payment#${receivedOn}#${ordered(number)}` },
  // One that began without a payer keeps the history that it began.
  history: ({ memberId, id, identified }) =>
    memberId === null || identified !== null ? `payment#${id}` : `member#${memberId}`,
  derived: ['allocations', 'entry', 'identified', 'payer'],
};

/** D-02 The payments of a member, latest first. Index gsi1. 100 rows: 15 units. */
export function paymentsOf(memberId: MemberId) {
  return records('D-02', payments, {
    index: 'gsi1',
    partition: partitionOf(memberId),
    sort: { prefix: 'payment#' },
    order: 'descending',
  });
}

/** The guard by which the reference that a payment carries leads to its invoice. */
export function referenceGuard(reference: string): string {
  return `reference#${reference.replaceAll(' ', '')}`;
}

/** The guard of what is billed once: a period of a schedule to a member. */
export function billedGuard(memberId: string, scheduleId: string, startsOn: string): string {
  return `billed#${memberId}#${scheduleId}#${startsOn}`;
}

/** The counters of invoices and of receipts. */
export const counters = { invoices: 'invoice', receipts: 'receipt' } as const;
