import { roll } from './roll.ts';
import type { Word } from './word.ts';

/** The people who act for the organisations of the roll. */
export const contactColumns = {
  memberId: { fr: 'Organisation', en: 'Organization' },
  givenName: roll.givenName,
  familyName: roll.familyName,
  jobTitle: { fr: 'Fonction', en: 'Job title' },
  roles: { fr: 'Rôles', en: 'Roles' },
  email: roll.email,
  phone: roll.phone,
  language: roll.language,
  shownInDirectory: { fr: 'Nommée au répertoire', en: 'Named in the directory' },
} as const satisfies Record<string, Word>;

export const contactsTitle: Word = { fr: 'Contacts', en: 'Contacts' };

/** What a contact does for the organisation. */
export const contactRoleNames = {
  primary: { fr: 'Contact principal', en: 'Primary contact' },
  billing: { fr: 'Facturation', en: 'Billing' },
  delegate: { fr: 'Délégation votante', en: 'Voting delegate' },
} as const satisfies Record<string, Word>;

export const contactRolesHelp: Word = {
  fr: 'Le contact principal reçoit aussi ce dont personne d’autre n’a le rôle.',
  en: 'The primary contact also receives what is nobody else’s role.',
};

export const noContacts: Word = {
  fr: 'Aucun contact pour l’instant. Ajoutez-en dans le chiffrier des contacts.',
  en: 'No contacts yet. Add some in the contacts sheet.',
};
