import type { CategoryId } from '../../../shared/kernel/ids.ts';
import { dashboard } from '../../../shared/words/dashboard.ts';
import { say } from '../../../shared/words/word.ts';
import { useLanguage } from '../layout/use-language.ts';
import { useSettings } from '../providers/use-settings.ts';

/** What a category is called; a member may have none. */
export function useCategoryName(): (category: CategoryId | null) => string {
  const language = useLanguage();
  const settings = useSettings();
  return (category) => {
    const known = settings?.categories.find(({ id }) => id === category);
    return say(known?.name ?? dashboard.noCategory, language);
  };
}
