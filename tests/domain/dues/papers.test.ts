import { describe, expect, it } from 'vitest';
import { asIssued, invoiceDocument } from '../../../functions/jobs/report/invoice-document.ts';
import { receiptDocument } from '../../../functions/jobs/report/receipt-document.ts';
import type { Settings } from '../../../functions/platform/settings.ts';
import { calendar, categories, network, rules, taxes } from '../../../infra/local/demo/network.ts';
import { defaultLimits } from '../../../shared/contracts/records/limits.ts';
import type { KeptInvoice } from '../../../shared/contracts/records/invoice.ts';
import type { KeptPayment } from '../../../shared/contracts/records/payment.ts';
import { recordPayment } from '../../../shared/dues/payment.ts';
import { day } from '../../../shared/kernel/day.ts';
import { id, type CreditId, type PaymentId } from '../../../shared/kernel/ids.ts';
import { money } from '../../../shared/kernel/money.ts';
import { rate } from '../../../shared/kernel/rate.ts';
import { issued, line, payment, stamp, value } from './made.ts';

const settings: Settings = {
  network,
  calendar,
  taxes,
  rules,
  limits: defaultLimits,
  fields: [],
  schedules: new Map(),
  categories: new Map(categories.map((category) => [category.id, category])),
};
const buyer = { name: 'Boulangerie Le Levain', address: ['12, rue Royale', 'Sorel-Tracy'], memberNumber: '' };
const place = { id: stamp('e').id, recordedAt: stamp('e').recordedAt };

function kept(over: Partial<KeptInvoice> = {}): KeptInvoice {
  const dossier = { buyer, language: 'fr', allocations: [], entry: place } as const;
  return { ...issued().invoice, ...dossier, ...over } as KeptInvoice;
}
function keptPayment(over: Partial<KeptPayment>): KeptPayment {
  const dossier = {
    number: 7,
    payer: buyer,
    language: 'fr',
    allocations: [],
    credit: null,
    entry: place,
  } as const;
  return { ...payment(11_498), ...dossier, ...over } as KeptPayment;
}
const allocated = (amount: number, by: string, over: object = {}) => ({
  invoiceId: issued().invoice.id,
  paymentId: id<PaymentId>(by),
  creditId: null,
  amount: money(amount),
  ...over,
});

describe('the document of an invoice', () => {
  it('shows what was paid since to who asks, and what was owed to who is sent it', () => {
    const [settled] = value(
      recordPayment(payment(11_498), [issued().invoice], { stamp: stamp('e-2') }),
    ).invoices;
    const paid = kept({ ...settled, allocations: [allocated(11_498, 'p-1')] });
    expect(invoiceDocument(paid, settings)).toMatchObject({ paid: 11_498, balance: 0 });
    expect(invoiceDocument(asIssued(paid), settings)).toMatchObject({ paid: 0, balance: 11_498 });
    const byCredit = { paymentId: null, creditId: id<CreditId>('c-1') };
    const credited = kept({ paid: money(1_000), allocations: [allocated(1_000, '', byCredit)] });
    expect(invoiceDocument(asIssued(credited), settings)).toMatchObject({ paid: 1_000, balance: 10_498 });
  });

  it('says why nothing is taxed, in the language of its reader', () => {
    const exemption = { fr: 'Fourniture exonérée', en: 'Exempt supply' };
    const untaxed = kept({
      lines: [{ ...line(10_000, []), exemption }],
      taxes: [],
      total: money(10_000),
      language: 'en',
    });
    expect(invoiceDocument(untaxed, settings)).toMatchObject({ taxes: [], exemption: 'Exempt supply' });
  });

  it('says of what part of the period it is, and in how many parts it may be paid', () => {
    const half = { ...line(5_000), quantity: rate(7, 12), unitPrice: rate(45_000, 1) };
    const parts = [
      { dueOn: day('2026-12-01'), lines: [], taxes: [], total: money(5_749) },
      { dueOn: day('2027-01-01'), lines: [], taxes: [], total: money(5_749) },
    ];
    const { lines, terms } = invoiceDocument(kept({ lines: [half], instalments: parts }), settings);
    expect(lines[0]?.detail).toBe('450,00\u00A0$ × 7/12');
    expect(terms).toBe(
      'Payable en 2 versements\u00A0: 57,49\u00A0$ le 1er décembre 2026 et 57,49\u00A0$ le 1er janvier 2027.',
    );
  });
});

describe('a receipt', () => {
  it('says what was left on the day, however often it is drawn afterwards', () => {
    const later = [allocated(4_000, 'p-1'), allocated(7_498, 'p-2')];
    const receipt = receiptDocument(
      keptPayment({ amount: money(4_000) }),
      [kept({ allocations: later })],
      settings,
    );
    expect(receipt.allocations).toMatchObject([{ invoiceNumber: '000001', amount: 4_000, balance: 7_498 }]);
    expect(receipt).toMatchObject({ number: '000007', method: 'Virement Interac' });
  });

  it('of who is not known yet says so', () => {
    expect(receiptDocument(keptPayment({ payer: null }), [], settings).payer).toEqual({
      name: 'Provenance à déterminer',
      address: [],
    });
  });
});
