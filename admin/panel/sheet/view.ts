import type { Cell, Column, Row } from '../../../shared/contracts/sheets/sheet.ts';
import { fold } from '../../../shared/kernel/text.ts';
import { isEmpty, matches, type Filter } from './filters.ts';

export type Sort = { readonly column: string; readonly descending: boolean };

/** Which rows are shown, and in which order. Without sort, the order is that of the first column. */
export type View = {
  readonly search: string;
  readonly filters: Readonly<Record<string, Filter>>;
  readonly sort: readonly Sort[];
};
export const wholeSheet: View = { search: '', filters: {}, sort: [] };

/** How rows are read: computed columns included, texts as they are shown. */
export type Reading = {
  readonly columns: readonly Column[];
  readonly cellOf: (row: Row, column: Column) => Cell;
  readonly textOf: (row: Row, column: Column) => string;
};

/** Without accents nor case; folding is dear, and most texts are asked for again at every sort and search. */
function rememberer(make: (row: Row) => string): (row: Row) => string {
  const known = new WeakMap<Row, string>();
  return (row) => {
    const before = known.get(row);
    if (before !== undefined) return before;
    const text = make(row);
    known.set(row, text);
    return text;
  };
}

const named = new Set<Column['editor']['type']>(['choice', 'choices', 'reference']);
const unsearched = new Set<Column['editor']['type']>(['money', 'yesNo', 'instant']);

/** What of a cell is looked in: its text as it is kept, or what its value is called, which is asked once per value. */
function searchTextOf(
  column: Column,
  cellOf: Reading['cellOf'],
  textOf: Reading['textOf'],
): (row: Row) => string {
  if (unsearched.has(column.editor.type)) return () => '';
  if (!named.has(column.editor.type)) return (row) => String(cellOf(row, column) ?? '');
  const names = new Map<string, string>();
  return (row) => {
    const value = String(cellOf(row, column) ?? '');
    const name = names.get(value) ?? textOf(row, column);
    names.set(value, name);
    return name;
  };
}

type SortKey = string | number | undefined;

const inOrderOfValue = new Set<Column['editor']['type']>([
  'integer',
  'number',
  'money',
  'year',
  'day',
  'instant',
]);

/**
 * Arranges rows for a view. It remembers folded texts, so it is made once per reading (language, sheet),
 * and asked again for each view.
 */
export function openArranger({ columns, cellOf, textOf }: Reading) {
  const byKey = new Map(columns.map((column) => [column.key, column]));
  const folded = new Map(
    columns.map((column) => [column.key, rememberer((row) => fold(textOf(row, column)))]),
  );
  const searched = columns.map((column) => searchTextOf(column, cellOf, textOf));
  const haystack = rememberer((row) => fold(searched.map((text) => text(row)).join('\n')));

  function keyOf(row: Row, column: Column): SortKey {
    const cell = cellOf(row, column);
    if (isEmpty(cell)) return undefined;
    if (typeof cell === 'boolean') return Number(!cell);
    if (inOrderOfValue.has(column.editor.type) && (typeof cell === 'number' || typeof cell === 'string'))
      return cell;
    return folded.get(column.key)?.(row);
  }

  function keeper({ search, filters }: View): (row: Row) => boolean {
    const words = fold(search)
      .split(' ')
      .filter((word) => word !== '');
    const active = Object.entries(filters).flatMap(([key, filter]) => {
      const column = byKey.get(key);
      return column === undefined ? [] : [{ column, filter }];
    });
    return (row) =>
      active.every(({ column, filter }) => matches(filter, cellOf(row, column), () => textOf(row, column))) &&
      words.every((word) => haystack(row).includes(word));
  }

  return {
    keeps: (row: Row, view: View): boolean => keeper(view)(row),
    /** The ids of the rows of a view, in its order; empty cells come last either way, equals in the order of ids. */
    arrange(rows: Iterable<Row>, view: View): string[] {
      const keep = keeper(view);
      const by = (
        view.sort.length > 0 ? view.sort : [{ column: columns[0]?.key ?? 'id', descending: false }]
      ).flatMap(({ column: key, descending }) => {
        const column = byKey.get(key);
        return column === undefined ? [] : [{ column, sign: descending ? -1 : 1 }];
      });
      const decorated: { readonly id: string; readonly keys: readonly SortKey[] }[] = [];
      for (const row of rows)
        if (keep(row)) decorated.push({ id: row.id, keys: by.map(({ column }) => keyOf(row, column)) });
      const signs = by.map(({ sign }) => sign);
      return decorated
        .sort((a, b) => compareKeys(a.keys, b.keys, signs, a.id < b.id ? -1 : 1))
        .map(({ id }) => id);
    },
  };
}

function compareKeys(
  a: readonly SortKey[],
  b: readonly SortKey[],
  signs: readonly number[],
  ofEquals: number,
): number {
  for (let at = 0; at < signs.length; at += 1) {
    const [left, right] = [a[at], b[at]];
    if (left === right) continue;
    if (left === undefined) return 1;
    if (right === undefined) return -1;
    return (left < right ? -1 : 1) * (signs[at] ?? 1);
  }
  return ofEquals;
}

/** The view sorted by a column; by the same column again, the other way round. */
export function sortedBy(view: View, column: string | undefined): View {
  if (column === undefined) return view;
  const ascending = view.sort.some((sort) => sort.column === column && !sort.descending);
  return { ...view, sort: [{ column, descending: ascending }] };
}
