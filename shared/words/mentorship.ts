import type { Language } from '../kernel/language.ts';
import { formatCount, formatNumber } from './format.ts';
import type { Word } from './word.ts';

/** Why two people cannot be paired, as its coordinator is told. */
export const obstacleWords = {
  untrained: { fr: 'La formation de mentor n’est pas suivie', en: 'Mentor training not completed' },
  full: { fr: 'Toutes les places sont prises', en: 'All places are taken' },
  'same-person': { fr: 'C’est la même personne', en: 'They are the same person' },
  'same-coop': { fr: 'Les deux sont de la même coopérative', en: 'Both are from the same co-operative' },
  'board-member': { fr: 'Siège au CA de cette coopérative', en: 'Sits on the board of that co-operative' },
  lender: { fr: 'Prête à cette coopérative', en: 'Lends to that co-operative' },
  supplier: { fr: 'Approvisionne cette coopérative', en: 'Supplies that co-operative' },
  client: { fr: 'Achète auprès de cette coopérative', en: 'Buys from that co-operative' },
  competitor: {
    fr: 'Est en concurrence avec cette coopérative',
    en: 'Competes with that co-operative',
  },
  incompatible: { fr: 'Une incompatibilité est déclarée', en: 'An incompatibility is declared' },
  'closed-pair': { fr: 'Ce jumelage a déjà pris fin', en: 'This pairing has already ended' },
  'already-paired': { fr: 'Ce jumelage existe déjà', en: 'This pairing already exists' },
  language: { fr: 'Aucune langue en commun', en: 'No language in common' },
  region: {
    fr: 'Régions différentes, sans rencontre à distance',
    en: 'Different regions, and no remote meetings',
  },
} as const satisfies Record<string, Word>;

/** What keeps two parties apart. */
export const apartKindWords = {
  incompatible: { fr: 'Incompatibilité', en: 'Incompatibility' },
  'board-member': { fr: 'Siège au CA', en: 'Board member' },
  lender: { fr: 'Prêt', en: 'Lender' },
  supplier: { fr: 'Fournisseur', en: 'Supplier' },
  client: { fr: 'Clientèle', en: 'Client' },
  competitor: { fr: 'Concurrence', en: 'Competitor' },
} as const satisfies Record<string, Word>;

export const sideWords = {
  mentor: { fr: 'Mentor, mentore', en: 'Mentor' },
  mentee: { fr: 'Personne accompagnée', en: 'Mentee' },
} as const satisfies Record<string, Word>;

export const toAskWords = {
  'ask-after-trial': { fr: 'Fin de l’essai', en: 'End of trial' },
  'ask-renewal': { fr: 'Fin de l’entente', en: 'End of agreement' },
} as const satisfies Record<string, Word>;

export const programmeFormWords = {
  training: { fr: 'Formation', en: 'Training' },
  mentoring: { fr: 'Mentorat', en: 'Mentoring' },
  circle: { fr: 'Cercle d’apprentissage', en: 'Learning circle' },
  cohort: { fr: 'Cohorte', en: 'Cohort' },
  advice: { fr: 'Services-conseils', en: 'Advisory services' },
  event: { fr: 'Événements', en: 'Events' },
} as const satisfies Record<string, Word>;

/** The columns of the sheets of mentorship. */
export const mentorshipColumns = {
  programmeId: { fr: 'Programme', en: 'Programme' },
  memberId: { fr: 'Au registre', en: 'On the roll' },
  name: { fr: 'Nom', en: 'Name' },
  state: { fr: 'Étape', en: 'Step' },
  organisation: { fr: 'Coopérative', en: 'Co-operative' },
  languages: { fr: 'Langues', en: 'Languages' },
  region: { fr: 'Région', en: 'Region' },
  virtual: { fr: 'À distance', en: 'Remote' },
  trainedOn: { fr: 'Formation suivie le', en: 'Trained on' },
  capacity: { fr: 'Places', en: 'Places' },
  load: { fr: 'Jumelages en cours', en: 'Active pairs' },
  expertise: { fr: 'Expertise', en: 'Expertise' },
  needs: { fr: 'Besoins', en: 'Needs' },
  aims: { fr: 'Objectifs de la demande', en: 'Goals of the application' },
  levelWished: { fr: 'Niveau souhaité', en: 'Desired level' },
  level: { fr: 'Niveau', en: 'Level' },
  appliedOn: { fr: 'Demande du', en: 'Applied on' },
  remark: { fr: 'Remarque', en: 'Remark' },
  mentorName: { fr: 'Mentor, mentore', en: 'Mentor' },
  menteeName: { fr: 'Personne accompagnée', en: 'Mentee' },
  proposedOn: { fr: 'Proposé le', en: 'Proposed on' },
  respondBy: { fr: 'Réponse attendue', en: 'Reply due' },
  endsOn: { fr: 'Fin de l’entente', en: 'Agreement ends' },
  toAsk: { fr: 'À demander', en: 'To ask' },
  coordinatorId: { fr: 'Coordination', en: 'Coordinator' },
  on: { fr: 'Date', en: 'Date' },
  pairingId: { fr: 'Jumelage', en: 'Pairing' },
  minutes: { fr: 'Durée (min)', en: 'Length (min)' },
  hours: { fr: 'Heures', en: 'Hours' },
  mode: { fr: 'Comment', en: 'How' },
  loggedBy: { fr: 'Notée par', en: 'Logged by' },
  one: { fr: 'Personne ou organisation', en: 'Person or organization' },
  other: { fr: 'À ne pas jumeler avec', en: 'Not to be paired with' },
  kind: { fr: 'Raison', en: 'Reason' },
  from: { fr: 'À partir du', en: 'From' },
  until: { fr: 'Jusqu’au', en: 'Until' },
} as const satisfies Record<string, Word>;

export const mentorshipTitles = {
  programmes: { fr: 'Programmes', en: 'Programmes' },
  mentors: { fr: 'Mentores et mentors', en: 'Mentors' },
  mentees: { fr: 'Mentorat demandé', en: 'Mentees' },
  pairings: { fr: 'Jumelages', en: 'Pairings' },
  meetings: { fr: 'Rencontres', en: 'Meetings' },
  apart: { fr: 'Incompatibilités', en: 'Incompatibilities' },
} as const satisfies Record<string, Word>;

const times = { fr: { one: 'fois', other: 'fois' }, en: { one: 'time', other: 'times' } } as const;

/**
 * How much a requirement asks: a count, hours, or both.
 *
 * @example requirementAmount(4, 12, 'fr') // => '4\u00A0fois, 12\u00A0h'
 */
export function requirementAmount(count: number, hours: number, language: Language): string {
  const counted = count > 0 ? [formatCount(count, language, times[language])] : [];
  const timed = hours > 0 ? [`${formatNumber(hours, language)} h`] : [];
  return [...counted, ...timed].join(', ');
}

const places = {
  fr: { one: 'place libre', other: 'places libres' },
  en: { one: 'free place', other: 'free places' },
} as const;
export const freePlaces: Word<{ places: number }> = {
  fr: ({ places: count }) => formatCount(count, 'fr', places.fr),
  en: ({ places: count }) => formatCount(count, 'en', places.en),
};
export const pairWith: Word<{ name: string }> = {
  fr: ({ name }) => `Jumeler ${name}`,
  en: ({ name }) => `Pair ${name}`,
};
export const minutesText: Word<{ minutes: number }> = {
  fr: ({ minutes }) => `${formatNumber(minutes, 'fr')} min`,
  en: ({ minutes }) => `${formatNumber(minutes, 'en')} min`,
};

/** The panel's rooms of mentorship. */
export const mentorshipPanel = {
  addTraining: { fr: 'Créer le programme de formation', en: 'Create the training programme' },
  addMentoring: { fr: 'Créer un programme de mentorat', en: 'Create a mentoring programme' },
  noProgrammes: {
    fr: 'Aucun programme pour l’instant. Partez d’un modèle : son nom et ses délais se modifient ensuite.',
    en: 'No programmes yet. Start from a template: its name and delays can be changed afterwards.',
  },
  noProgrammesToSee: { fr: 'Aucun programme ne vous est confié.', en: 'No programmes are assigned to you.' },
  noLevels: { fr: 'Ce programme n’a pas de niveaux.', en: 'This programme has no levels.' },
  pairings: { fr: 'Jumelages', en: 'Pairings' },
  noPairings: { fr: 'Aucun jumelage pour l’instant.', en: 'No pairings yet.' },
  inactive: { fr: 'Fermé', en: 'Closed' },
  pair: { fr: 'Jumeler…', en: 'Pair…' },
  pairOf: { fr: 'Choisir qui accompagnera', en: 'Choose a mentor' },
  offer: { fr: 'Proposer le jumelage', en: 'Offer the pairing' },
  offered: {
    fr: 'Le jumelage est proposé. Les deux personnes reçoivent un courriel dans leur langue.',
    en: 'The pairing is offered. Both people receive an e-mail in their language.',
  },
  noCandidates: {
    fr: 'Aucune mentore, aucun mentor dans ce programme.',
    en: 'No mentors in this programme.',
  },
  possible: { fr: 'Possible', en: 'Possible' },
  enrol: { fr: 'Inscrire une personne d’une coopérative…', en: 'Enrol someone from a co-operative…' },
  enrolMentor: { fr: 'Inscrire comme mentor, mentore', en: 'Enrol as a mentor' },
  enrolMentee: { fr: 'Inscrire comme personne à accompagner', en: 'Enrol as a mentee' },
  organisation: { fr: 'Coopérative ou organisation', en: 'Co-operative or organization' },
  contact: { fr: 'Personne', en: 'Person' },
  noContacts: {
    fr: 'Aucune personne n’est inscrite pour cette organisation.',
    en: 'No one is listed for this organization.',
  },
  enrolConfirm: { fr: 'Inscrire', en: 'Enrol' },
  enrolled: { fr: 'Inscription faite.', en: 'Enrolled.' },
  follow: { fr: 'Suivi', en: 'Follow-up' },
  meetings: { fr: 'Rencontres', en: 'Meetings' },
  noMeetings: { fr: 'Aucune rencontre notée.', en: 'No meetings logged.' },
  lastMet: { fr: 'Dernière rencontre', en: 'Last meeting' },
  notYours: {
    fr: 'Vous faites partie de ce jumelage : son suivi est confié à quelqu’un d’autre.',
    en: 'You are part of this pairing, so someone else follows it.',
  },
  contentIsTheirs: {
    fr: 'Ce que les deux personnes se disent et s’écrivent reste entre elles.',
    en: 'What the two say and write to each other stays between them.',
  },
  answers: { fr: 'Réponses à l’offre', en: 'Answers to the offer' },
  waits: { fr: 'En attente', en: 'Waiting' },
  recordYes: { fr: 'Noter un oui', en: 'Record a yes' },
  recordNo: { fr: 'Noter un refus', en: 'Record a no' },
  steps: {
    agree: { fr: 'Noter l’entente signée', en: 'Record the signed agreement' },
    pause: { fr: 'Mettre en pause', en: 'Pause' },
    resume: { fr: 'Reprendre', en: 'Resume' },
    renew: { fr: 'Renouveler', en: 'Renew' },
    close: { fr: 'Mettre fin au jumelage', en: 'Close the pairing' },
  },
  done: { fr: 'C’est noté.', en: 'Recorded.' },
} as const satisfies Record<string, Word | Record<string, Word>>;
