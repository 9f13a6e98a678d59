import { cell } from '../../../shared/contracts/sheets/routes.ts';
import { columnOf, type Sheet } from '../../../shared/contracts/sheets/sheet.ts';
import { importPage } from '../../../shared/words/imports.ts';
import { say } from '../../../shared/words/word.ts';
import { useLanguage } from '../layout/use-language.ts';
import { usePanel } from '../panel-context.ts';
import { shown } from '../sheet/values.ts';

/** A cell of the preview as its column shows it; it comes as JSON, cut where it is long. */
export function useSaid(sheet: Sheet): (key: string, json: string) => string {
  const language = useLanguage();
  const { references } = usePanel();
  const reader = {
    language,
    nameOf: (of: string, id: string) => references.nameOf(of, id, language),
  };
  return (key, json) => {
    const column = columnOf(sheet, key);
    if (json === '') return say(importPage.emptyMeaning, language);
    const value = cell.safeParse(parsed(json));
    return column === undefined || !value.success ? json : shown(column, value.data, reader);
  };
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return json;
  }
}
