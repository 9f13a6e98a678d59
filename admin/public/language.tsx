import { createContext, use, useEffect, useMemo, useState, type ReactNode } from 'react';
import type { Language } from '../../shared/kernel/language.ts';
import type { Word } from '../../shared/words/word.ts';

type Chosen = { readonly language: Language; readonly choose: (language: Language) => void };

const LanguageContext = createContext<Chosen>({ language: 'fr', choose: () => undefined });

/** French, unless the address asks for English: `?lang=en`, which links and the switch write. */
function asked(): Language {
  return new URLSearchParams(window.location.search).get('lang') === 'en' ? 'en' : 'fr';
}

function remember(language: Language): void {
  const url = new URL(window.location.href);
  if (language === 'en') url.searchParams.set('lang', 'en');
  else url.searchParams.delete('lang');
  window.history.replaceState(null, '', url);
}

export function LanguageProvider({ children }: { readonly children: ReactNode }) {
  const [language, setLanguage] = useState(asked);
  useEffect(() => {
    document.documentElement.lang = language === 'fr' ? 'fr-CA' : 'en-CA';
  }, [language]);
  const chosen = useMemo(
    () => ({
      language,
      choose: (next: Language) => {
        remember(next);
        setLanguage(next);
      },
    }),
    [language],
  );
  return <LanguageContext value={chosen}>{children}</LanguageContext>;
}

export function useLanguage(): Chosen {
  return use(LanguageContext);
}

/** The text of a word in the language of the page. */
export function useSay(): (word: Word) => string {
  const { language } = useLanguage();
  return (word) => word[language];
}
