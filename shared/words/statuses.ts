import type { Word } from './word.ts';

/** Where a party stands on the roll; computed from dates and decisions (2-domain, §1). */
export const memberStatuses = {
  prospect: { fr: 'Prospect', en: 'Prospect' },
  contact: { fr: 'Contact', en: 'Contact' },
  applied: { fr: 'Demande reçue', en: 'Applied' },
  admitted: { fr: 'Admission sous conditions', en: 'Admitted, conditions open' },
  upcoming: { fr: 'À venir', en: 'Upcoming' },
  new: { fr: 'Nouveau membre', en: 'New member' },
  current: { fr: 'Membre', en: 'Current' },
  lifetime: { fr: 'Membre à vie', en: 'Lifetime' },
  grace: { fr: 'Délai de grâce', en: 'Grace period' },
  lapsed: { fr: 'Adhésion expirée', en: 'Lapsed' },
  suspended: { fr: 'Suspension', en: 'Suspended' },
  resigned: { fr: 'Démission', en: 'Resigned' },
  excluded: { fr: 'Exclusion', en: 'Excluded' },
  deceased: { fr: 'Décès', en: 'Deceased' },
  dissolved: { fr: 'Dissolution', en: 'Dissolved' },
} as const satisfies Record<string, Word>;

/** What became of an application for membership. */
export const applicationStates = {
  unverified: { fr: 'Courriel à vérifier', en: 'E-mail to verify' },
  received: { fr: 'Reçue', en: 'Received' },
  complete: { fr: 'Complète', en: 'Complete' },
  recommended: { fr: 'Recommandée', en: 'Recommended' },
  admitted: { fr: 'Acceptée, conditions à remplir', en: 'Admitted, conditions open' },
  member: { fr: 'Membre', en: 'Member' },
  refused: { fr: 'Refusée', en: 'Refused' },
  withdrawn: { fr: 'Retirée', en: 'Withdrawn' },
  expired: { fr: 'Expirée', en: 'Expired' },
} as const satisfies Record<string, Word>;

export const invoiceStates = {
  draft: { fr: 'Brouillon', en: 'Draft' },
  open: { fr: 'À payer', en: 'Unpaid' },
  'partly-paid': { fr: 'Payée en partie', en: 'Partly paid' },
  paid: { fr: 'Payée', en: 'Paid' },
  void: { fr: 'Annulée', en: 'Void' },
  'written-off': { fr: 'Radiée', en: 'Written off' },
} as const satisfies Record<string, Word>;

export const paymentStates = {
  unidentified: { fr: 'À identifier', en: 'Payer unknown' },
  recorded: { fr: 'Enregistré', en: 'Recorded' },
  reversed: { fr: 'Renversé', en: 'Reversed' },
  refunded: { fr: 'Remboursé', en: 'Refunded' },
} as const satisfies Record<string, Word>;

/** The life of a message that the product sends (2-domain, §3). */
export const noticeStates = {
  planned: { fr: 'Prévu', en: 'Planned' },
  sending: { fr: 'En cours d’envoi', en: 'Sending' },
  accepted: { fr: 'Envoyé', en: 'Sent' },
  delivered: { fr: 'Livré', en: 'Delivered' },
  bounced: { fr: 'Non livré', en: 'Bounced' },
  cancelled: { fr: 'Annulé', en: 'Cancelled' },
  held: { fr: 'Retenu', en: 'Held' },
} as const satisfies Record<string, Word>;

/** A person, a team or an organisation in an edition of a programme (2-domain, §4). */
export const participationStates = {
  draft: { fr: 'Brouillon', en: 'Draft' },
  submitted: { fr: 'Soumise', en: 'Submitted' },
  'in-review': { fr: 'À l’étude', en: 'In review' },
  'information-requested': { fr: 'Précisions demandées', en: 'Information requested' },
  accepted: { fr: 'Acceptée', en: 'Accepted' },
  waitlisted: { fr: 'Liste d’attente', en: 'Waitlisted' },
  refused: { fr: 'Refusée', en: 'Refused' },
  active: { fr: 'En cours', en: 'Active' },
  paused: { fr: 'En pause', en: 'Paused' },
  completed: { fr: 'Terminée', en: 'Completed' },
  'not-completed': { fr: 'Non terminée', en: 'Not completed' },
  withdrawn: { fr: 'Désistement', en: 'Withdrawn' },
} as const satisfies Record<string, Word>;

/** A pairing, from the proposal to its end (2-domain, §4). */
export const accompanimentStates = {
  proposed: { fr: 'Proposé', en: 'Proposed' },
  offered: { fr: 'Offert', en: 'Offered' },
  accepted: { fr: 'Accepté', en: 'Accepted' },
  declined: { fr: 'Décliné', en: 'Declined' },
  expired: { fr: 'Expiré', en: 'Expired' },
  'first-meeting': { fr: 'Rencontre exploratoire', en: 'First meeting' },
  trial: { fr: 'À l’essai', en: 'Trial' },
  active: { fr: 'En cours', en: 'Active' },
  paused: { fr: 'En pause', en: 'Paused' },
  renewed: { fr: 'Renouvelé', en: 'Renewed' },
  closed: { fr: 'Terminé', en: 'Closed' },
} as const satisfies Record<string, Word>;

export const meetingStates = {
  planned: { fr: 'Prévue', en: 'Planned' },
  held: { fr: 'Tenue', en: 'Held' },
  cancelled: { fr: 'Annulée', en: 'Cancelled' },
  moved: { fr: 'Déplacée', en: 'Moved' },
} as const satisfies Record<string, Word>;

export const meetingModes = {
  'in-person': { fr: 'En personne', en: 'In person' },
  video: { fr: 'En visioconférence', en: 'By video' },
  phone: { fr: 'Par téléphone', en: 'By phone' },
} as const satisfies Record<string, Word>;
