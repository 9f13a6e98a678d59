import * as z from 'zod';
import { items } from '../../dues/item.ts';
import { paymentMethods } from '../../dues/payment.ts';
import type { InvoiceId, MemberId, PaymentId } from '../../kernel/ids.ts';
import { may } from '../access.ts';
import { rowOutcome } from '../bulk.ts';
import { anyMoney, day, idOf, line, positiveAmount, requiredLine, typedDay } from '../cells.ts';
import { tax } from '../records/dues-schedule.ts';
import { entryKinds } from '../records/entry.ts';
import { invoiceSchema } from '../records/invoice.ts';
import { bilingual } from '../records/settings.ts';
import type { RouteTable } from '../route.ts';
import { invoicesSheet } from '../sheets/invoices.ts';
import { paymentsSheet } from '../sheets/payments.ts';
import { sheetRoutes } from '../sheets/routes.ts';

export const invoiceRows = sheetRoutes(invoicesSheet);
export const paymentRows = sheetRoutes(paymentsSheet);

const serves = 'dues' as const;
const invoicePath = z.lazy(() => z.strictObject({ invoiceId: idOf<InvoiceId>() }));
const paymentPath = z.lazy(() => z.strictObject({ paymentId: idOf<PaymentId>() }));
const memberPath = z.lazy(() => z.strictObject({ memberId: idOf<MemberId>() }));
/** Rows as they stand now, for their sheets. */
const row = z.lazy(() => z.looseObject({ id: z.string(), version: z.int() }));
const memberId = idOf<MemberId>();
const named = z.lazy(() => z.array(idOf<InvoiceId>()).min(1).max(20));
/** A payment with the invoices that it changed, and what is left of it. */
const settled = z.lazy(() => z.strictObject({ payment: row, invoices: z.array(row), credit: anyMoney }));

/** Invoices and payments. Amounts are whole cents. */
export const duesRoutes = {
  getInvoice: {
    method: 'GET',
    url: '/api/dues/invoices/{invoiceId}',
    serves,
    access: may.everyStaff,
    path: invoicePath,
    answer: z.lazy(() => z.strictObject({ version: z.int(), invoice: invoiceSchema })),
  },
  /** The dues of a period, or anything else that is sold. */
  issueInvoice: {
    method: 'POST',
    url: '/api/dues/invoices',
    serves,
    access: may.keepMoney,
    body: z.lazy(() =>
      z.discriminatedUnion('kind', [
        z.strictObject({ kind: z.literal('dues'), memberId, startsOn: typedDay }),
        z.strictObject({
          kind: z.literal('other'),
          memberId,
          lines: z
            .array(
              z.strictObject({
                item: z.enum(items),
                description: requiredLine(200),
                amount: positiveAmount,
              }),
            )
            .min(1)
            .max(20),
          dueDays: z.int().min(0).max(365).default(30),
        }),
      ]),
    ),
    answer: row,
  },
  voidInvoice: {
    method: 'POST',
    url: '/api/dues/invoices/{invoiceId}/void',
    serves,
    access: may.keepMoney,
    path: invoicePath,
    body: z.lazy(() => z.strictObject({ reason: requiredLine(300) })),
    answer: row,
  },
  /** To the invoices named, in their order; else to those whose reference it carries, else to the oldest due. */
  recordPayment: {
    method: 'POST',
    url: '/api/dues/payments',
    serves,
    access: may.keepMoney,
    body: z.lazy(() =>
      z.strictObject({
        /** Null while nobody knows whose it is: the money waits in suspense, until its payer is named. */
        memberId: memberId.nullable(),
        amount: positiveAmount,
        method: z.enum(paymentMethods),
        receivedOn: typedDay,
        reference: line(60).default(''),
        invoices: named.optional(),
      }),
    ),
    answer: settled,
  },
  /** Whose a payment is, once that is known. It goes to the payer's invoices as a new payment would. */
  identifyPayer: {
    method: 'POST',
    url: '/api/dues/payments/{paymentId}/payer',
    serves,
    access: may.keepMoney,
    path: paymentPath,
    body: z.lazy(() => z.strictObject({ memberId, version: z.int().min(1), invoices: named.optional() })),
    answer: settled,
  },
  reversePayment: {
    method: 'POST',
    url: '/api/dues/payments/{paymentId}/reversal',
    serves,
    access: may.keepMoney,
    path: paymentPath,
    body: z.lazy(() =>
      z.strictObject({
        reason: requiredLine(300),
        as: z.enum(['reversed', 'refunded']).default('reversed'),
      }),
    ),
    answer: z.lazy(() => z.strictObject({ payment: row, invoices: z.array(row) })),
  },
  /** What a member may be billed next, and what it costs. */
  quoteDues: {
    method: 'GET',
    url: '/api/dues/members/{memberId}/quotes',
    serves,
    access: may.keepMoney,
    path: memberPath,
    answer: z.lazy(() =>
      z.strictObject({
        periods: z.array(
          z.strictObject({
            startsOn: day,
            endsOn: day,
            label: bilingual(300),
            net: anyMoney,
            taxes: z.array(z.strictObject({ tax, amount: anyMoney })),
            total: anyMoney,
            billed: z.boolean(),
          }),
        ),
      }),
    ),
  },
  /** A member's account: the journal about it, and what that sums to. Positive is owed, negative is a credit. */
  /** Issues to some members the invoices that are due and were not issued. Their dues, by the calendar's own rule. */
  invoiceDue: {
    method: 'POST',
    url: '/api/dues/due-invoices',
    serves,
    access: may.keepMoney,
    bulk: true,
    body: z.lazy(() => z.strictObject({ memberIds: z.array(idOf<MemberId>()).min(1).max(25) })),
    answer: z.lazy(() => z.strictObject({ outcomes: z.array(rowOutcome) })),
  },
  getAccount: {
    method: 'GET',
    url: '/api/dues/members/{memberId}/account',
    serves,
    access: may.everyStaff,
    path: memberPath,
    answer: z.lazy(() =>
      z.strictObject({
        balance: anyMoney,
        entries: z.array(
          z.strictObject({
            id: z.string(),
            kind: z.enum(entryKinds),
            on: day,
            amount: anyMoney,
            balance: anyMoney,
            invoices: z.array(idOf<InvoiceId>()),
          }),
        ),
      }),
    ),
  },
} as const satisfies RouteTable;

/** A PDF in the language of the member. */
const pdf = z.unknown();

/** Documents, drawn when they are asked for. */
export const documentRoutes = {
  invoiceDocument: {
    method: 'GET',
    url: '/api/dues/invoices/{invoiceId}/document',
    serves: 'report',
    access: may.everyStaff,
    path: invoicePath,
    answer: pdf,
  },
  receiptDocument: {
    method: 'GET',
    url: '/api/dues/payments/{paymentId}/document',
    serves: 'report',
    access: may.everyStaff,
    path: paymentPath,
    answer: pdf,
  },
  ownInvoiceDocument: {
    method: 'GET',
    url: '/api/space/invoices/{invoiceId}/document',
    serves: 'report',
    access: may.member,
    path: invoicePath,
    answer: pdf,
  },
  ownReceiptDocument: {
    method: 'GET',
    url: '/api/space/payments/{paymentId}/document',
    serves: 'report',
    access: may.member,
    path: paymentPath,
    answer: pdf,
  },
} as const satisfies RouteTable;
