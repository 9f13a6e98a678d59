import type { Word } from './word.ts';

/** What buttons and every screen say. */
export const common = {
  yes: { fr: 'Oui', en: 'Yes' },
  no: { fr: 'Non', en: 'No' },
  save: { fr: 'Enregistrer', en: 'Save' },
  saved: { fr: 'Enregistré', en: 'Saved' },
  saving: { fr: 'Enregistrement…', en: 'Saving…' },
  cancel: { fr: 'Annuler', en: 'Cancel' },
  close: { fr: 'Fermer', en: 'Close' },
  continue: { fr: 'Continuer', en: 'Continue' },
  back: { fr: 'Retour', en: 'Back' },
  send: { fr: 'Envoyer', en: 'Send' },
  add: { fr: 'Ajouter', en: 'Add' },
  edit: { fr: 'Modifier', en: 'Edit' },
  remove: { fr: 'Retirer', en: 'Remove' },
  undo: { fr: 'Annuler la dernière action', en: 'Undo' },
  redo: { fr: 'Rétablir', en: 'Redo' },
  copy: { fr: 'Copier', en: 'Copy' },
  paste: { fr: 'Coller', en: 'Paste' },
  search: { fr: 'Rechercher', en: 'Search' },
  filter: { fr: 'Filtrer', en: 'Filter' },
  sort: { fr: 'Trier', en: 'Sort' },
  export: { fr: 'Exporter', en: 'Export' },
  import: { fr: 'Importer', en: 'Import' },
  print: { fr: 'Imprimer', en: 'Print' },
  download: { fr: 'Télécharger', en: 'Download' },
  refresh: { fr: 'Actualiser', en: 'Refresh' },
  retry: { fr: 'Réessayer', en: 'Try again' },
  loading: { fr: 'Chargement…', en: 'Loading…' },
  none: { fr: 'Aucun', en: 'None' },
  all: { fr: 'Tous', en: 'All' },
  other: { fr: 'Autre', en: 'Other' },
  unknown: { fr: 'Inconnu', en: 'Unknown' },
  optional: { fr: 'facultatif', en: 'optional' },
  required: { fr: 'obligatoire', en: 'required' },
  signIn: { fr: 'Se connecter', en: 'Sign in' },
  signOut: { fr: 'Se déconnecter', en: 'Sign out' },
  language: { fr: 'Langue', en: 'Language' },
  history: { fr: 'Historique', en: 'History' },
  today: { fr: 'Aujourd’hui', en: 'Today' },
  somethingWrong: {
    fr: 'Une erreur est survenue. Réessayez dans un instant.',
    en: 'Something went wrong. Please try again in a moment.',
  },
} as const satisfies Record<string, Word>;

/** Names of the languages, each in the language of the reader. */
export const languageNames = {
  fr: { fr: 'Français', en: 'French' },
  en: { fr: 'Anglais', en: 'English' },
} as const satisfies Record<string, Word>;

export const yesNo = { yes: common.yes, no: common.no } as const satisfies Record<string, Word>;

export const partyKinds = {
  organisation: { fr: 'Organisation', en: 'Organization' },
  person: { fr: 'Personne', en: 'Person' },
} as const satisfies Record<string, Word>;

/** Legal forms of an organisation (2-domain, §1). */
export const legalForms = {
  'worker-coop': { fr: 'Coopérative de travail', en: 'Worker co-operative' },
  'solidarity-coop': { fr: 'Coopérative de solidarité', en: 'Solidarity co-operative' },
  'worker-shareholder-coop': {
    fr: 'Coopérative de travailleurs actionnaire',
    en: 'Worker-shareholder co-operative',
  },
  'producers-coop': { fr: 'Coopérative de producteurs', en: 'Producers’ co-operative' },
  'consumers-coop': { fr: 'Coopérative de consommateurs', en: 'Consumers’ co-operative' },
  'non-profit': { fr: 'Organisme à but non lucratif', en: 'Non-profit organization' },
  mutual: { fr: 'Mutuelle', en: 'Mutual' },
  other: { fr: 'Autre forme juridique', en: 'Other legal form' },
} as const satisfies Record<string, Word>;

/** How money comes in. */
export const paymentMethods = {
  cheque: { fr: 'Chèque', en: 'Cheque' },
  interac: { fr: 'Virement Interac', en: 'Interac e-Transfer' },
  deposit: { fr: 'Dépôt direct', en: 'Direct deposit' },
  'pre-authorised': { fr: 'Débit préautorisé (DPA)', en: 'Pre-authorized debit (PAD)' },
  card: { fr: 'Carte de crédit', en: 'Credit card' },
  cash: { fr: 'Argent comptant', en: 'Cash' },
  other: { fr: 'Autre mode de paiement', en: 'Other method' },
} as const satisfies Record<string, Word>;
