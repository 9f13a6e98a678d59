import type { Word } from './word.ts';

/** What a coordinator is asked of a programme: when it begins, and what it changes later. */
export const programmeWords = {
  create: { fr: 'Créer', en: 'Create' },
  createHelp: {
    fr: 'Le programme part d’un modèle. Donnez-lui un nom qui le distingue des autres.',
    en: 'The programme begins from a template. Give it a name that tells it from the others.',
  },
  edit: { fr: 'Modifier', en: 'Edit' },
  offerDays: { fr: 'Jours pour répondre à une offre', en: 'Days to answer an offer' },
  trialMonths: { fr: 'Mois d’essai', en: 'Months of trial' },
  trialHelp: {
    fr: 'Laissez vide s’il n’y a pas d’essai.',
    en: 'Leave empty if there is no trial.',
  },
  pairMonths: { fr: 'Mois d’une entente', en: 'Months of an agreement' },
  later: {
    fr: 'Ce qui change vaut pour les prochaines étapes ; les dates déjà fixées restent.',
    en: 'Changes apply to the next steps; dates already set stay.',
  },
} as const satisfies Record<string, Word>;
