import type { DocumentLine, InvoiceDocument, ReceiptDocument } from '../../../shared/contracts/documents.ts';
import { day } from '../../../shared/kernel/day.ts';
import { money } from '../../../shared/kernel/money.ts';
import { percent } from '../../../shared/kernel/rate.ts';
import { letterhead } from '../messages/samples.ts';

const registration = { gst: '123456789 RT0001', qst: '1234567890 TQ0001' };

/** 100,00 $ taxed, open, in French. */
export const invoice: InvoiceDocument = {
  language: 'fr',
  letterhead,
  buyer: {
    name: 'Coopérative de travail Brasserie du Large',
    attention: 'Maëlle Tremblay-Łukasik',
    address: ['45, chemin du Quai', 'Les Escoumins (Québec) G0T\u00A01K0'],
    memberNumber: '1042',
  },
  number: 'F-2027-0042',
  issuedOn: day('2027-01-15'),
  dueOn: day('2027-02-14'),
  terms: 'Payable dans les 30 jours.',
  period: { from: day('2027-01-01'), to: day('2027-12-31') },
  lines: [
    {
      description: 'Cotisation annuelle 2027',
      detail: 'Coopérative de travail, 1er palier',
      amount: money(100_00),
      taxed: true,
    },
  ],
  subtotal: money(100_00),
  taxes: [
    { tax: 'gst', rate: percent('5'), amount: money(5_00) },
    { tax: 'qst', rate: percent('9.975'), amount: money(9_98) },
  ],
  total: money(114_98),
  paid: money(0),
  balance: money(114_98),
  registration,
  reference: 'K7M2-4Q',
  howToPay: [
    'Virement Interac à bonjour@estuaire.example.',
    'Dépôt direct\u00A0: institution 815, transit 20123, compte 1234567.',
    'Chèque à l’ordre de la Fédération des coopératives de l’Estuaire.',
  ],
};

export const inEnglish: InvoiceDocument = {
  ...invoice,
  language: 'en',
  terms: 'Payable within 30 days.',
  lines: [
    {
      description: 'Annual dues 2027',
      detail: 'Worker co-operative, first tier',
      amount: money(100_00),
      taxed: true,
    },
  ],
  howToPay: [
    'Interac e-Transfer to bonjour@estuaire.example.',
    'Cheque to the order of Fédération des coopératives de l’Estuaire.',
  ],
};

const thirty: readonly DocumentLine[] = Array.from({ length: 30 }, (_, index) => ({
  description:
    index % 5 === 0
      ? `Atelier ${index + 1}\u00A0: la gouvernance démocratique, du conseil d’administration à l’assemblée générale, avec étude de cas et exercices en petits groupes`
      : `Atelier ${index + 1}`,
  amount: money(90_00),
  taxed: index !== 7,
}));

/** 2 700,00 $ in thirty lines, one of them exempt, over two pages. */
export const long: InvoiceDocument = {
  ...invoice,
  lines: thirty,
  subtotal: money(2700_00),
  taxes: [
    { tax: 'gst', rate: percent('5'), amount: money(130_50) },
    { tax: 'qst', rate: percent('9.975'), amount: money(260_35) },
  ],
  total: money(3090_85),
  paid: money(1000_00),
  balance: money(2090_85),
};

export const exempt: InvoiceDocument = {
  ...invoice,
  taxes: [],
  total: money(100_00),
  balance: money(100_00),
  registration: {},
  exemption: 'Cotisation exonérée\u00A0: Loi sur la taxe d’accise, annexe V, partie VI, article 17.',
};

export const longNames: InvoiceDocument = {
  ...invoice,
  letterhead: {
    ...letterhead,
    name: 'Regroupement québécois des coopératives de solidarité en milieu rural et en régions éloignées',
    address: [
      '1234, boulevard de la Très-Sainte-Trinité-de-l’Île-aux-Coudres, bureau 1200, 12e étage',
      ...letterhead.address,
    ],
  },
  buyer: {
    ...invoice.buyer,
    name: 'Coopérative de solidarité en services de proximité de Saint-Louis-du-Ha! Ha! et des environs du Témiscouata (secteur nord-est)',
    attention: 'Żaklina Σταύρος-Øllgaard Đurić-Ńguyễn Владимировна',
    address: [`Mot${'très'.repeat(30)}long`, ...invoice.buyer.address],
  },
  number: 'F-2027-0042-000000000000000000000042',
};

/** 60,00 $ received of the 114,98 $. */
export const receipt: ReceiptDocument = {
  language: 'fr',
  letterhead,
  payer: invoice.buyer,
  number: 'R-2027-0019',
  receivedOn: day('2027-02-03'),
  amount: money(75_00),
  method: 'Virement Interac',
  methodReference: 'CA1b2C3d',
  allocations: [
    {
      invoiceNumber: 'F-2027-0042',
      description: 'Cotisation annuelle 2027',
      amount: money(60_00),
      balance: money(54_98),
    },
  ],
  credit: money(15_00),
  registration,
};
