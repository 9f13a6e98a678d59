import type { Language } from '../kernel/language.ts';
import { formatCount, formatNumber } from './format.ts';
import { say, type Word } from './word.ts';

/**
 * What a schema reports (zod 4), as far as it is read here. Hand `explain` to the parse as its `error`:
 * the issue then carries its `input`, and what is missing is told apart from what is wrong.
 */
export type Issue = {
  readonly code?: unknown;
  readonly input?: unknown;
  readonly expected?: unknown;
  readonly format?: unknown;
  readonly origin?: unknown;
  readonly minimum?: unknown;
  readonly maximum?: unknown;
  readonly inclusive?: unknown;
  readonly keys?: unknown;
  readonly params?: unknown;
};

/** By the name of the format (`z.stringFormat(name, …)`), or the `params.code` of a refinement. */
export const formats = {
  email: {
    fr: 'Écrivez une adresse courriel complète, comme nom@exemple.ca.',
    en: 'Enter a full e-mail address, such as name@example.ca.',
  },
  url: {
    fr: 'Écrivez une adresse web complète, comme https://exemple.ca.',
    en: 'Enter a full web address, such as https://example.ca.',
  },
  neq: {
    fr: 'Écrivez les 10 chiffres du NEQ ; il commence par 11, 22, 33 ou 88.',
    en: 'Enter the 10 digits of the NEQ; it starts with 11, 22, 33 or 88.',
  },
  postalCode: {
    fr: 'Écrivez un code postal canadien, comme G9A 4W5.',
    en: 'Enter a Canadian postal code, such as G9A 4W5.',
  },
  phone: {
    fr: 'Écrivez un numéro de téléphone avec son indicatif, comme 819 555-1234.',
    en: 'Enter a phone number with its area code, such as 819-555-1234.',
  },
  day: {
    fr: 'Écrivez une date du calendrier : année-mois-jour, comme 2027-01-15.',
    en: 'Enter a calendar date as year-month-day, such as 2027-01-15.',
  },
  dayOfOurTime: {
    fr: 'Vérifiez l’année : écrivez une date entre 1800 et 2199.',
    en: 'Check the year: enter a date from 1800 to 2199.',
  },
  monthDay: {
    fr: 'Écrivez un jour de l’année : mois-jour, comme 09-01.',
    en: 'Enter a day of the year as month-day, such as 09-01.',
  },
  year: { fr: 'Écrivez une année, comme 2027.', en: 'Enter a year, such as 2027.' },
  instant: { fr: 'Donnez une date et une heure complètes.', en: 'Give a full date and time.' },
  money: {
    fr: 'Écrivez un montant en dollars et en cents, comme 1 234,56.',
    en: 'Enter an amount in dollars and cents, such as 1,234.56.',
  },
  integer: { fr: 'Écrivez un nombre entier.', en: 'Enter a whole number.' },
  number: { fr: 'Écrivez un nombre.', en: 'Enter a number.' },
  text: { fr: 'Écrivez du texte.', en: 'Enter text.' },
  yesNo: { fr: 'Répondez par oui ou par non.', en: 'Answer yes or no.' },
  choice: { fr: 'Choisissez une des valeurs proposées.', en: 'Choose one of the values offered.' },
  list: { fr: 'Donnez une liste.', en: 'Give a list.' },
} as const satisfies Record<string, Word>;

const plain = {
  required: { fr: 'Remplissez ce champ.', en: 'Fill in this field.' },
  other: {
    fr: 'Corrigez cette valeur ; elle ne convient pas ici.',
    en: 'Correct this value; it does not fit here.',
  },
} as const satisfies Record<string, Word>;

/** What is wrong with a field, by its name. */
export const mistakeIn: Word<{ field: string; text: string }> = {
  fr: ({ field, text }) => `${field}\u00A0: ${text}`,
  en: ({ field, text }) => `${field}: ${text}`,
};

/** Of a date that has a limit. */
export const noLaterThan: Word<{ on: string }> = {
  fr: ({ on }) => `Choisissez une date qui ne dépasse pas le ${on}.`,
  en: ({ on }) => `Choose a date no later than ${on}.`,
};
export const noEarlierThan: Word<{ on: string }> = {
  fr: ({ on }) => `Choisissez une date à partir du ${on}.`,
  en: ({ on }) => `Choose a date on or after ${on}.`,
};

const unknownKeys: Word<{ keys: string }> = {
  fr: ({ keys }) => `Retirez ce qui n’est pas connu ici : ${keys}.`,
  en: ({ keys }) => `Remove what is not known here: ${keys}.`,
};

/** zod's own names, where they differ from ours. */
const aliases: Readonly<Record<string, keyof typeof formats>> = {
  int: 'integer',
  safeint: 'integer',
  int32: 'integer',
  nan: 'number',
  string: 'text',
  boolean: 'yesNo',
  array: 'list',
  date: 'day',
  datetime: 'instant',
};

function isFormat(name: string): name is keyof typeof formats {
  return Object.hasOwn(formats, name);
}

function formatWord(name: unknown): Word {
  if (typeof name !== 'string') return plain.other;
  const known = Object.hasOwn(aliases, name) ? (aliases[name] ?? name) : name;
  return isFormat(known) ? formats[known] : plain.other;
}

/** What to do about a size, by what is counted: a limit that is `open` is itself too small, or too large. */
const sizes = {
  too_small: {
    string: {
      fr: ({ limit }) => `Écrivez au moins ${limit}.`,
      en: ({ limit }) => `Enter at least ${limit}.`,
    },
    array: { fr: ({ limit }) => `Donnez au moins ${limit}.`, en: ({ limit }) => `Give at least ${limit}.` },
    number: {
      fr: ({ limit }) => `Écrivez un nombre égal ou supérieur à ${limit}.`,
      en: ({ limit }) => `Enter a number of ${limit} or more.`,
    },
    open: {
      fr: ({ limit }) => `Écrivez un nombre plus grand que ${limit}.`,
      en: ({ limit }) => `Enter a number greater than ${limit}.`,
    },
  },
  too_big: {
    string: { fr: ({ limit }) => `Écrivez au plus ${limit}.`, en: ({ limit }) => `Enter at most ${limit}.` },
    array: { fr: ({ limit }) => `Donnez au plus ${limit}.`, en: ({ limit }) => `Give at most ${limit}.` },
    number: {
      fr: ({ limit }) => `Écrivez un nombre égal ou inférieur à ${limit}.`,
      en: ({ limit }) => `Enter a number of ${limit} or less.`,
    },
    open: {
      fr: ({ limit }) => `Écrivez un nombre plus petit que ${limit}.`,
      en: ({ limit }) => `Enter a number less than ${limit}.`,
    },
  },
} as const satisfies Record<string, Record<string, Word<{ limit: string }>>>;

const counted = {
  string: {
    fr: { one: 'caractère', other: 'caractères' },
    en: { one: 'character', other: 'characters' },
  },
  array: { fr: { one: 'élément', other: 'éléments' }, en: { one: 'item', other: 'items' } },
} as const;

function explainSize(side: keyof typeof sizes, limit: number, issue: Issue, language: Language): string {
  const { origin, inclusive } = issue;
  const words = sizes[side];
  if (origin === 'string' || origin === 'array')
    return say(words[origin], language, { limit: formatCount(limit, language, counted[origin][language]) });
  return say(inclusive === false ? words.open : words.number, language, {
    limit: formatNumber(limit, language),
  });
}

function isMissing({ code, input, minimum }: Issue): boolean {
  // What is chosen from a list is not filled in.
  if (code === 'unrecognized_keys' || code === 'invalid_value') return false;
  if (input === undefined || input === null) return code === 'invalid_type';
  return typeof input === 'string' && input.trim() === '' && (code !== 'too_small' || minimum === 1);
}

function codeOf(params: unknown): unknown {
  return typeof params === 'object' && params !== null && 'code' in params ? params.code : undefined;
}

/**
 * A sentence that says what to do about a refused value.
 *
 * @example explain({ code: 'too_big', origin: 'string', maximum: 200 }, 'fr') // => 'Écrivez au plus 200\u00A0caractères.'
 * @example explain({ code: 'invalid_type', expected: 'string', input: undefined }, 'en') // => 'Fill in this field.'
 * @example explain({ code: 'custom', params: { code: 'postalCode' }, input: 'H0H' }, 'en') // => 'Enter a Canadian postal code, such as G9A\u00A04W5.'
 */
export function explain(issue: Issue, language: Language): string {
  if ('input' in issue && isMissing(issue)) return say(plain.required, language);
  const { code, minimum, maximum, keys } = issue;
  if (code === 'too_small' && typeof minimum === 'number') return explainSize(code, minimum, issue, language);
  if (code === 'too_big' && typeof maximum === 'number') return explainSize(code, maximum, issue, language);
  if (code === 'unrecognized_keys' && Array.isArray(keys))
    return say(unknownKeys, language, { keys: keys.slice(0, 5).map(String).join(', ').slice(0, 200) });
  if (code === 'invalid_value') return say(formats.choice, language);
  return say(formatWord(issue.format ?? issue.expected ?? codeOf(issue.params)), language);
}
