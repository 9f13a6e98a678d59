import { defaultLanguage, type Language } from '../kernel/language.ts';

type Params = Readonly<Record<string, string | number>>;
type Phrase<P> = [P] extends [never] ? string : (params: P) => string;

/** A text that a person sees, in every language; one that lacks a language does not compile. */
export type Word<P extends Params = never> = { readonly [L in Language]: Phrase<P> };

/**
 * The text of a word in a language.
 *
 * @example say({ fr: 'Oui', en: 'Yes' }, 'fr') // => 'Oui'
 * @example say({ fr: (p) => `${p.n} membres`, en: (p) => `${p.n} members` }, 'en', { n: 2 }) // => '2 members'
 */
export function say(word: Word, language: Language): string;
export function say<P extends Params>(word: Word<P>, language: Language, params: P): string;
export function say(word: Word | Word<Params>, language: Language, params: Params = {}): string {
  const phrase = word[language];
  return typeof phrase === 'string' ? phrase : phrase(params);
}

/** Reads a language tag such as `en-CA` or an Accept-Language header; what it does not know is French. */
export function languageOf(tag: string | null | undefined): Language {
  return /^\s*en\b/i.test(tag ?? '') ? 'en' : defaultLanguage;
}
