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
  'pairing-accepted': { fr: 'Jumelage accepté', en: 'Pairing accepted' },
  'pairing-not-made': { fr: 'Jumelage qui n’aura pas lieu', en: 'Pairing that will not take place' },
  'pairing-closed': { fr: 'Jumelage terminé', en: 'Pairing ended' },
  'pairing-outcome': { fr: 'Suite d’un jumelage (coordination)', en: 'Pairing update (coordination)' },
  'letter-notice': { fr: 'Avis (rédigé)', en: 'Notice (written)' },
  'letter-service': { fr: 'Lettre aux membres', en: 'Letter to members' },
  'letter-bulletin': { fr: 'Infolettre', en: 'Newsletter' },
  'letter-promotion': { fr: 'Invitation', en: 'Invitation' },
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
  work: {
    fr: ({ network }) => `Vous recevez ce message parce que vous faites partie de l’équipe : ${network}.`,
    en: ({ network }) => `You are receiving this message because you are on the team of ${network}.`,
  },
  reminders: {
    fr: ({ network }) => `Vous recevez ce rappel à titre de membre : ${network}.`,
    en: ({ network }) => `You are receiving this reminder as a member: ${network}.`,
  },
  programmes: {
    fr: ({ network }) => `Vous recevez ce message parce que vous participez à un programme : ${network}.`,
    en: ({ network }) => `You are receiving this message because you take part in a programme: ${network}.`,
  },
  bulletin: {
    fr: ({ network }) => `Vous recevez cette infolettre parce que vous l’avez demandée : ${network}.`,
    en: ({ network }) => `You are receiving this newsletter because you asked for it: ${network}.`,
  },
  promotion: {
    fr: ({ network }) =>
      `Vous recevez cette invitation parce que vous avez accepté d’en recevoir : ${network}.`,
    en: ({ network }) =>
      `You are receiving this invitation because you agreed to receive such messages: ${network}.`,
  },
} as const satisfies Record<string, Word<{ network: string }>>;

/** By purpose that can be stopped: the words of the unsubscribe link. */
export const stops = {
  reminders: { fr: 'Ne plus recevoir de rappels', en: 'Stop reminders' },
  programmes: {
    fr: 'Ne plus recevoir les messages sur la formation et le mentorat',
    en: 'Stop messages about training and mentoring',
  },
  bulletin: { fr: 'Ne plus recevoir l’infolettre', en: 'Stop the newsletter' },
  promotion: { fr: 'Ne plus recevoir d’invitations', en: 'Stop invitations' },
} as const satisfies Record<string, Word>;

/** The sheet of messages. */
export const messageColumns = {
  title: { fr: 'Messages', en: 'Messages' },
  writtenAt: { fr: 'Écrit le', en: 'Written' },
  state: { fr: 'État', en: 'State' },
  because: { fr: 'Raison', en: 'Reason' },
  template: { fr: 'Modèle', en: 'Template' },
  name: { fr: 'Destinataire', en: 'Recipient' },
  to: { fr: 'Courriel', en: 'E-mail' },
  language: { fr: 'Langue', en: 'Language' },
  attempt: { fr: 'Essais', en: 'Tries' },
} as const satisfies Record<string, Word>;

const attached: Word<{ name: string }> = {
  fr: ({ name }) => `Pièce jointe : ${name}`,
  en: ({ name }) => `Attached: ${name}`,
};

/** The text of a message, beside its sheet. */
export const messageWords = {
  text: { fr: 'Texte', en: 'Text' },
  attached,
  secret: {
    fr: 'Ce message porte un lien ou un code personnel : son texte ne se relit pas.',
    en: 'This message carries a personal link or code, so its text cannot be read again.',
  },
  others: {
    fr: 'Le texte de ce message est réservé à celles et ceux dont c’est la responsabilité.',
    en: 'The text of this message is for those in charge of its subject.',
  },
} as const;

/** Why a message was not sent, or waits for a person. */
export const messageWhys = {
  paid: { fr: 'Adhésion déjà renouvelée', en: 'Already renewed' },
  left: { fr: 'N’est plus membre', en: 'No longer a member' },
  suppressed: { fr: 'Adresse désabonnée ou hors service', en: 'Unsubscribed or dead address' },
  stale: { fr: 'Trop tard pour l’envoyer', en: 'Too late to send' },
  superseded: { fr: 'Remplacé par un plus récent', en: 'Replaced by a newer one' },
  'language-missing': { fr: 'Il manque une langue au modèle', en: 'The template lacks a language' },
  'template-broken': { fr: 'Le modèle ne se remplit pas', en: 'The template cannot be filled' },
  'outcome-unknown': {
    fr: 'Issue inconnue après plusieurs essais',
    en: 'Outcome unknown after several tries',
  },
  'no-address': { fr: 'Sans adresse courriel', en: 'No e-mail address' },
  'refused-by-provider': { fr: 'Refusé par le service d’envoi', en: 'Refused by the mail service' },
  bounce: { fr: 'L’adresse n’existe plus', en: 'The address no longer exists' },
  complaint: { fr: 'Signalé comme indésirable', en: 'Reported as spam' },
} as const satisfies Record<string, Word>;

/** What a reminder’s preview says of each member. */
export const previewWords = {
  title: { fr: 'Aperçu des rappels', en: 'Reminder preview' },
  on: { fr: 'Matin du', en: 'Morning of' },
  help: {
    fr: 'Ce que l’envoi du matin fera ce jour-là, et pourquoi.',
    en: 'What will be sent that morning, what will not, and why.',
  },
  none: { fr: 'Rien à envoyer ce jour-là.', en: 'Nothing to send that day.' },
  sends: { fr: 'Sera envoyé', en: 'Will be sent' },
  staysBack: { fr: 'Ne sera pas envoyé', en: 'Will not be sent' },
  member: { fr: 'Membre', en: 'Member' },
  rule: { fr: 'Règle', en: 'Rule' },
  reason: { fr: 'Envoi', en: 'Outcome' },
  termEnd: { fr: 'Fin de la période', en: 'Term end' },
  release: { fr: 'Renvoyer', en: 'Send again' },
} as const satisfies Record<string, Word>;

/** Why a rule does not send to a member. */
export const nonSendWords = {
  inactive: { fr: 'La règle est désactivée', en: 'The rule is off' },
  'other-audience': { fr: 'La règle vise d’autres catégories', en: 'The rule is for other categories' },
  'not-yet': { fr: 'Son jour n’est pas venu', en: 'Its day has not come' },
  'too-late': { fr: 'Son jour est passé depuis trop longtemps', en: 'Its day passed too long ago' },
  'already-written': { fr: 'Déjà écrit pour cette période', en: 'Already written for this term' },
  superseded: { fr: 'Un rappel plus récent part à la place', en: 'A newer reminder is sent instead' },
  renewed: { fr: 'La période suivante est déjà payée', en: 'The next term is already paid' },
  left: { fr: 'N’est plus membre', en: 'No longer a member' },
  suppressed: { fr: 'Ne veut plus de rappels', en: 'Stopped reminders' },
  'no-address': { fr: 'Sans adresse courriel', en: 'No e-mail address' },
} as const satisfies Record<string, Word>;

/** The page where someone stops messages. */
export const stopPage = {
  title: { fr: 'Ne plus recevoir ces messages', en: 'Stop these messages' },
  ask: {
    fr: 'Voulez-vous vraiment ne plus recevoir ce genre de messages ? Les factures et les avis obligatoires continuent de vous parvenir.',
    en: 'Do you really want to stop receiving messages of this kind? Invoices and required notices will still reach you.',
  },
  confirm: { fr: 'Oui, ne plus m’en envoyer', en: 'Yes, stop sending them' },
  done: { fr: 'C’est fait. Vous n’en recevrez plus.', en: 'Done. You will not receive any more.' },
  failed: {
    fr: 'La demande n’est pas passée. Vérifiez votre connexion, puis réessayez.',
    en: 'The request did not go through. Check your connection, then try again.',
  },
  brokenTitle: { fr: 'Ce lien ne fonctionne pas', en: 'This link does not work' },
  broken: {
    fr: 'Ouvrez-le de nouveau depuis le message. S’il ne fonctionne toujours pas, répondez au message : nous nous en occuperons.',
    en: 'Open it again from the message. If it still does not work, reply to the message and we will take care of it.',
  },
} as const satisfies Record<string, Word>;
