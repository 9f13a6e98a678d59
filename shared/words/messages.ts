import type { Word } from './word.ts';

/** What each template is called in the panel. */
export const templateNames = {
  'verify-email': { fr: 'Vérification du courriel', en: 'E-mail verification' },
  'one-time-code': { fr: 'Code de connexion', en: 'Sign-in code' },
  'application-received': { fr: 'Demande d’adhésion reçue', en: 'Application received' },
  admitted: { fr: 'Demande acceptée', en: 'Application accepted' },
  refused: { fr: 'Demande refusée', en: 'Application refused' },
  'membership-active': { fr: 'Adhésion en vigueur', en: 'Membership active' },
  invoice: { fr: 'Facture', en: 'Invoice' },
  receipt: { fr: 'Reçu', en: 'Receipt' },
  'renewal-reminder': { fr: 'Rappel de renouvellement', en: 'Renewal reminder' },
  'pairing-offered-mentor': { fr: 'Jumelage offert (mentorat)', en: 'Pairing offered (mentor)' },
  'pairing-offered-mentee': { fr: 'Jumelage offert (accompagnement)', en: 'Pairing offered (mentee)' },
} as const satisfies Record<string, Word>;

/** Why a message is sent, as its reader is told and can stop it. */
export const purposeNames = {
  account: { fr: 'Sécurité du compte', en: 'Account security' },
  statutory: { fr: 'Adhésion et facturation', en: 'Membership and billing' },
  reminders: { fr: 'Rappels', en: 'Reminders' },
  programmes: { fr: 'Formation et mentorat', en: 'Training and mentoring' },
} as const satisfies Record<string, Word>;

/** The foot of every message: why it came. */
export const reasons = {
  account: {
    fr: ({ network }) =>
      `Vous recevez ce message parce que cette adresse a été utilisée auprès de l’organisation suivante : ${network}.`,
    en: ({ network }) => `You are receiving this message because this address was used with ${network}.`,
  },
  statutory: {
    fr: ({ network }) =>
      `Vous recevez ce message parce qu’il concerne votre adhésion ou votre demande d’adhésion : ${network}.`,
    en: ({ network }) =>
      `You are receiving this message because it concerns your membership or application: ${network}.`,
  },
  reminders: {
    fr: ({ network }) => `Vous recevez ce rappel à titre de membre : ${network}.`,
    en: ({ network }) => `You are receiving this reminder as a member: ${network}.`,
  },
  programmes: {
    fr: ({ network }) => `Vous recevez ce message parce que vous participez à un programme : ${network}.`,
    en: ({ network }) => `You are receiving this message because you take part in a programme: ${network}.`,
  },
} as const satisfies Record<string, Word<{ network: string }>>;

/** By purpose that can be stopped: the words of the unsubscribe link. */
export const stops = {
  reminders: { fr: 'Ne plus recevoir de rappels', en: 'Stop reminders' },
  programmes: {
    fr: 'Ne plus recevoir les messages sur la formation et le mentorat',
    en: 'Stop messages about training and mentoring',
  },
} as const satisfies Record<string, Word>;
