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
    revenue: { fr: 'Chiffre d’affaires', en: 'Revenue' },
    jobs: { fr: 'Emplois', en: 'Jobs' },
    workerMembers: { fr: 'Membres travailleurs', en: 'Worker-members' },
  },
} as const satisfies { title: Word; columns: Record<string, Word>; missing: Record<string, Word> };

/** What the staff does with applications, above the sheet and in the file. */
export const admissionActions = {
  recommend: { fr: 'Recommander', en: 'Recommend' },
  resolve: { fr: 'Résolution du CA', en: 'Board resolution' },
  decide: { fr: 'Décider', en: 'Decide' },
  shares: { fr: 'Parts souscrites', en: 'Shares subscribed' },
  withdraw: { fr: 'Retirer la demande', en: 'Withdraw' },
  opinion: { fr: 'Avis au conseil d’administration', en: 'Opinion for the board' },
  opinionHelp: { fr: 'Facultatif ; il paraîtra dans la liste.', en: 'Optional; it will show in the list.' },
  number: { fr: 'Numéro de la résolution', en: 'Resolution number' },
  on: { fr: 'Date', en: 'Date' },
  reason: { fr: 'Motif du refus', en: 'Reason for the refusal' },
  reasonHelp: {
    fr: 'Il paraîtra dans le courriel à la personne.',
    en: 'It will be in the e-mail to the applicant.',
  },
  outcome: { fr: 'Décision', en: 'Decision' },
  admitted: { fr: 'Accepter', en: 'Admit' },
  refused: { fr: 'Refuser', en: 'Refuse' },
  record: { fr: 'Inscrire la décision', en: 'Record the decision' },
  sharesHelp: { fr: 'Au total, depuis l’acceptation', en: 'In total, since the admission' },
  withdrawHelp: {
    fr: 'La demande se ferme ; la personne pourra en présenter une autre. Aucun courriel ne lui est envoyé.',
    en: 'The application closes; the applicant may make another. No e-mail is sent to them.',
  },
  letters: {
    fr: 'Chaque personne reçoit la réponse par courriel, dans sa langue, avec ce qu’il reste à faire.',
    en: 'Each applicant gets the answer by e-mail, in their language, with what remains to be done.',
  },
  done: { fr: 'C’est inscrit.', en: 'Recorded.' },
} as const satisfies Record<string, Word>;

/** The file of an application, beside the sheet. */
export const admissionFile = {
  title: { fr: 'Dossier', en: 'File' },
  complete: { fr: 'Compléter le dossier', en: 'Complete the file' },
  missing: { fr: 'Il manque au dossier', en: 'Missing from the file' },
  known: { fr: 'Peut-être déjà au registre', en: 'Perhaps on the roll already' },
  knownNote: {
    fr: 'À vous de juger : la personne qui a rempli le formulaire n’en voit rien.',
    en: 'You decide: whoever filled in the form sees nothing of this.',
  },
  same: { fr: 'C’est la même fiche', en: 'It is the same record' },
  isSame: { fr: 'L’adhésion se fera sur cette fiche', en: 'The membership will be on this record' },
  notSame: { fr: 'Non, une autre', en: 'No, another' },
  openRecord: { fr: 'Ouvrir la fiche', en: 'Open the record' },
  alsoApplies: { fr: 'Autre demande', en: 'Another application' },
  contact: { fr: 'Personne-ressource', en: 'Contact' },
  applicant: { fr: 'Ce que le formulaire dit', en: 'What the form says' },
  consents: { fr: 'Consentements', en: 'Consents' },
  noConsents: { fr: 'Aucune case cochée', en: 'No box was ticked' },
  decision: { fr: 'Décision', en: 'Decision' },
  by: { fr: 'Prise par', en: 'Made by' },
  board: { fr: 'Conseil d’administration', en: 'Board of directors' },
  staff: { fr: 'Équipe', en: 'Staff' },
  reason: { fr: 'Motif', en: 'Reason' },
} as const satisfies Record<string, Word>;

/** How many applications an action is about. */
export const applicationCount: Word<{ count: number }> = {
  fr: ({ count }) => (count === 1 ? 'Une demande' : `${count} demandes`),
  en: ({ count }) => (count === 1 ? 'One application' : `${count} applications`),
};

/** What came of a list, when some of it was refused. */
export const someRefused: Word<{ refused: number; count: number }> = {
  fr: ({ refused, count }) => `${count - refused} sur ${count} inscrites ; voyez ce qui bloque les autres.`,
  en: ({ refused, count }) => `${count - refused} of ${count} recorded; see what stops the others.`,
};

/** Why the first dues of somebody who gives up are owed no more. */
export const voidedOnWithdrawal: Word = { fr: 'Demande d’adhésion retirée', en: 'Application withdrawn' };
