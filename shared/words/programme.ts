import { about } from './about.ts';
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
  close: { fr: 'Fermer le programme', en: 'Close the programme' },
  closeOf: about('Fermer le programme', 'Close the programme'),
  closeWhat: {
    fr: 'Plus personne n’y sera inscrit, ni comme mentor ou mentore, ni comme personne à accompagner, et aucun jumelage n’y commencera.',
    en: 'Nobody more will be enrolled in it, as a mentor or as a mentee, and no pairing will begin.',
  },
  closeKeeps: {
    fr: 'Ce qui est en cours continue et reste affiché : les demandes reçues, les offres déjà faites, les jumelages et leurs rencontres.',
    en: 'What is under way goes on and is still shown: applications received, offers already made, pairings and their meetings.',
  },
  closeUndo: { fr: 'Vous pourrez le rouvrir.', en: 'You can reopen it.' },
  reopen: { fr: 'Rouvrir le programme', en: 'Reopen the programme' },
  reopenOf: about('Rouvrir le programme', 'Reopen the programme'),
  reopenWhat: {
    fr: 'On pourra de nouveau y inscrire des personnes et y proposer des jumelages.',
    en: 'People can be enrolled in it and pairings offered again.',
  },
  noneOpen: {
    fr: 'Tous les programmes sont fermés : rouvrez-en un pour y inscrire quelqu’un.',
    en: 'All programmes are closed: reopen one to enrol someone.',
  },
} as const satisfies Record<string, Word | Word<{ name: string }>>;
