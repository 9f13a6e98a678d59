import type { Cell, Column, Row } from '../../../shared/contracts/sheets/sheet.ts';
import type { TotalKind } from '../../../shared/contracts/records/view.ts';
import type { Language } from '../../../shared/kernel/language.ts';
import { fold } from '../../../shared/kernel/text.ts';
import { quickFold, type SortKey } from './collation.ts';
import { isEmpty, matches, type Filter } from './filters.ts';
import { arrangedBy, openRanks } from './ranks.ts';

export type Sort = { readonly column: string; readonly descending: boolean };
export const rowHeights = ['compact', 'normal', 'tall'] as const;
export type RowHeight = (typeof rowHeights)[number];

/** Which columns are shown, where, and how wide. What is not named is as the sheet declares it. */
export type Layout = {
  readonly order: readonly string[];
  readonly hidden: readonly string[];
  readonly widths: Readonly<Record<string, number>>;
  /** How many columns stay in place while the others scroll. */
  readonly frozen: number;
  readonly height: RowHeight;
  /** What stands at the foot of a column, where it is not what its kind says. */
  readonly totals: Readonly<Record<string, TotalKind>>;
};

/** Which rows are shown, in which order and groups, and in which columns. Without sort, the order is that of the first column. */
export type View = {
  readonly search: string;
  readonly filters: Readonly<Record<string, Filter>>;
  readonly sort: readonly Sort[];
  /** Columns whose values make groups, the outer one first. */
  readonly groups: readonly string[];
  readonly layout: Layout;
};
export const wholeSheet: View = {
  search: '',
  filters: {},
  sort: [],
  groups: [],
  layout: { order: [], hidden: [], widths: {}, frozen: 2, height: 'normal', totals: {} },
};

/** How rows are read: computed columns included, texts as they are shown. Rows are known by their slot. */
export type Reading = {
  readonly language: Language;
  readonly columns: readonly Column[];
  readonly cellOf: (row: Row, column: Column) => Cell;
  readonly textOf: (row: Row, column: Column) => string;
  /** The row of a slot; none where it is gone. */
  readonly rowIn: (slot: number) => Row | undefined;
  readonly slots: () => number;
};

const named = new Set<Column['editor']['type']>(['choice', 'choices', 'reference']);
const unsearched = new Set<Column['editor']['type']>(['money', 'yesNo', 'instant']);
const numeric = new Set<Column['editor']['type']>(['integer', 'number', 'money', 'year', 'yesNo']);
const inPlainOrder = new Set<Column['editor']['type']>(['day', 'instant']);

/** What a value is called, asked once per value; other texts are what they are. */
function openNames({ cellOf, textOf }: Pick<Reading, 'cellOf' | 'textOf'>) {
  const names = new Map<string, Map<string, string>>();
  return (row: Row, column: Column): string => {
    if (!named.has(column.editor.type)) return String(cellOf(row, column) ?? '');
    const value = String(cellOf(row, column) ?? '');
    const known = names.get(column.key) ?? new Map<string, string>();
    names.set(column.key, known);
    const name = known.get(value) ?? textOf(row, column);
    known.set(value, name);
    return name;
  };
}

/**
 * Arranges rows for a view. It remembers what a row is searched and sorted by, so it is made once per reading (language,
 * sheet), told of rows that change, and asked again for each view.
 */
export function openArranger({ language, columns, cellOf, textOf, rowIn, slots }: Reading) {
  const byKey = new Map(columns.map((column) => [column.key, column]));
  const nameOf = openNames({ cellOf, textOf });
  const searched = columns.filter(({ editor }) => !unsearched.has(editor.type));
  const haystacks: (string | undefined)[] = [];

  function haystack(slot: number, row: Row): string {
    const known = haystacks[slot];
    if (known !== undefined) return known;
    const folded = searchText(row);
    haystacks[slot] = folded;
    return folded;
  }

  function searchText(row: Row): string {
    let text = '';
    for (const column of searched) text += `${nameOf(row, column)}\n`;
    return quickFold(text.replaceAll('\n', ' '));
  }

  function keyOf(slot: number, key: string): SortKey | undefined {
    const [row, column] = [rowIn(slot), byKey.get(key)];
    if (row === undefined || column === undefined) return undefined;
    const cell = cellOf(row, column);
    if (isEmpty(cell)) return undefined;
    if (typeof cell === 'boolean') return Number(!cell);
    if (typeof cell === 'number') return cell;
    return inPlainOrder.has(column.editor.type) ? String(cell) : nameOf(row, column);
  }

  function orderOf(key: string) {
    const type = byKey.get(key)?.editor.type ?? 'text';
    if (numeric.has(type)) return 'number';
    return inPlainOrder.has(type) ? 'plain' : 'collated';
  }
  const ranks = openRanks({ language, orderOf, keyOf, slots });

  /** Whether a view shows a row; what it is searched in is remembered by slot, for rows that have one. */
  function wants({
    search,
    filters,
  }: Pick<View, 'search' | 'filters'>): (row: Row, slot?: number) => boolean {
    const words = fold(search)
      .split(' ')
      .filter((word) => word !== '');
    const active = Object.entries(filters).flatMap(([key, filter]) => {
      const column = byKey.get(key);
      return column === undefined ? [] : [{ column, keeps: matches(filter) }];
    });
    return (row, slot) => {
      for (const { column, keeps } of active)
        if (!keeps(cellOf(row, column), () => textOf(row, column))) return false;
      return words.every((word) =>
        (slot === undefined ? searchText(row) : haystack(slot, row)).includes(word),
      );
    };
  }

  function keeper(view: Pick<View, 'search' | 'filters'>): (slot: number) => boolean {
    const keeps = wants(view);
    return (slot) => {
      const row = rowIn(slot);
      return row !== undefined && keeps(row, slot);
    };
  }

  /** What a view sorts by: its groups first, which a sort on the same column may turn round. */
  function sortOf({ sort, groups }: View): readonly Sort[] {
    const grouped = groups.map(
      (column) => sort.find((one) => one.column === column) ?? { column, descending: false },
    );
    const rest = sort.filter(({ column }) => !groups.includes(column));
    const [first] = columns;
    return [
      ...grouped,
      ...(rest.length > 0 || first === undefined
        ? rest
        : [{ column: first.key, descending: first.lastFirst === true }]),
    ];
  }

  return {
    wants,
    keeper,
    rankOf: (slot: number, key: string): number => ranks.of(key).at[slot] ?? -1,
    /** The slots of the rows of a view, in its order; empty cells come last either way. */
    arrange(view: View): Uint32Array {
      const keeps = keeper(view);
      const kept = new Uint32Array(slots());
      let many = 0;
      for (let slot = 0; slot < kept.length; slot += 1) {
        if (!keeps(slot)) continue;
        kept[many] = slot;
        many += 1;
      }
      const by = sortOf(view)
        .filter(({ column }) => byKey.has(column))
        .map(({ column, descending }) => ({ ranks: ranks.of(column), descending }));
      return arrangedBy(kept.subarray(0, many), by);
    },
    /** The columns on which it depends whether a row is shown, and where. */
    dependsOn: (view: View): readonly string[] =>
      view.search === ''
        ? [...new Set([...Object.keys(view.filters), ...sortOf(view).map(({ column }) => column)])]
        : columns.map(({ key }) => key),
    changed(slot: number): void {
      haystacks[slot] = undefined;
      ranks.changed(slot);
    },
    /**
     * What searching will ask for, and sorting by many different texts, bit by bit: run it while nothing else is to be done.
     * The ranks of any other column are made in a moment when they are asked for.
     */
    *prepare(): Generator<undefined> {
      for (let slot = 0; slot < slots(); slot += 1) {
        const row = rowIn(slot);
        if (row !== undefined) haystack(slot, row);
        if (slot % 128 === 0) yield;
      }
      for (const { key, editor } of columns)
        if (orderOf(key) === 'collated' && !named.has(editor.type)) yield* ranks.prepare(key);
    },
  };
}

/** The view sorted by a column; by the same column again, the other way round. */
export function sortedBy(view: View, column: string | undefined): View {
  if (column === undefined) return view;
  const ascending = view.sort.some((sort) => sort.column === column && !sort.descending);
  return { ...view, sort: [{ column, descending: ascending }] };
}

/** The view sorted by a column as well, after those that it is sorted by; then the other way round; then no more. */
export function alsoSortedBy(view: View, column: string | undefined): View {
  if (column === undefined) return view;
  const known = view.sort.find((sort) => sort.column === column);
  if (known === undefined) return { ...view, sort: [...view.sort, { column, descending: false }] };
  if (known.descending) return { ...view, sort: view.sort.filter((sort) => sort !== known) };
  return { ...view, sort: view.sort.map((sort) => (sort === known ? { column, descending: true } : sort)) };
}

/** The columns of a layout, in its order: those that it does not name stand where the sheet has them, after the one before. */
export function laidOut(
  columns: readonly Column[],
  { order, hidden }: Pick<Layout, 'order' | 'hidden'>,
): readonly Column[] {
  return inOrder(columns, order).filter(({ key }) => !hidden.includes(key));
}

/** Every column in the order of a layout, hidden ones too. */
export function inOrder(columns: readonly Column[], order: readonly string[]): readonly Column[] {
  if (order.length === 0) return columns;
  const known = order.flatMap((key) => columns.find((column) => column.key === key) ?? []);
  return columns.reduce<readonly Column[]>((list, column, at) => {
    if (list.includes(column)) return list;
    const before = columns[at - 1];
    const place = before === undefined ? 0 : list.indexOf(before) + 1;
    return list.toSpliced(place, 0, column);
  }, known);
}
