import type { TotalKind } from '../../../shared/contracts/records/view.ts';
import type { Cell, Column, Row } from '../../../shared/contracts/sheets/sheet.ts';
import { isEmpty } from './filters.ts';
import { isSummed } from './groups.ts';
import type { Layout } from './view.ts';

/** What is known at the foot of a column; nothing where no cell has a value. */
export type Total = { readonly kind: TotalKind; readonly value: Cell };
export type Totals = ReadonlyMap<string, Total>;

const inOrder = new Set<Column['editor']['type']>(['day', 'instant', 'year']);
/** Rows that are counted before the browser is asked whether there is something else to do. */
const bite = 500;

/** What may be asked of a column: figures are added up, days have a first and a last, texts are counted. */
export function totalKindsOf(column: Column): readonly TotalKind[] {
  if (isSummed(column)) return ['none', 'filled', 'sum', 'mean', 'min', 'max'];
  return inOrder.has(column.editor.type) ? ['none', 'filled', 'min', 'max'] : ['none', 'filled'];
}

/** What stands at the foot of a column: what was chosen, else the sum of figures. */
export function totalKindOf(column: Column, { totals }: Pick<Layout, 'totals'>): TotalKind {
  return totals[column.key] ?? (isSummed(column) ? 'sum' : 'none');
}

type Count = { filled: number; sum: number; least: Cell; most: Cell };

function nothing(): Count {
  return { filled: 0, sum: 0, least: null, most: null };
}

function take(count: Count, cell: Cell): void {
  count.filled += 1;
  if (typeof cell === 'number') count.sum += cell;
  if (typeof cell !== 'number' && typeof cell !== 'string') return;
  if (count.least === null || cell < count.least) count.least = cell;
  if (count.most === null || cell > count.most) count.most = cell;
}

function valueOf(kind: TotalKind, { filled, sum, least, most }: Count): Cell {
  switch (kind) {
    case 'none':
      return null;
    case 'filled':
      return filled;
    case 'sum':
      return filled === 0 ? null : sum;
    case 'mean':
      return filled === 0 ? null : sum / filled;
    case 'min':
      return least;
    case 'max':
      return most;
  }
}

/** Counts the rows of a view, bit by bit, for the columns that ask for something. */
export function* totalling(
  rows: Iterable<Row>,
  wanted: readonly { readonly column: Column; readonly kind: TotalKind }[],
  cellOf: (row: Row, column: Column) => Cell,
): Generator<undefined, Totals> {
  const counts = wanted.map((one) => ({ ...one, count: nothing() }));
  let seen = 0;
  for (const row of rows) {
    for (const { column, count } of counts) {
      const cell = cellOf(row, column);
      if (!isEmpty(cell)) take(count, cell);
    }
    seen += 1;
    if (seen % bite === 0) yield;
  }
  return new Map(
    counts.map(({ column, kind, count }) => [column.key, { kind, value: valueOf(kind, count) }]),
  );
}
