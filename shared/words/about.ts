import { noBreakSpace } from './format.ts';
import type { Word } from './word.ts';

/**
 * An act and what it is about: the name of a button among its likes.
 *
 * @example say(about('Modifier', 'Edit'), 'fr', { name: 'Identité' }) // => 'Modifier\u00A0: Identité'
 */
export function about(fr: string, en: string): Word<{ name: string }> {
  return {
    fr: ({ name }) => `${fr}${noBreakSpace}: ${name}`,
    en: ({ name }) => `${en}: ${name}`,
  };
}
