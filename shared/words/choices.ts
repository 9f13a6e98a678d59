import type { Word } from './word.ts';

/** One value that a person can choose, and what it is called. */
export type Choice<Value extends string = string> = { readonly value: Value; readonly label: Word };

/**
 * The words of a closed list as choices, in the order in which they are written.
 *
 * @example choices({ yes: { fr: 'Oui', en: 'Yes' } }) // => [{ value: 'yes', label: { fr: 'Oui', en: 'Yes' } }]
 */
export function choices<Value extends string>(words: Readonly<Record<Value, Word>>): readonly Choice<Value>[] {
  return (Object.entries(words) as [Value, Word][]).map(([value, label]) => ({ value, label }));
}
