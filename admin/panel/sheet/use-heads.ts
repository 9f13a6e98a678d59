import { useMemo } from 'react';
import { useStore } from 'react-admin';
import type { Column } from '../../../shared/contracts/sheets/sheet.ts';
import { say } from '../../../shared/words/word.ts';
import { useLanguage } from '../layout/use-language.ts';
import type { GridHead } from './grid/sheet-grid.tsx';
import type { View } from './view.ts';

function arrowOf(column: Column, view: View): string {
  const sort = view.sort.find(({ column: key }) => key === column.key);
  if (sort === undefined) return '';
  return sort.descending ? ' ↓' : ' ↑';
}

/** The columns' heads, with the widths that the person gave them. */
export function useHeads(sheet: string, columns: readonly Column[], view: View) {
  const language = useLanguage();
  const [widths, setWidths] = useStore<Readonly<Record<string, number>>>(`${sheet}.widths`, {});
  const heads = useMemo(
    () =>
      columns.map((column): GridHead => ({
        key: column.key,
        title: say(column.label, language) + arrowOf(column, view),
        width: widths[column.key] ?? column.width,
        marked: view.filters[column.key] !== undefined,
      })),
    [columns, language, view, widths],
  );
  return { heads, setWidth: (key: string, width: number) => setWidths({ ...widths, [key]: width }) };
}
