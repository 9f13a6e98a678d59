import { defaultLanguage, languages, type Language } from '../../../shared/kernel/language.ts';

const languageKey = 'courtepointe.language';

/** The language last chosen in this browser: what the page of signing in speaks, before it knows who comes. */
export function lastLanguage(): Language | undefined {
  const kept = window.localStorage.getItem(languageKey);
  return languages.find((language) => language === kept);
}

export function rememberLanguage(language: Language): void {
  window.localStorage.setItem(languageKey, language);
  document.documentElement.lang = language;
}

export function languageAtTheDoor(): Language {
  return lastLanguage() ?? defaultLanguage;
}
