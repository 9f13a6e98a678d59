import type { MembershipRefusalCode } from '../../membership/refusals.ts';
import type { ProblemLine } from '../problems.ts';

/** What the rules of membership refuse. */
export const membershipProblems = {
  'membership/contact-nameless': {
    status: 422,
    title: { fr: 'Donnez un prénom ou un nom', en: 'Give a first or last name' },
  },
  'membership/contact-elsewhere': {
    status: 422,
    title: {
      fr: 'Un contact reste à son organisation ; ajoutez la personne à l’autre',
      en: 'A contact stays with its organization; add the person to the other one',
    },
  },
  'membership/unknown-organisation': {
    status: 422,
    title: { fr: 'Choisissez une organisation du registre', en: 'Choose an organization of the roll' },
  },
  'membership/invalid-member': {
    status: 422,
    title: { fr: 'Ces valeurs ne vont pas ensemble', en: 'These values do not go together' },
  },
  'membership/terms-overlap': {
    status: 409,
    title: { fr: 'Cette période en chevauche une autre', en: 'This term overlaps another' },
  },
  'membership/term-cancelled': {
    status: 409,
    title: { fr: 'Cette période a été annulée', en: 'This term was cancelled' },
  },
  'membership/wrong-state': {
    status: 409,
    title: { fr: 'La demande n’en est pas à cette étape', en: 'The application is not at that step' },
  },
  'membership/link-expired': {
    status: 410,
    title: {
      fr: 'Ce lien ne fonctionne plus ; demandez-en un autre',
      en: 'This link no longer works; ask for another',
    },
  },
  'membership/file-incomplete': {
    status: 422,
    title: { fr: 'Il manque des renseignements au dossier', en: 'The file is not complete' },
  },
  'membership/needs-resolution': {
    status: 422,
    title: {
      fr: 'Cette catégorie demande une résolution du CA',
      en: 'This category needs a board resolution',
    },
  },
  'membership/not-in-resolution': {
    status: 422,
    title: {
      fr: 'La résolution ne nomme pas cette demande',
      en: 'The resolution does not name this application',
    },
  },
  'membership/conditions-open': {
    status: 409,
    title: { fr: 'Il reste des conditions à remplir', en: 'Some conditions are still open' },
  },
  'membership/category-closed': {
    status: 422,
    title: {
      fr: 'Cette catégorie n’accepte pas cette demande',
      en: 'This category does not take this application',
    },
  },
  'membership/already-ended': {
    status: 409,
    title: { fr: 'Cette adhésion est déjà terminée', en: 'This membership has already ended' },
  },
  'membership/duplicate': {
    status: 409,
    title: { fr: 'Une demande semblable est déjà ouverte', en: 'A similar application is already open' },
  },
  'membership/neq-taken': {
    status: 409,
    title: {
      fr: 'Ce NEQ est déjà celui d’une autre organisation',
      en: 'Another organization already has this NEQ',
    },
  },
  'membership/unknown-category': {
    status: 422,
    title: { fr: 'Cette catégorie n’existe pas', en: 'There is no such category' },
  },
  'membership/still-member': {
    status: 409,
    title: {
      fr: 'Un membre ne s’efface pas : mettez fin à son adhésion',
      en: 'A member is not deleted: end the membership',
    },
  },
  'membership/seen-otherwise': {
    status: 409,
    title: {
      fr: 'Cette demande a changé entre-temps. Relisez-la',
      en: 'This application has changed in the meantime. Look again',
    },
  },
  'membership/resolution-taken': {
    status: 409,
    title: {
      fr: 'Ce numéro est celui d’une autre résolution',
      en: 'This number is that of another resolution',
    },
  },
  'membership/unknown-party': {
    status: 422,
    title: { fr: 'Cette fiche n’est pas au registre', en: 'That record is not on the roll' },
  },
} as const satisfies Record<MembershipRefusalCode, ProblemLine> & Record<string, ProblemLine>;
