import type { FieldProblem } from '../../membership/validate.ts';
import type { ProblemLine } from '../problems.ts';

/** What is wrong with a field of a row, beside the others. */
export const fieldProblemLines = {
  'membership/name-missing': { status: 422, title: { fr: 'Écrivez un nom', en: 'Enter a name' } },
  'membership/not-an-email': {
    status: 422,
    title: { fr: 'Écrivez une adresse courriel complète', en: 'Enter a full e-mail address' },
  },
  'membership/not-an-enterprise-number': {
    status: 422,
    title: { fr: 'Écrivez les 10 chiffres du NEQ', en: 'Enter the 10 digits of the NEQ' },
  },
  'membership/not-a-postal-code': {
    status: 422,
    title: { fr: 'Écrivez un code postal canadien', en: 'Enter a Canadian postal code' },
  },
  'membership/not-a-phone-number': {
    status: 422,
    title: { fr: 'Écrivez un numéro avec son indicatif', en: 'Enter a number with its area code' },
  },
  'membership/in-the-future': {
    status: 422,
    title: { fr: 'Cette date n’est pas encore venue', en: 'That date has not come yet' },
  },
  'membership/negative': {
    status: 422,
    title: { fr: 'Écrivez un nombre positif', en: 'Enter a positive number' },
  },
  'membership/year-missing': { status: 422, title: { fr: 'Dites de quelle année', en: 'Say of which year' } },
  'membership/before-joining': {
    status: 422,
    title: { fr: 'La période commence avant l’adhésion', en: 'The term starts before joining' },
  },
  'membership/ends-before-start': {
    status: 422,
    title: { fr: 'La période finit avant de commencer', en: 'The term ends before it starts' },
  },
  'membership/start-missing': {
    status: 422,
    title: { fr: 'Donnez le début de la période', en: 'Give the start of the term' },
  },
  'membership/no-end-for-life': {
    status: 422,
    title: { fr: 'Une adhésion à vie n’a pas de fin', en: 'A lifetime membership has no end' },
  },
  'membership/wrong-kind': {
    status: 422,
    title: {
      fr: 'Cette catégorie est pour d’autres que cela',
      en: 'That category is for another kind of party',
    },
  },
  'membership/reason-missing': { status: 422, title: { fr: 'Donnez la raison', en: 'Give the reason' } },
} as const satisfies Record<`membership/${FieldProblem}`, ProblemLine>;
