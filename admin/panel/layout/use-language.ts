import { useLocale } from 'react-admin';
import type { Language } from '../../../shared/kernel/language.ts';
import { languageOf } from '../../../shared/words/word.ts';

/** The person's language. */
export function useLanguage(): Language {
  return languageOf(useLocale());
}
