import type { Word } from './word.ts';

/** The side panel of a record. */
export const recordWords = {
  fields: { fr: 'Champs', en: 'Fields' },
  documents: { fr: 'Documents', en: 'Documents' },
  history: { fr: 'Historique', en: 'History' },
  parts: { fr: 'Parties de la fiche', en: 'Parts of the record' },
  actions: { fr: 'Actions', en: 'Actions' },
  previous: { fr: 'Fiche précédente', en: 'Previous record' },
  next: { fr: 'Fiche suivante', en: 'Next record' },
  copyLink: { fr: 'Copier le lien vers cette fiche', en: 'Copy the link to this record' },
  linkCopied: { fr: 'Le lien est copié.', en: 'The link was copied.' },
  noHistory: { fr: 'Aucun changement n’est inscrit.', en: 'No change is recorded.' },
  more: { fr: 'Voir les changements plus anciens', en: 'Show older changes' },
  emptied: { fr: '(vide)', en: '(empty)' },
  gone: { fr: 'Cette fiche n’existe pas, ou plus.', en: 'This record does not exist, or no longer does.' },
  nobody: { fr: 'Le système', en: 'The system' },
  restored: {
    fr: 'La valeur est rétablie ; on peut l’annuler.',
    en: 'The value is back; this can be undone.',
  },
  notRestored: { fr: 'Cette valeur n’est plus acceptée', en: 'This value is no longer accepted' },
  noDocuments: { fr: 'Aucun document.', en: 'No documents.' },
  byImport: { fr: 'par importation', en: 'by import' },
} as const satisfies Record<string, Word>;

/** What gives a field back the value that it had. */
export const restoreWord: Word<{ field: string; text: string }> = {
  fr: ({ field, text }) => (text === '' ? `Vider de nouveau : ${field}` : `Rétablir « ${text} » : ${field}`),
  en: ({ field, text }) => (text === '' ? `Empty again: ${field}` : `Restore “${text}”: ${field}`),
};

export const documentNames = {
  invoice: { fr: ({ number }) => `Facture ${number}`, en: ({ number }) => `Invoice ${number}` },
  receipt: { fr: ({ number }) => `Reçu ${number}`, en: ({ number }) => `Receipt ${number}` },
} as const satisfies Record<string, Word<{ number: string }>>;
