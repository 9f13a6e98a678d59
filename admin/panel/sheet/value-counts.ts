import type { Column } from '../../../shared/contracts/sheets/sheet.ts';
import { fold } from '../../../shared/kernel/text.ts';
import type { SheetEngine } from './engine.ts';
import { isEmpty, valuesOf } from './filters.ts';
import { shown } from './values.ts';

export type ValueCount = { readonly value: string; readonly label: string; readonly count: number };

/** The values that a column really holds, by name, with how many rows of the whole sheet hold each; blanks last. */
export function countValues({ feed, rows, reader }: SheetEngine, column: Column): readonly ValueCount[] {
  const counts = new Map<string, number>();
  const labels = new Map<string, string>();
  for (const row of feed.rows().values()) {
    const cell = rows.cellOf(row, column);
    for (const value of valuesOf(cell)) {
      counts.set(value, (counts.get(value) ?? 0) + 1);
      if (!labels.has(value)) labels.set(value, isEmpty(cell) ? '' : labelOf(column, cell, value, reader()));
    }
  }
  return [...counts]
    .map(([value, count]) => ({ value, count, label: labels.get(value) ?? value }))
    .toSorted((a, b) => (sortKey(a) < sortKey(b) ? -1 : 1));
}

/** Blanks come last. */
function sortKey({ label }: ValueCount): string {
  return label === '' ? '\uFFFF' : fold(label);
}

function labelOf(
  column: Column,
  cell: Parameters<typeof shown>[1],
  value: string,
  reader: Parameters<typeof shown>[2],
): string {
  return typeof cell === 'object' && cell !== null
    ? shown(column, [value], reader)
    : shown(column, cell, reader);
}
