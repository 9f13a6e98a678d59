import { formatNumber } from './format.ts';
import type { Word } from './word.ts';

const hello: Word<{ name: string }> = {
  fr: ({ name }) => `Bonjour, ${name}`,
  en: ({ name }) => `Hello, ${name}`,
};
const since: Word<{ on: string }> = {
  fr: ({ on }) => `Membre depuis le ${on}`,
  en: ({ on }) => `Member since ${on}`,
};
const until: Word<{ on: string }> = {
  fr: ({ on }) => `Jusqu’au ${on}`,
  en: ({ on }) => `Until ${on}`,
};
const number: Word<{ number: string }> = {
  fr: ({ number: text }) => `Membre n° ${text}`,
  en: ({ number: text }) => `Member no. ${text}`,
};
const dueBy: Word<{ on: string }> = {
  fr: ({ on }) => `À payer d’ici au ${on}`,
  en: ({ on }) => `Due by ${on}`,
};
const reference: Word<{ reference: string }> = {
  fr: ({ reference: text }) => `Référence à indiquer : ${text}`,
  en: ({ reference: text }) => `Reference to give: ${text}`,
};
const owed: Word<{ amount: string }> = {
  fr: ({ amount }) => `Vous devez ${amount} en tout.`,
  en: ({ amount }) => `You owe ${amount} in all.`,
};
const invoice: Word<{ number: string }> = {
  fr: ({ number: text }) => `Facture ${text}`,
  en: ({ number: text }) => `Invoice ${text}`,
};
const openInvoice: Word<{ number: string }> = {
  fr: ({ number: text }) => `Télécharger la facture ${text} (PDF)`,
  en: ({ number: text }) => `Download invoice ${text} (PDF)`,
};

const openReceipt: Word<{ amount: string }> = {
  fr: ({ amount }) => `Télécharger le reçu de ${amount} (PDF)`,
  en: ({ amount }) => `Download the receipt for ${amount} (PDF)`,
};

/** The member's space: its door, its home, and what it says of dues. */
export const space = {
  title: { fr: 'Espace membre', en: 'Member’s space' },
  pageTitle: { fr: 'Espace membre – Courtepointe', en: 'Member’s space – Courtepointe' },
  door: {
    text: {
      fr: 'Votre adhésion, vos factures et vos jumelages sont ici. Pour entrer, nous vous envoyons un code par courriel : il n’y a pas de mot de passe à retenir.',
      en: 'Your membership, your invoices and your pairings are here. To come in, we send you a code by e-mail: there is no password to remember.',
    },
    offer: {
      fr: 'Une offre de jumelage vous attend. Connectez-vous pour la lire et y répondre.',
      en: 'A pairing offer is waiting for you. Sign in to read it and to answer.',
    },
    enter: { fr: 'Me connecter', en: 'Sign in' },
    failed: {
      fr: 'La connexion n’a pas abouti. Essayez de nouveau.',
      en: 'Signing in did not work. Please try again.',
    },
    unknown: {
      fr: 'Cette adresse n’est rattachée à aucun membre. Écrivez au réseau, qui vérifiera votre fiche.',
      en: 'No member uses this address. Write to the network, and it will check your record.',
    },
  },
  signOut: { fr: 'Me déconnecter', en: 'Sign out' },
  home: { fr: 'Accueil', en: 'Home' },
  back: { fr: 'Retour à l’accueil', en: 'Back to home' },
  loading: { fr: 'Un instant…', en: 'One moment…' },
  offline: {
    fr: 'Le serveur ne répond pas. Vérifiez votre connexion, puis réessayez.',
    en: 'The server does not answer. Check your connection, then try again.',
  },
  notThere: {
    fr: 'Cette page n’existe pas, ou n’est pas la vôtre.',
    en: 'This page does not exist, or is not yours.',
  },
  hello,
  membership: { fr: 'Votre adhésion', en: 'Your membership' },
  since,
  until,
  number,
  write: { fr: 'Quelque chose a changé ? Écrivez à', en: 'Has something changed? Write to' },
  dues: { fr: 'Vos factures', en: 'Your invoices' },
  nothingOwed: { fr: 'Vous ne devez rien. Merci !', en: 'You owe nothing. Thank you!' },
  noInvoices: { fr: 'Aucune facture pour l’instant.', en: 'No invoices yet.' },
  owed,
  dueBy,
  reference,
  invoice,
  openInvoice,
  openReceipt,
  howToPay: { fr: 'Comment payer', en: 'How to pay' },
  mentoring: { fr: 'Mentorat et formation', en: 'Mentoring and training' },
  noPairings: {
    fr: 'Aucun jumelage pour l’instant. Quand un jumelage vous sera proposé, il apparaîtra ici et vous recevrez un courriel.',
    en: 'No pairings yet. When one is offered to you, it will appear here and you will receive an e-mail.',
  },
} as const;

const withOther: Word<{ name: string }> = {
  fr: ({ name }) => `Jumelage avec ${name}`,
  en: ({ name }) => `Pairing with ${name}`,
};
const offerTo: Word<{ name: string }> = {
  fr: ({ name }) => `On vous propose d’accompagner ${name}.`,
  en: ({ name }) => `You are invited to mentor ${name}.`,
};
const offerFrom: Word<{ name: string }> = {
  fr: ({ name }) => `On vous propose ${name} pour vous accompagner.`,
  en: ({ name }) => `${name} is suggested as your mentor.`,
};
const respondBy: Word<{ on: string }> = {
  fr: ({ on }) => `Votre réponse est attendue d’ici au ${on}.`,
  en: ({ on }) => `Please answer by ${on}.`,
};
const waiting: Word<{ name: string }> = {
  fr: ({ name }) => `Vous avez accepté. La réponse de ${name} vous sera annoncée ici et par courriel.`,
  en: ({ name }) => `You have accepted. ${name} has yet to answer; you will be told here and by e-mail.`,
};
const sharedWith: Word<{ name: string }> = {
  fr: ({ name }) => `Vous et ${name} les lisez, et personne d’autre.`,
  en: ({ name }) => `You and ${name} read them, and nobody else.`,
};
const writtenBy: Word<{ name: string; on: string }> = {
  fr: ({ name, on }) => `${name}, le ${on}`,
  en: ({ name, on }) => `${name}, ${on}`,
};
const minutes: Word<{ minutes: number }> = {
  fr: ({ minutes: count }) => `${formatNumber(count, 'fr')} min`,
  en: ({ minutes: count }) => `${formatNumber(count, 'en')} min`,
};
const agreement: Word<{ on: string }> = {
  fr: ({ on }) => `Entente jusqu’au ${on}`,
  en: ({ on }) => `Agreement until ${on}`,
};

/** A pairing, as the two of it see it. */
export const pairSpace = {
  withOther,
  offerTo,
  offerFrom,
  respondBy,
  waiting,
  agreement,
  answer: { fr: 'Répondre à l’offre', en: 'Answer the offer' },
  see: { fr: 'Ouvrir', en: 'Open' },
  you: { fr: 'Vous', en: 'You' },
  accept: { fr: 'J’accepte', en: 'I accept' },
  decline: { fr: 'Je décline', en: 'I decline' },
  sureDecline: {
    fr: 'Décliner cette offre ? Vous n’avez pas à dire pourquoi.',
    en: 'Decline this offer? You need not say why.',
  },
  declineYes: { fr: 'Oui, je décline', en: 'Yes, I decline' },
  declineNo: { fr: 'Non, revenir', en: 'No, go back' },
  declined: {
    fr: 'L’offre a été déclinée : ce jumelage n’aura pas lieu. Si un autre vous est proposé, vous recevrez un courriel.',
    en: 'The offer was declined, so this pairing will not take place. If another is offered to you, you will receive an e-mail.',
  },
  expired: {
    fr: 'L’offre est restée sans réponse : ce jumelage n’aura pas lieu. Si un autre vous est proposé, vous recevrez un courriel.',
    en: 'The offer was not answered in time, so this pairing will not take place. If another is offered to you, you will receive an e-mail.',
  },
  firstMeeting: {
    fr: 'C’est oui des deux côtés. Convenez d’une première rencontre pour faire connaissance.',
    en: 'You have both accepted. Agree on a first meeting to get to know each other.',
  },
  writeTo: { fr: 'Pour lui écrire :', en: 'To write to them:' },
  meetings: { fr: 'Vos rencontres', en: 'Your meetings' },
  noMeetings: { fr: 'Aucune rencontre notée.', en: 'No meetings logged.' },
  logMeeting: { fr: 'Noter une rencontre', en: 'Log a meeting' },
  loggedToday: { fr: 'La rencontre d’aujourd’hui est notée.', en: 'Today’s meeting is logged.' },
  logAnother: { fr: 'Noter une autre rencontre', en: 'Log another meeting' },
  logHint: {
    fr: 'La coordination voit la date, la durée et le mode. Ce que vous vous dites reste entre vous.',
    en: 'The coordinators see the date, the length and the format. What you discuss stays between the two of you.',
  },
  on: { fr: 'Date', en: 'Date' },
  length: { fr: 'Durée', en: 'Length' },
  mode: { fr: 'Mode', en: 'Format' },
  log: { fr: 'Noter la rencontre', en: 'Log the meeting' },
  logged: { fr: 'C’est noté.', en: 'Logged.' },
  minutes,
  goals: { fr: 'Nos objectifs', en: 'Our goals' },
  goalsHint: {
    fr: 'Ce que vous voulez atteindre ensemble. Vous deux les lisez et les modifiez, et personne d’autre.',
    en: 'What you want to achieve together. You both read and change them, and nobody else does.',
  },
  noGoals: { fr: 'Rien d’écrit pour l’instant.', en: 'Nothing written yet.' },
  shared: { fr: 'Notes partagées', en: 'Shared notes' },
  sharedWith,
  mine: { fr: 'Mes notes privées', en: 'My private notes' },
  mineHint: {
    fr: 'Vous êtes la seule personne à les lire. Ni l’autre personne, ni la coordination, ni la direction n’y ont accès.',
    en: 'You alone can read them. Neither the other person, nor the coordinators, nor management have access.',
  },
  noNotes: { fr: 'Aucune note.', en: 'No notes.' },
  newShared: { fr: 'Nouvelle note partagée', en: 'New shared note' },
  newMine: { fr: 'Nouvelle note privée', en: 'New private note' },
  write: { fr: 'Écrire', en: 'Write' },
  change: { fr: 'Modifier', en: 'Change' },
  remove: { fr: 'Effacer', en: 'Delete' },
  sureRemove: {
    fr: 'Effacer cette note ? Elle ne pourra pas être récupérée.',
    en: 'Delete this note? It cannot be recovered.',
  },
  removeYes: { fr: 'Oui, effacer', en: 'Yes, delete' },
  keep: { fr: 'Non, la garder', en: 'No, keep it' },
  save: { fr: 'Enregistrer', en: 'Save' },
  cancel: { fr: 'Annuler', en: 'Cancel' },
  text: { fr: 'Texte de la note', en: 'Text of the note' },
  writtenBy,
} as const;
