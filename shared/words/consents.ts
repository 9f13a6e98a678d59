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
