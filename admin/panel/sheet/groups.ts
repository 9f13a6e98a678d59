import type { Cell, Column, Row } from '../../../shared/contracts/sheets/sheet.ts';

/** A line that stands for rows: those that have the same value in a column, within their group of the column before. */
export type Group = {
  /** The values from the outermost group to this one: its name for folding and unfolding. */
  readonly key: string;
  readonly depth: number;
  readonly column: Column;
  readonly value: Cell;
  readonly text: string;
  readonly count: number;
  readonly folded: boolean;
  /** The sums of its columns of money and whole numbers, by key. */
  readonly sums: Readonly<Record<string, number>>;
};

type Reading = {
  readonly cellOf: (row: Row, column: Column) => Cell;
  readonly textOf: (row: Row, column: Column) => string;
  readonly rowIn: (slot: number) => Row | undefined;
};

const summed = new Set<Column['editor']['type']>(['integer', 'number', 'money']);

export function isSummed(column: Column): boolean {
  return summed.has(column.editor.type);
}

type Open = {
  readonly depth: number;
  readonly key: string;
  readonly place: number;
  readonly first: Row;
  count: number;
  sums: Record<string, number>;
};

/**
 * The lines of a grouped view: rows by slot, already in the order of the groups, with a line before each group. A group is
 * −1 less its index in the list of groups; the rows of a folded one are left out.
 */
export function grouped(
  slots: Uint32Array,
  by: readonly Column[],
  columns: readonly Column[],
  folded: ReadonlySet<string>,
  { cellOf, textOf, rowIn }: Reading,
): { readonly lines: Int32Array; readonly groups: readonly Group[] } {
  const figures = columns.filter(isSummed);
  const lines: number[] = [];
  const made: Open[] = [];
  let open: Open[] = [];

  /** The groups that end before a row, and those that begin with it. */
  function turn(row: Row): void {
    let key = '';
    for (const [depth, column] of by.entries()) {
      key += `${depth === 0 ? '' : '\u001F'}${JSON.stringify(cellOf(row, column))}`;
      if (open[depth]?.key === key) continue;
      const hidden = open.slice(0, depth).some((outer) => folded.has(outer.key));
      const begun: Open = { depth, key, place: made.length, first: row, count: 0, sums: {} };
      open = [...open.slice(0, depth), begun];
      made.push(begun);
      if (!hidden) lines.push(-1 - begun.place);
    }
  }

  for (const slot of slots) {
    const row = rowIn(slot);
    if (row === undefined) continue;
    turn(row);
    for (const group of open) {
      group.count += 1;
      for (const column of figures) {
        const cell = cellOf(row, column);
        if (typeof cell === 'number') group.sums[column.key] = (group.sums[column.key] ?? 0) + cell;
      }
    }
    if (!open.some(({ key }) => folded.has(key))) lines.push(slot);
  }
  const groups = made.flatMap(({ depth, key, first, count, sums }) => {
    const column = by[depth];
    if (column === undefined) return [];
    const [value, text] = [cellOf(first, column), textOf(first, column)];
    return [{ key, depth, column, value, text, count, sums, folded: folded.has(key) }];
  });
  return { lines: Int32Array.from(lines), groups };
}
