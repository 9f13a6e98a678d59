import type { Word } from './word.ts';

/**
 * What a person is asked on the form, box by box, none ticked. A text that changes gets another version: what was
 * shown is kept with the consent.
 */
export const formConsents = {
  bulletin: {
    version: '2026-1',
    wording: {
      fr: ({ network }) =>
        `J’accepte de recevoir par courriel l’infolettre de l’organisation suivante : ${network}. Je peux me désabonner en tout temps.`,
      en: ({ network }) =>
        `I agree to receive the newsletter of ${network} by e-mail. I can unsubscribe at any time.`,
    },
  },
  promotion: {
    version: '2026-1',
    wording: {
      fr: ({ network }) =>
        `J’accepte de recevoir par courriel des invitations et des offres de l’organisation suivante : ${network}. Je peux me désabonner en tout temps.`,
      en: ({ network }) =>
        `I agree to receive invitations and offers from ${network} by e-mail. I can unsubscribe at any time.`,
    },
  },
  directory: {
    version: '2026-1',
    wording: {
      fr: ({ network }) =>
        `J’accepte que mon nom ou celui de mon organisation, la municipalité et le site web paraissent au répertoire public des membres (${network}).`,
      en: ({ network }) =>
        `I agree that my name or that of my organization, the municipality and the website appear in the public directory of members (${network}).`,
    },
  },
} as const satisfies Record<string, { version: string; wording: Word<{ network: string }> }>;

/** What a member may agree to, in a word or two. */
export const consentPurposeNames = {
  bulletin: { fr: 'Infolettre', en: 'Newsletter' },
  promotion: { fr: 'Invitations et offres', en: 'Invitations and offers' },
  directory: { fr: 'Répertoire public', en: 'Public directory' },
  sharing: { fr: 'Transmission à d’autres', en: 'Sharing with others' },
  photos: { fr: 'Photos', en: 'Photos' },
} as const satisfies Record<string, Word>;

export const consentChannels = {
  form: { fr: 'Formulaire', en: 'Form' },
  space: { fr: 'Espace membre', en: 'Member space' },
  'e-mail': { fr: 'Courriel', en: 'E-mail' },
  paper: { fr: 'Papier', en: 'Paper' },
  phone: { fr: 'Téléphone', en: 'Phone' },
  import: { fr: 'Importation', en: 'Import' },
} as const satisfies Record<string, Word>;

/** Consents beside a member. */
export const consentWords = {
  title: { fr: 'Consentements', en: 'Consents' },
  none: { fr: 'Aucun consentement n’est inscrit.', en: 'No consent is recorded.' },
  reserved: {
    fr: 'Seules les personnes qui tiennent le registre les lisent.',
    en: 'Only those who keep the roll read them.',
  },
  record: { fr: 'Inscrire un consentement', en: 'Record a consent' },
  withdraw: { fr: 'Retirer', en: 'Withdraw' },
  purpose: { fr: 'Pour', en: 'For' },
  channel: { fr: 'Reçu par', en: 'Received by' },
  givenOn: { fr: 'Donné le', en: 'Given on' },
  proof: { fr: 'Preuve', en: 'Proof' },
  proofHelp: {
    fr: 'Où la retrouver : le formulaire signé, le courriel, qui a pris l’appel.',
    en: 'Where to find it: the signed form, the e-mail, who took the call.',
  },
} as const satisfies Record<string, Word>;

/** How and when it was given. */
export const consentGiven: Word<{ on: string; channel: string }> = {
  fr: ({ on, channel }) => `Donné le ${on} (${channel})`,
  en: ({ on, channel }) => `Given on ${on} (${channel})`,
};
export const consentWithdrawn: Word<{ on: string }> = {
  fr: ({ on }) => `Retiré le ${on}`,
  en: ({ on }) => `Withdrawn on ${on}`,
};
export const withdrawConsentOf: Word<{ name: string }> = {
  fr: ({ name }) => `Retirer le consentement : ${name}`,
  en: ({ name }) => `Withdraw the consent: ${name}`,
};
