import { entrySchema, sealSchema } from '../../../shared/contracts/records/entry.ts';
import { invoiceSchema } from '../../../shared/contracts/records/invoice.ts';
import { paymentSchema } from '../../../shared/contracts/records/payment.ts';
import { addDays, day } from '../../../shared/kernel/day.ts';
import { id, type MemberId } from '../../../shared/kernel/ids.ts';
import { entries, entriesAbout, entriesOf, lastSeals, seals } from '../../../functions/dues/ledger.ts';
import { invoices, invoicesOf, payments, paymentsOf } from '../../../functions/dues/records.ts';
import { feed } from '../../../functions/platform/storage/question.ts';
import { create } from '../../../functions/platform/storage/writes.ts';
import { at, someId, type Samples } from './sample.ts';

const memberId = id<MemberId>(someId());
const on = '2026-05-04';
const [gst, qst] = [
  { tax: 'gst', rate: { numerator: 1, denominator: 20 } },
  { tax: 'qst', rate: { numerator: 399, denominator: 4000 } },
];
const buyer = {
  name: 'Boulangerie Le Levain, coopérative de travail',
  address: ['1455, rue Notre-Dame Centre', 'Trois-Rivières (Québec)  G9A 4X5'],
  memberNumber: '0042',
};
const entry = () => ({ id: someId(), recordedAt: at });

/** The dues of a year, paid by one payment. */
const invoice = (n: number) => {
  const invoiceId = someId();
  return create(
    invoices,
    invoiceSchema.parse({
      id: invoiceId,
      memberId,
      number: n + 1,
      reference: '0000 0195',
      issuedOn: on,
      dueOn: '2026-06-03',
      lines: [
        {
          item: 'dues',
          label: { fr: 'Cotisation annuelle de membre', en: 'Annual membership dues' },
          quantity: { numerator: 1, denominator: 1 },
          unitPrice: { numerator: 45_000, denominator: 1 },
          amount: 45_000,
          rates: [gst, qst],
          exemption: null,
        },
      ],
      taxes: [
        { ...gst, base: 45_000, amount: 2_250 },
        { ...qst, base: 45_000, amount: 4_489 },
      ],
      net: 45_000,
      total: 51_739,
      paid: 51_739,
      credited: 0,
      termId: null,
      scheduleId: 'coop',
      period: { startsOn: '2026-04-01', endsOn: '2027-03-31' },
      instalments: [],
      nextAt: null,
      next: null,
      buyer,
      language: 'fr',
      allocations: [{ invoiceId, paymentId: someId(), creditId: null, amount: 51_739 }],
      entry: entry(),
      state: 'paid',
      paidOn: on,
    }),
  );
};

const payment = (n: number) => {
  const paymentId = someId();
  return create(
    payments,
    paymentSchema.parse({
      id: paymentId,
      memberId,
      number: n + 1,
      method: 'cheque',
      amount: 51_739,
      receivedOn: on,
      reference: '1234',
      source: `cheque/${memberId}/1234`,
      payer: buyer,
      language: 'fr',
      allocations: [{ invoiceId: someId(), paymentId, creditId: null, amount: 51_739 }],
      credit: null,
      entry: entry(),
      state: 'recorded',
    }),
  );
};

/** What an invoice posts: what is owed, what is earned, two taxes. */
const issued = () => {
  const invoiceId = someId();
  const about = { memberId, invoiceId };
  return create(
    entries,
    entrySchema.parse({
      id: someId(),
      kind: 'invoice',
      source: invoiceId,
      recordedAt: at,
      effectiveOn: on,
      reverses: null,
      postings: [
        { account: 'receivable', amount: 51_739, ...about },
        { account: 'revenue/dues', amount: -45_000, ...about },
        { account: 'tax/gst', amount: -2_250, ...about },
        { account: 'tax/qst', amount: -4_489, ...about },
      ],
    }),
  );
};

const seal = (n: number) =>
  create(
    seals,
    sealSchema.parse({
      day: addDays(day('2026-01-01'), n),
      entries: 12,
      hash: 'f'.repeat(64),
      balances: {
        receivable: 120_000,
        bank: 980_000,
        'revenue/dues': -950_000,
        'tax/gst': -47_500,
        'tax/qst': -102_500,
      },
      sealedAt: at,
    }),
  );

export const samples: Samples = {
  'D-01': { ask: invoicesOf(memberId), row: invoice },
  'D-02': { ask: paymentsOf(memberId), row: payment },
  'L-01': { ask: entriesOf(day(on)), row: issued },
  'L-02': { ask: entriesAbout(memberId), row: issued },
  'L-03': { ask: lastSeals, row: seal },
  'F-invoice': { ask: feed(invoices, 1, 'full', '', 100), row: invoice },
  'F-payment': { ask: feed(payments, 1, 'full', '', 100), row: payment },
};
