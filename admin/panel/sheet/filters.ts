import type { Cell, Column } from '../../../shared/contracts/sheets/sheet.ts';
import { fold } from '../../../shared/kernel/text.ts';

/** What a column must hold for its row to be shown. */
export type Filter =
  | { readonly kind: 'contains'; readonly text: string }
  | { readonly kind: 'between'; readonly from?: number | string; readonly to?: number | string }
  /** Any of these values; `''` stands for an empty cell. */
  | { readonly kind: 'among'; readonly values: readonly string[] }
  | { readonly kind: 'empty' | 'filled' };

/** How a column is filtered: by its text, within bounds, or among values. */
export function filterKind(column: Column): 'contains' | 'between' | 'among' {
  switch (column.editor.type) {
    case 'integer':
    case 'number':
    case 'money':
    case 'year':
    case 'day':
    case 'instant':
      return 'between';
    case 'choice':
    case 'choices':
    case 'reference':
    case 'yesNo':
    case 'tags':
      return 'among';
    default:
      return 'contains';
  }
}

export function isEmpty(cell: Cell | undefined): boolean {
  return (
    cell === undefined || cell === null || cell === '' || (typeof cell === 'object' && cell.length === 0)
  );
}

/** The values of a cell as `among` compares them. */
export function valuesOf(cell: Cell): readonly string[] {
  if (isEmpty(cell)) return [''];
  return typeof cell === 'object' && cell !== null ? cell : [String(cell)];
}

function isBetween(cell: Cell, { from, to }: Extract<Filter, { kind: 'between' }>): boolean {
  if (typeof cell !== 'number' && typeof cell !== 'string') return false;
  if (isEmpty(cell)) return false;
  return (from === undefined || cell >= from) && (to === undefined || cell <= to);
}

/**
 * What a filter keeps, prepared once for many rows.
 *
 * @returns whether a cell is kept; the text that it shows is only asked for where it matters
 * @example matches({ kind: 'contains', text: 'quebec' })('Québec', () => 'Québec') // => true
 */
export function matches(filter: Filter): (cell: Cell, text: () => string) => boolean {
  switch (filter.kind) {
    case 'contains': {
      const wanted = fold(filter.text);
      return (_, text) => fold(text()).includes(wanted);
    }
    case 'between':
      return (cell) => isBetween(cell, filter);
    case 'among': {
      const wanted = new Set(filter.values);
      return (cell) =>
        typeof cell === 'string' && cell !== ''
          ? wanted.has(cell)
          : valuesOf(cell).some((value) => wanted.has(value));
    }
    case 'empty':
      return isEmpty;
    case 'filled':
      return (cell) => !isEmpty(cell);
  }
}
