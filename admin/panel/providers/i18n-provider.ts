import polyglotI18nProvider from 'ra-i18n-polyglot';
import english from 'ra-language-english';
import french from 'ra-language-french';
import type { I18nProvider } from 'react-admin';
import type { Language } from '../../../shared/kernel/language.ts';
import { frame } from '../../../shared/words/panel.ts';
import { languageOf, say } from '../../../shared/words/word.ts';
import type { PanelResource } from '../resource.ts';

/** react-admin's own sentences, with our names for the resources. */
function messagesOf(language: Language, resources: readonly PanelResource[]) {
  const base = language === 'fr' ? french : english;
  const names = resources.map(({ name, title }) => [name, { name: say(title, language) }] as const);
  return {
    ...base,
    ra: { ...base.ra, page: { ...base.ra.page, dashboard: say(frame.dashboard, language) } },
    resources: Object.fromEntries(names),
  };
}

export function i18nFor(resources: readonly PanelResource[], language: Language): I18nProvider {
  return polyglotI18nProvider((locale) => messagesOf(languageOf(locale), resources), language, [
    { locale: 'fr', name: 'Français' },
    { locale: 'en', name: 'English' },
  ]);
}
