import type { MessagesRefusalCode } from '../../messages/refusals.ts';
import type { ProblemLine } from '../problems.ts';

/** What the rules of messages refuse. */
export const messagesProblems = {
  'messages/already-settled': {
    status: 409,
    title: { fr: 'Ce message n’attend plus rien', en: 'That message is no longer waiting' },
  },
  'messages/not-yet': {
    status: 409,
    title: { fr: 'Ce message n’est pas encore dû', en: 'That message is not due yet' },
  },
  'messages/language-missing': {
    status: 422,
    title: { fr: 'Il manque une langue à ce modèle', en: 'That template lacks a language' },
  },
  'messages/template-broken': {
    status: 422,
    title: { fr: 'Ce modèle ne peut pas être rempli', en: 'That template cannot be filled' },
  },
  'messages/suppressed': {
    status: 409,
    title: {
      fr: 'Cette adresse ne veut pas de ces messages',
      en: 'That address does not want these messages',
    },
  },
} as const satisfies Record<MessagesRefusalCode, ProblemLine>;
