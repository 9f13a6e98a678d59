import type { Language } from '../../shared/kernel/language.ts';
import { environment, variable } from './environment.ts';

/** The address of a page of the site, which opens in the language of whoever it is sent to; French is the page's own. */
export function pageFor(language: Language, path: string): string {
  return `${environment(variable.siteOrigin)}${path}${language === 'en' ? '?lang=en' : ''}`;
}
