import type { Word } from './word.ts';

/** One value that a person can choose, and what it is called. */
export type Choice = { readonly value: string; readonly label: Word };

/**
 * The words of a closed list as choices, in the order in which they are written.
 *
 * @example choices({ yes: { fr: 'Oui', en: 'Yes' } }) // => [{ value: 'yes', label: { fr: 'Oui', en: 'Yes' } }]
 */
export function choices(words: Readonly<Record<string, Word>>): readonly Choice[] {
  return Object.entries(words).map(([value, label]) => ({ value, label }));
}
