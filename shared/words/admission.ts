import type { Word } from './word.ts';

/** Why an application may be that of somebody known already; told to the staff alone. */
export const duplicateReasons = {
  'same-email': { fr: 'Même courriel', en: 'Same e-mail' },
  'same-neq': { fr: 'Même NEQ', en: 'Same NEQ' },
  'same-name-and-postal-code': { fr: 'Mêmes nom et code postal', en: 'Same name and postal code' },
} as const satisfies Record<string, Word>;

/** What is left to do between the decision and membership. */
export const openConditions = {
  'first-dues': { fr: 'Première cotisation', en: 'First dues' },
  shares: { fr: 'Parts de qualification', en: 'Qualifying shares' },
} as const satisfies Record<string, Word>;

/** The conditions as an applicant is told them, one sentence each. */
export const conditionSentences = {
  firstDues: {
    fr: 'Payer la première cotisation.',
    en: 'Pay the first dues.',
  },
  shares: {
    one: { fr: 'Souscrire une part de qualification.', en: 'Subscribe one qualifying share.' },
    several: {
      fr: ({ shares }) => `Souscrire ${shares} parts de qualification.`,
      en: ({ shares }) => `Subscribe ${shares} qualifying shares.`,
    },
  },
} as const satisfies {
  firstDues: Word;
  shares: { one: Word; several: Word<{ shares: number }> };
};

/** The panel's page of applications. */
export const admission = {
  title: { fr: 'Demandes d’adhésion', en: 'Applications' },
  columns: {
    name: { fr: 'Demande de', en: 'Applicant' },
    state: { fr: 'Étape', en: 'Step' },
    receivedOn: { fr: 'Reçue le', en: 'Received on' },
    missing: { fr: 'Ce qui manque', en: 'Missing' },
    suspicion: { fr: 'Déjà au registre ?', en: 'Already known?' },
    contactName: { fr: 'Personne-ressource', en: 'Contact' },
    opinion: { fr: 'Recommandation', en: 'Recommendation' },
    resolution: { fr: 'Résolution', en: 'Resolution' },
    decidedOn: { fr: 'Décision du', en: 'Decided on' },
    conditions: { fr: 'Conditions à remplir', en: 'Open conditions' },
    memberNumber: { fr: 'Numéro de membre', en: 'Member number' },
  },
  missing: {
    legalName: { fr: 'Nom légal', en: 'Legal name' },
    givenName: { fr: 'Prénom', en: 'Given name' },
    familyName: { fr: 'Nom de famille', en: 'Family name' },
    email: { fr: 'Courriel', en: 'E-mail' },
    region: { fr: 'Région', en: 'Region' },
    municipality: { fr: 'Municipalité', en: 'Municipality' },
    postalCode: { fr: 'Code postal', en: 'Postal code' },
    neq: { fr: 'NEQ', en: 'NEQ' },
    contact: { fr: 'Personne-ressource', en: 'Contact' },
  },
} as const satisfies { title: Word; columns: Record<string, Word>; missing: Record<string, Word> };
