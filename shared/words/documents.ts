import type { Word } from './word.ts';

/** What invoices and receipts say. */
export const documents = {
  invoice: { fr: 'Facture', en: 'Invoice' },
  receipt: { fr: 'Reçu', en: 'Receipt' },
  void: { fr: 'Annulée', en: 'Void' },
  number: { fr: 'Numéro', en: 'Number' },
  issuedOn: { fr: 'Date', en: 'Date' },
  dueOn: { fr: 'Échéance', en: 'Due date' },
  period: { fr: 'Période', en: 'Period' },
  memberNumber: { fr: 'N° de membre', en: 'Member number' },
  billedTo: { fr: 'Facturé à', en: 'Billed to' },
  receivedFrom: { fr: 'Reçu de', en: 'Received from' },
  unknownPayer: { fr: 'Provenance à déterminer', en: 'Payer to be determined' },
  receivedOn: { fr: 'Reçu le', en: 'Received on' },
  method: { fr: 'Mode de paiement', en: 'Method of payment' },
  methodReference: { fr: 'Référence', en: 'Reference' },
  description: { fr: 'Description', en: 'Description' },
  amount: { fr: 'Montant', en: 'Amount' },
  exemptLine: { fr: 'Exonéré de taxes', en: 'Tax exempt' },
  subtotal: { fr: 'Sous-total', en: 'Subtotal' },
  total: { fr: 'Total', en: 'Total' },
  paid: { fr: 'Déjà payé', en: 'Paid to date' },
  balance: { fr: 'Solde à payer', en: 'Balance due' },
  settled: { fr: 'Payée en entier', en: 'Paid in full' },
  howToPay: { fr: 'Pour payer', en: 'How to pay' },
  reference: { fr: 'Référence à indiquer', en: 'Reference to give' },
  terms: { fr: 'Conditions', en: 'Terms' },
  exemption: { fr: 'Taxes', en: 'Taxes' },
  notes: { fr: 'Notes', en: 'Notes' },
  appliedTo: { fr: 'Facture', en: 'Invoice' },
  applied: { fr: 'Montant appliqué', en: 'Amount applied' },
  left: { fr: 'Solde de la facture', en: 'Invoice balance' },
  received: { fr: 'Montant reçu', en: 'Amount received' },
  credit: { fr: 'Crédit conservé à votre compte', en: 'Credit kept on your account' },
  thanks: { fr: 'Merci de votre paiement.', en: 'Thank you for your payment.' },
} as const satisfies Record<string, Word>;

export const taxNames = {
  gst: { fr: 'TPS', en: 'GST' },
  qst: { fr: 'TVQ', en: 'QST' },
} as const satisfies Record<'gst' | 'qst', Word>;

export const attention: Word<{ name: string }> = {
  fr: ({ name }) => `À l’attention de ${name}`,
  en: ({ name }) => `Attention: ${name}`,
};

/** A tax as a line of the total: its name, its rate, the number under which it is collected. */
export const taxLine: Word<{ tax: string; rate: string }> = {
  fr: ({ tax, rate }) => `${tax} (${rate})`,
  en: ({ tax, rate }) => `${tax} (${rate})`,
};

/** @example say(registrationNumber, 'fr', { number: '123456789 RT0001' }) // => 'n°\u00A0123456789 RT0001' */
export const registrationNumber: Word<{ number: string }> = {
  fr: ({ number }) => `n°\u00A0${number}`,
  en: ({ number }) => `No.\u00A0${number}`,
};

export const pageOf: Word<{ page: number; pages: number }> = {
  fr: ({ page, pages }) => `Page ${page} sur ${pages}`,
  en: ({ page, pages }) => `Page ${page} of ${pages}`,
};
