import { useMemo } from 'react';
import type { Column } from '../../../shared/contracts/sheets/sheet.ts';
import { say } from '../../../shared/words/word.ts';
import { useLanguage } from '../layout/use-language.ts';
import type { GridHead } from './grid/sheet-grid.tsx';
import { isFigure } from './values.ts';
import type { View } from './view.ts';

const numbers = '①②③④⑤⑥⑦⑧⑨';

/** The way a column is sorted, and as which of several. */
function arrowOf(column: Column, { sort }: View): string {
  const place = sort.findIndex(({ column: key }) => key === column.key);
  const found = sort[place];
  if (found === undefined) return '';
  return `${found.descending ? ' ↓' : ' ↑'}${sort.length > 1 ? (numbers[place] ?? '') : ''}`;
}

/** The heads of the columns that are shown, with the widths that the view gives them. */
export function useHeads(columns: readonly Column[], view: View): readonly GridHead[] {
  const language = useLanguage();
  return useMemo(
    () =>
      columns.map((column): GridHead => ({
        key: column.key,
        title: say(column.label, language) + arrowOf(column, view),
        width: view.layout.widths[column.key] ?? column.width,
        right: isFigure(column),
        marked: view.filters[column.key] !== undefined || view.groups.includes(column.key),
      })),
    [columns, language, view],
  );
}
