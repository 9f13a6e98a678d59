import { formatDay, formatDays, formatMoney, formatNumber, plural } from './format.ts';
import type { Day } from '../kernel/day.ts';
import type { Money } from '../kernel/money.ts';
import { invoiceStates } from './statuses.ts';
import type { Word } from './word.ts';

/** The sheet of invoices. */
export const invoiceWords = {
  title: { fr: 'Factures', en: 'Invoices' },
  number: { fr: 'Facture', en: 'Invoice' },
  memberId: { fr: 'Membre', en: 'Member' },
  state: { fr: 'État', en: 'State' },
  items: { fr: 'Objet', en: 'For' },
  periodStartsOn: { fr: 'Période', en: 'Period' },
  issuedOn: { fr: 'Date', en: 'Date' },
  dueOn: { fr: 'Échéance', en: 'Due date' },
  net: { fr: 'Avant taxes', en: 'Before taxes' },
  gst: { fr: 'TPS', en: 'GST' },
  qst: { fr: 'TVQ', en: 'QST' },
  total: { fr: 'Total', en: 'Total' },
  paid: { fr: 'Payé', en: 'Paid' },
  owing: { fr: 'Solde à payer', en: 'Balance due' },
  reference: { fr: 'Référence de paiement', en: 'Payment reference' },
  reason: { fr: 'Raison', en: 'Reason' },
} as const satisfies Record<string, Word>;

/** An invoice's state on a day: one that is late says so. */
export const shownInvoiceStates = {
  open: invoiceStates.open,
  'partly-paid': invoiceStates['partly-paid'],
  overdue: { fr: 'En retard', en: 'Overdue' },
  paid: invoiceStates.paid,
  void: invoiceStates.void,
  'written-off': invoiceStates['written-off'],
} as const satisfies Record<string, Word>;

/** What is sold. */
export const itemNames = {
  dues: { fr: 'Cotisation', en: 'Dues' },
  sponsorship: { fr: 'Commandite', en: 'Sponsorship' },
  training: { fr: 'Formation', en: 'Training' },
  advice: { fr: 'Services-conseils', en: 'Advisory services' },
  event: { fr: 'Évènement', en: 'Event' },
  other: { fr: 'Autre', en: 'Other' },
} as const satisfies Record<string, Word>;

/** The sheet of payments. */
export const paymentWords = {
  title: { fr: 'Paiements', en: 'Payments' },
  number: { fr: 'Reçu', en: 'Receipt' },
  memberId: { fr: 'Membre', en: 'Member' },
  receivedOn: { fr: 'Encaissé le', en: 'Received on' },
  amount: { fr: 'Montant', en: 'Amount' },
  method: { fr: 'Mode de paiement', en: 'Method' },
  reference: { fr: 'Référence', en: 'Reference' },
  state: { fr: 'État', en: 'State' },
  creditLeft: { fr: 'Crédit restant', en: 'Credit left' },
  reason: { fr: 'Raison', en: 'Reason' },
} as const satisfies Record<string, Word>;

const received: Word<{ amount: Money; invoices: number; credit: Money }> = {
  fr: ({ amount, invoices, credit }) =>
    `Paiement de ${formatMoney(amount, 'fr')} enregistré${applied(invoices, credit, 'fr')}.`,
  en: ({ amount, invoices, credit }) =>
    `Payment of ${formatMoney(amount, 'en')} recorded${applied(invoices, credit, 'en')}.`,
};

function applied(invoices: number, credit: Money, language: 'fr' | 'en'): string {
  const on = {
    fr: `sur ${formatNumber(invoices, 'fr')} ${plural(invoices, 'fr', { one: 'facture', other: 'factures' })}`,
    en: `on ${formatNumber(invoices, 'en')} ${plural(invoices, 'en', { one: 'invoice', other: 'invoices' })}`,
  };
  const over = {
    fr: `crédit de ${formatMoney(credit, 'fr')}`,
    en: `credit of ${formatMoney(credit, 'en')}`,
  };
  const parts = [...(invoices > 0 ? [on[language]] : []), ...(credit > 0 ? [over[language]] : [])];
  return parts.length === 0 ? '' : `, ${parts.join(', ')}`;
}

const identified: Word<{ amount: Money; name: string; invoices: number; credit: Money }> = {
  fr: ({ amount, name, invoices, credit }) =>
    `Paiement de ${formatMoney(amount, 'fr')} attribué à ${name}${applied(invoices, credit, 'fr')}.`,
  en: ({ amount, name, invoices, credit }) =>
    `Payment of ${formatMoney(amount, 'en')} attributed to ${name}${applied(invoices, credit, 'en')}.`,
};

/** What came in from nobody knows whom. */
const waiting: Word<{ amount: Money }> = {
  fr: ({ amount }) => `Paiement de ${formatMoney(amount, 'fr')} enregistré, payeur à identifier.`,
  en: ({ amount }) => `Payment of ${formatMoney(amount, 'en')} recorded, payer to be identified.`,
};

const withReference: Word<{ reference: string }> = {
  fr: ({ reference }) => `Référence : ${reference}`,
  en: ({ reference }) => `Reference: ${reference}`,
};

const issued: Word<{ number: string; total: Money }> = {
  fr: ({ number, total }) => `Facture ${number} émise : ${formatMoney(total, 'fr')}.`,
  en: ({ number, total }) => `Invoice ${number} issued: ${formatMoney(total, 'en')}.`,
};

const duesFor: Word<{ from: Day; to: Day }> = {
  fr: ({ from, to }) => `Cotisation du ${formatDays(from, to, 'fr')}`,
  en: ({ from, to }) => `Dues from ${formatDays(from, to, 'en')}`,
};

const balanceOn: Word<{ on: Day }> = {
  fr: ({ on }) => `Solde au ${formatDay(on, 'fr')}`,
  en: ({ on }) => `Balance on ${formatDay(on, 'en')}`,
};

/** Buttons, dialogs and what they answer. */
export const duesWords = {
  newInvoice: { fr: 'Nouvelle facture', en: 'New invoice' },
  issue: { fr: 'Émettre la facture', en: 'Issue the invoice' },
  record: { fr: 'Enregistrer', en: 'Record' },
  billed: { fr: 'déjà facturée', en: 'already invoiced' },
  allBilled: { fr: 'Tout est déjà facturé.', en: 'Everything is invoiced already.' },
  noPeriod: {
    fr: 'Aucune période n’est à facturer à ce membre. Facturez-lui autre chose, ou annulez.',
    en: 'This member has no period to invoice. Invoice something else, or cancel.',
  },
  recordPayment: { fr: 'Enregistrer un paiement', en: 'Record a payment' },
  payerUnknown: { fr: 'Payeur inconnu', en: 'Unknown payer' },
  payerUnknownYet: { fr: 'Payeur inconnu pour l’instant', en: 'Payer not known yet' },
  payerUnknownHelp: {
    fr: 'L’argent attend dans un compte à part, et aucun reçu ne part. Vous direz plus tard de qui il vient.',
    en: 'The money waits in an account of its own, and no receipt is sent. You will say later whose it is.',
  },
  identifyPayer: { fr: 'Identifier le payeur', en: 'Identify the payer' },
  identify: { fr: 'Attribuer le paiement', en: 'Attribute the payment' },
  identifyHelp: {
    fr: 'Le paiement ira à la facture dont il porte la référence, sinon à celles qui sont dues depuis le plus longtemps ; le reste devient un crédit. Le reçu part par courriel.',
    en: 'The payment goes to the invoice whose reference it carries, or else to those due for longest; the rest becomes a credit. The receipt goes out by e-mail.',
  },
  openInvoice: { fr: 'Ouvrir la facture (PDF)', en: 'Open the invoice (PDF)' },
  openReceipt: { fr: 'Ouvrir le reçu (PDF)', en: 'Open the receipt (PDF)' },
  void: { fr: 'Annuler la facture', en: 'Void the invoice' },
  voidHelp: {
    fr: 'Une facture annulée garde son numéro. Seule une facture dont rien n’a été payé peut l’être.',
    en: 'A voided invoice keeps its number. Only an invoice on which nothing was paid can be voided.',
  },
  reverse: { fr: 'Renverser le paiement', en: 'Reverse the payment' },
  reverseHelp: {
    fr: 'Chèque retourné, paiement annulé : les factures qu’il payait redeviennent à payer.',
    en: 'For a returned cheque or a cancelled payment: the invoices it paid become due again.',
  },
  member: { fr: 'Membre', en: 'Member' },
  what: { fr: 'À facturer', en: 'To be invoiced' },
  dues: { fr: 'La cotisation', en: 'Dues' },
  other: { fr: 'Autre chose', en: 'Something else' },
  item: { fr: 'Objet', en: 'For' },
  description: { fr: 'Description', en: 'Description' },
  amount: { fr: 'Montant', en: 'Amount' },
  amountHelp: { fr: 'Avant taxes', en: 'Before taxes' },
  method: { fr: 'Mode de paiement', en: 'Method of payment' },
  receivedOn: { fr: 'Reçu le', en: 'Received on' },
  reference: { fr: 'Référence', en: 'Reference' },
  referenceHelp: {
    fr: 'Numéro du chèque, ou référence de la facture',
    en: 'Number of the cheque, or reference of the invoice',
  },
  reason: { fr: 'Raison', en: 'Reason' },
  account: { fr: 'Compte', en: 'Account' },
  balance: { fr: 'Solde', en: 'Balance' },
  nothingYet: { fr: 'Aucune facture ni paiement pour l’instant.', en: 'No invoices or payments yet.' },
  voided: { fr: 'Facture annulée.', en: 'Invoice voided.' },
  reversed: { fr: 'Paiement renversé.', en: 'Payment reversed.' },
} as const satisfies Record<string, Word>;

export const duesSentences = {
  received,
  identified,
  waiting,
  withReference,
  issued,
  duesFor,
  balanceOn,
} as const;

/** What a line of a member's account is. */
export const entryKindNames = {
  invoice: { fr: 'Facture', en: 'Invoice' },
  payment: { fr: 'Paiement', en: 'Payment' },
  identified: { fr: 'Paiement', en: 'Payment' },
  'credit-note': { fr: 'Note de crédit', en: 'Credit note' },
  'credit-applied': { fr: 'Crédit appliqué', en: 'Credit applied' },
  refund: { fr: 'Remboursement', en: 'Refund' },
  'write-off': { fr: 'Radiation de créance', en: 'Write-off' },
  void: { fr: 'Annulation', en: 'Void' },
  shares: { fr: 'Parts de qualification', en: 'Qualifying shares' },
  reversal: { fr: 'Renversement', en: 'Reversal' },
  adjustment: { fr: 'Ajustement', en: 'Adjustment' },
} as const satisfies Record<string, Word>;

/** When an invoice must be paid, as it says itself. */
export const terms: Word<{ days: number }> = {
  fr: ({ days }) =>
    days === 0
      ? 'Payable à la réception.'
      : `Payable dans les ${formatNumber(days, 'fr')} ${plural(days, 'fr', { one: 'jour', other: 'jours' })}.`,
  en: ({ days }) =>
    days === 0
      ? 'Payable on receipt.'
      : `Payable within ${formatNumber(days, 'en')} ${plural(days, 'en', { one: 'day', other: 'days' })}.`,
};

/** The parts in which an invoice may be paid, and one of them. */
export const inParts: Word<{ count: number; parts: string }> = {
  fr: ({ count, parts }) => `Payable en ${formatNumber(count, 'fr')} versements : ${parts}.`,
  en: ({ count, parts }) => `Payable in ${formatNumber(count, 'en')} instalments: ${parts}.`,
};
export const onePart: Word<{ amount: Money; on: Day }> = {
  fr: ({ amount, on }) => `${formatMoney(amount, 'fr')} le ${formatDay(on, 'fr')}`,
  en: ({ amount, on }) => `${formatMoney(amount, 'en')} on ${formatDay(on, 'en')}`,
};

/** What the file of an invoice or of a receipt is called: nothing but letters, digits and hyphens. */
export const fileNames = {
  invoice: { fr: 'facture', en: 'invoice' },
  receipt: { fr: 'recu', en: 'receipt' },
} as const satisfies Record<string, Word>;
