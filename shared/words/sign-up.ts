import type { Word } from './word.ts';

/** The public sign-up form. */
export const signUp = {
  title: { fr: 'Demande d’adhésion', en: 'Membership application' },
  lead: {
    fr: 'Trois minutes suffisent. Il n’y a rien à payer aujourd’hui.',
    en: 'Three minutes is all it takes. There is nothing to pay today.',
  },
  otherLanguage: { fr: 'English', en: 'Français' },
  loading: { fr: 'Ouverture du formulaire…', en: 'Opening the form…' },
  unavailable: {
    fr: 'Le formulaire ne s’ouvre pas pour l’instant. Réessayez dans un moment.',
    en: 'The form cannot be opened right now. Please try again in a moment.',
  },
  noCategory: {
    fr: 'Ce réseau n’accepte pas de demandes en ligne en ce moment.',
    en: 'This network is not taking applications online at the moment.',
  },
  legends: {
    who: { fr: 'Qui veut adhérer ?', en: 'Who is joining?' },
    category: { fr: 'À quel titre ?', en: 'Which membership?' },
    organisation: { fr: 'L’organisation', en: 'The organization' },
    place: { fr: 'Où vous êtes', en: 'Where you are' },
    contact: { fr: 'Vous, qui remplissez ce formulaire', en: 'You, who are filling this in' },
    person: { fr: 'Vous', en: 'You' },
    consents: { fr: 'Ce que vous acceptez', en: 'What you agree to' },
  },
  kinds: {
    organisation: {
      name: { fr: 'Une organisation', en: 'An organization' },
      hint: { fr: 'Coopérative, OBNL, mutuelle…', en: 'Co-operative, non-profit, mutual…' },
    },
    person: {
      name: { fr: 'Une personne', en: 'A person' },
      hint: { fr: 'Pour vous-même', en: 'For yourself' },
    },
  },
  regimes: {
    continuous: { fr: 'Sans échéance', en: 'No end date' },
    term: { fr: 'Par période, à renouveler', en: 'By term, to be renewed' },
  },
  deciders: {
    board: { fr: 'décision du conseil d’administration', en: 'decided by the board' },
    staff: { fr: 'décision de notre équipe', en: 'decided by our team' },
  },
  hints: {
    legalName: { fr: 'Comme au registre des entreprises', en: 'As in the enterprise register' },
    neq: {
      fr: 'Dix chiffres. Vous ne l’avez pas sous la main ? Envoyez sans : nous vous le demanderons.',
      en: 'Ten digits. Not at hand? Send without it: we will ask you.',
    },
    counted: {
      fr: 'La cotisation en dépend ; un chiffre arrondi suffit.',
      en: 'Your dues depend on it; a rounded figure is enough.',
    },
    email: {
      fr: 'Un lien de confirmation y sera envoyé',
      en: 'A confirmation link will be sent there',
    },
    consents: {
      fr: 'Rien n’est obligatoire, et vous pourrez changer d’avis en tout temps.',
      en: 'None of it is required, and you can change your mind at any time.',
    },
  },
  fields: {
    legalName: { fr: 'Nom légal', en: 'Legal name' },
    legalForm: { fr: 'Forme juridique', en: 'Legal form' },
    neq: { fr: 'Numéro d’entreprise du Québec (NEQ)', en: 'Québec enterprise number (NEQ)' },
    revenue: { fr: 'Chiffre d’affaires', en: 'Revenue' },
    jobs: { fr: 'Nombre d’emplois', en: 'Number of jobs' },
    workerMembers: { fr: 'Membres travailleurs', en: 'Worker-members' },
    year: { fr: 'Exercice', en: 'Financial year' },
    region: { fr: 'Région', en: 'Region' },
    municipality: { fr: 'Municipalité', en: 'Municipality' },
    postalCode: { fr: 'Code postal', en: 'Postal code' },
    givenName: { fr: 'Prénom', en: 'Given name' },
    familyName: { fr: 'Nom de famille', en: 'Family name' },
    email: { fr: 'Courriel', en: 'E-mail' },
    phone: { fr: 'Téléphone', en: 'Phone' },
    language: { fr: 'Langue de nos messages', en: 'Language of our messages' },
    fax: { fr: 'Laissez ce champ vide', en: 'Leave this field empty' },
  },
  choose: { fr: 'Choisissez…', en: 'Choose…' },
  chooseKind: { fr: 'Dites qui veut adhérer.', en: 'Say who is joining.' },
  chooseCategory: { fr: 'Choisissez une catégorie.', en: 'Choose a category.' },
  inQuebec: { fr: 'Au Québec', en: 'In Québec' },
  elsewhere: { fr: 'Ailleurs', en: 'Elsewhere' },
  submit: { fr: 'Envoyer la demande', en: 'Send the application' },
  submitting: { fr: 'Envoi…', en: 'Sending…' },
  privacy: {
    fr: 'Ces renseignements servent à étudier votre demande. Sans suite de votre part, ils sont effacés après une semaine.',
    en: 'This information is used to consider your application. If you do not confirm it, it is erased after a week.',
  },
  failed: {
    fr: 'La demande n’est pas partie. Vérifiez votre connexion, puis réessayez : rien de ce que vous avez écrit n’est perdu.',
    en: 'The application was not sent. Check your connection, then try again: nothing you wrote is lost.',
  },
  crowded: {
    fr: 'Beaucoup de demandes arrivent en même temps. Réessayez dans quelques minutes : rien de ce que vous avez écrit n’est perdu.',
    en: 'Many applications are coming in at once. Try again in a few minutes: nothing you wrote is lost.',
  },
} as const satisfies Texts;

type Texts = { readonly [name: string]: Word | Texts };

export const formTitle: Word<{ network: string }> = {
  fr: ({ network }) => `Demande d’adhésion – ${network}`,
  en: ({ network }) => `Membership application – ${network}`,
};

/** How many answers of the form are to be corrected. */
export const mistakes: Word<{ count: number }> = {
  fr: ({ count }) => (count === 1 ? 'Une réponse est à revoir' : `${count} réponses sont à revoir`),
  en: ({ count }) => (count === 1 ? 'One answer needs another look' : `${count} answers need another look`),
};

export const sharesToSubscribe: Word<{ count: number }> = {
  fr: ({ count }) =>
    count === 1
      ? 'Vous souscrivez une part de qualification.'
      : `Vous souscrivez ${count} parts de qualification.`,
  en: ({ count }) =>
    count === 1 ? 'You subscribe one qualifying share.' : `You subscribe ${count} qualifying shares.`,
};

/** What follows the form, step by step. */
export const steps = {
  title: { fr: 'La suite', en: 'What comes next' },
  confirm: {
    fr: 'Vous confirmez votre adresse, par le lien que nous vous envoyons.',
    en: 'You confirm your address, with the link that we send you.',
  },
  study: { fr: 'Notre équipe étudie la demande.', en: 'Our team considers the application.' },
  board: { fr: 'Le conseil d’administration décide.', en: 'The board of directors decides.' },
  staff: { fr: 'Notre équipe vous répond.', en: 'Our team answers you.' },
  dues: { fr: 'Vous payez la première cotisation.', en: 'You pay the first dues.' },
  member: { fr: 'L’adhésion prend effet. Bienvenue !', en: 'The membership takes effect. Welcome!' },
} as const satisfies Texts;

/** After the form was sent. */
export const afterSending = {
  title: { fr: 'Un courriel vous attend', en: 'An e-mail is waiting for you' },
  text: {
    fr: ({ email }) =>
      `Nous venons d’écrire à ${email}. Ouvrez le lien du message pour que la demande nous parvienne.`,
    en: ({ email }) =>
      `We have just written to ${email}. Open the link in the message to send us the application.`,
  },
  valid: {
    fr: 'Le lien est valide pendant 48 heures. Rien reçu ? Regardez dans les indésirables, puis demandez un autre message.',
    en: 'The link is valid for 48 hours. Nothing there? Look in the junk folder, then ask for another message.',
  },
  resend: { fr: 'Envoyer un autre message', en: 'Send another message' },
  resent: {
    fr: 'Si une demande attend à cette adresse, un autre message est parti.',
    en: 'If an application is waiting at that address, another message is on its way.',
  },
  correct: { fr: 'Corriger l’adresse', en: 'Correct the address' },
} as const satisfies Record<string, Word | Word<{ email: string }>>;

/** The page that the link of the message opens. */
export const confirmation = {
  pageTitle: { fr: 'Confirmer mon adresse', en: 'Confirm my address' },
  ask: {
    title: { fr: 'Confirmez votre adresse', en: 'Confirm your address' },
    text: {
      fr: 'Un seul geste, et votre demande d’adhésion nous parvient.',
      en: 'One tap, and your application reaches us.',
    },
    button: { fr: 'Confirmer mon adresse', en: 'Confirm my address' },
    busy: { fr: 'Confirmation…', en: 'Confirming…' },
  },
  done: {
    title: { fr: 'C’est fait, merci !', en: 'Done, thank you!' },
    text: {
      fr: ({ applicant }) =>
        `Nous avons bien reçu votre demande (${applicant}). Vous aurez de nos nouvelles par courriel.`,
      en: ({ applicant }) =>
        `We have received your application (${applicant}). You will hear from us by e-mail.`,
    },
  },
  used: {
    title: { fr: 'C’est déjà fait', en: 'Already done' },
    text: {
      fr: 'Ce lien a déjà servi, et la demande nous est parvenue. Vous n’avez plus rien à faire.',
      en: 'This link was already used, and the application has reached us. There is nothing left to do.',
    },
  },
  expired: {
    title: { fr: 'Ce lien ne fonctionne plus', en: 'This link no longer works' },
    text: {
      fr: 'Il était valide pendant 48 heures. Votre demande attend toujours : un autre lien suffit.',
      en: 'It was valid for 48 hours. Your application is still waiting: another link is all it takes.',
    },
    button: { fr: 'Recevoir un autre lien', en: 'Send me another link' },
    sent: { fr: 'Un autre lien est parti', en: 'Another link is on its way' },
    look: {
      fr: 'Il arrive dans la même boîte de courriel que le premier.',
      en: 'It will arrive in the same mailbox as the first one.',
    },
  },
  unknown: {
    title: { fr: 'Ce lien n’est pas complet', en: 'This link is not complete' },
    text: {
      fr: 'Ouvrez-le de nouveau depuis le message, ou copiez-le en entier. Sinon, remplissez une autre demande.',
      en: 'Open it again from the message, or copy all of it. Otherwise, fill in another application.',
    },
    button: { fr: 'Remplir une demande', en: 'Fill in an application' },
  },
  failed: {
    fr: 'La confirmation n’est pas passée. Vérifiez votre connexion, puis réessayez.',
    en: 'The confirmation did not go through. Check your connection, then try again.',
  },
} as const satisfies ConfirmationTexts;

type ConfirmationTexts = { readonly [name: string]: Word | Word<{ applicant: string }> | ConfirmationTexts };
