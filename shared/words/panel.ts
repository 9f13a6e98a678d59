import { formatCount } from './format.ts';
import type { Word } from './word.ts';

/** Before the panel: the page of signing in. */
export const door = {
  title: { fr: 'Courtepointe – Connexion', en: 'Courtepointe – Sign in' },
  welcome: {
    fr: 'Le bureau de votre réseau coopératif : membres, cotisations, mentorat.',
    en: 'The back office of your co-operative network: members, dues, mentoring.',
  },
  lapsed: {
    fr: 'Votre séance a pris fin. Connectez-vous de nouveau pour continuer.',
    en: 'Your session has ended. Sign in again to continue.',
  },
  failed: {
    fr: 'La connexion n’a pas abouti. Essayez de nouveau.',
    en: 'Signing in did not work. Please try again.',
  },
} as const satisfies Record<string, Word>;

/** The rooms of the menu. */
export const rooms = {
  home: { fr: 'Accueil', en: 'Home' },
  roll: { fr: 'Membres', en: 'Members' },
  dues: { fr: 'Cotisations', en: 'Dues' },
  mentorship: { fr: 'Mentorat', en: 'Mentoring' },
  messages: { fr: 'Messages', en: 'Messages' },
  settings: { fr: 'Réglages', en: 'Settings' },
} as const satisfies Record<string, Word>;

/** Around every screen. */
export const frame = {
  dashboard: { fr: 'Tableau de bord', en: 'Dashboard' },
  menu: { fr: 'Menu principal', en: 'Main menu' },
  openMenu: { fr: 'Ouvrir le menu', en: 'Open the menu' },
  closeMenu: { fr: 'Réduire le menu', en: 'Collapse the menu' },
  skip: { fr: 'Aller au contenu', en: 'Skip to content' },
  account: { fr: 'Mon compte', en: 'My account' },
  switchLanguage: { fr: 'English', en: 'Français' },
  appearance: { fr: 'Apparence', en: 'Appearance' },
  system: { fr: 'Comme l’appareil', en: 'Same as the device' },
  light: { fr: 'Apparence claire', en: 'Light appearance' },
  dark: { fr: 'Apparence sombre', en: 'Dark appearance' },
  noAccess: {
    fr: 'Votre compte n’a pas accès au panneau de ce réseau. Demandez à la personne responsable de la plateforme de vous y inscrire.',
    en: 'Your account has no access to this network’s panel. Ask the system administrator to add you.',
  },
  unreachable: {
    fr: 'Le serveur ne répond pas. Vérifiez votre connexion, puis réessayez.',
    en: 'The server does not answer. Check your connection, then try again.',
  },
  signOutAsked: { fr: 'Se déconnecter sans enregistrer ?', en: 'Sign out without saving?' },
  stay: { fr: 'Rester', en: 'Stay' },
  notFound: { fr: 'Cette page n’existe pas.', en: 'This page does not exist.' },
} as const satisfies Record<string, Word>;

/** What is lost with the memory of the page, in cells. */
export const lostBySigningOut: Word<{ n: number }> = {
  fr: ({ n }) =>
    `${formatCount(n, 'fr', { one: 'cellule', other: 'cellules' })} à enregistrer : la déconnexion efface ce qui y est écrit.`,
  en: ({ n }) =>
    `${formatCount(n, 'en', { one: 'cell', other: 'cells' })} not saved: signing out erases what is written there.`,
};

/** What the staff’s roles are called (2-domain: *administrateur* is a member of the board). */
export const roleNames = {
  admin: { fr: 'Responsable de la plateforme', en: 'System administrator' },
  membership: { fr: 'Adhésions', en: 'Membership' },
  treasurer: { fr: 'Trésorerie', en: 'Treasury' },
  programmes: { fr: 'Programmes', en: 'Programmes' },
  reader: { fr: 'Lecture', en: 'Reader' },
  volunteer: { fr: 'Bénévolat', en: 'Volunteer' },
} as const satisfies Record<string, Word>;
