import { CompactSelection, type GridSelection, type Rectangle } from '@glideapps/glide-data-grid';
import { rangeOf, rangesOf, selectRange, type Range, type Selection, type Size } from '../selection.ts';

const none = CompactSelection.empty();

/** Whole rows and whole columns are told apart from ranges: their markers and headings show it. */
function spanOf(range: Range, size: Size): 'rows' | 'columns' | 'cells' {
  if (range.column === 0 && range.width === size.columns) return 'rows';
  return range.row === 0 && range.height === size.rows ? 'columns' : 'cells';
}

function rectangleOf({ column, row, width, height }: Range): Rectangle {
  return { x: column, y: row, width, height };
}

function compact(ranges: readonly Range[], by: (range: Range) => [number, number]): CompactSelection {
  return ranges.reduce((all, range) => all.add(by(range)), none);
}

/** Our selection as the grid draws it. */
export function toGrid(selection: Selection | undefined, size: Size): GridSelection {
  if (selection === undefined) return { columns: none, rows: none };
  const { cell, others = [] } = selection;
  const spanning = (what: 'rows' | 'columns') =>
    rangesOf(selection).filter((range) => spanOf(range, size) === what);
  return {
    columns: compact(spanning('columns'), ({ column, width }) => [column, column + width]),
    rows: compact(spanning('rows'), ({ row, height }) => [row, row + height]),
    current: {
      cell: [cell.column, cell.row],
      range: rectangleOf(rangeOf(selection)),
      rangeStack: others.map(rectangleOf),
    },
  };
}

/** The slices of a compact selection: neighbours are one. */
function slices(compacted: CompactSelection): { readonly from: number; readonly length: number }[] {
  const found: { from: number; length: number }[] = [];
  for (const index of compacted) {
    const last = found.at(-1);
    if (last !== undefined && last.from + last.length === index) last.length += 1;
    else found.push({ from: index, length: 1 });
  }
  return found;
}

/** What the mouse selected: cells, ranges, whole rows and whole columns, all of them as rectangles. */
export function fromGrid({ current, rows, columns }: GridSelection, size: Size): Selection | undefined {
  const whole: Range[] = [
    ...slices(rows).map(({ from, length }) => ({
      column: 0,
      row: from,
      width: size.columns,
      height: length,
    })),
    ...slices(columns).map(({ from, length }) => ({
      column: from,
      row: 0,
      width: length,
      height: size.rows,
    })),
  ];
  const isPlain = (range: Range) => whole.length === 0 || spanOf(range, size) === 'cells';
  const stacked = (current?.rangeStack ?? []).map(rangeFrom).filter(isPlain);
  const last = whole.at(-1);
  if (current !== undefined && isPlain(rangeFrom(current.range))) {
    const others = [...whole, ...stacked];
    return { ...withCell(current.cell, rangeFrom(current.range)), ...(others.length > 0 ? { others } : {}) };
  }
  return last === undefined ? undefined : selectRange(last, [...stacked, ...whole.slice(0, -1)]);
}

export function rangeFrom({ x, y, width, height }: Rectangle): Range {
  return { column: x, row: y, width, height };
}

/** The range seen from the cell in which it began. */
function withCell([column, row]: readonly [number, number], range: Range): Selection {
  const opposite = (start: number, length: number, from: number) =>
    start < from ? start : start + length - 1;
  const head = {
    column: opposite(range.column, range.width, column),
    row: opposite(range.row, range.height, row),
  };
  const cell = { column, row };
  const isCorner =
    [range.column, range.column + range.width - 1].includes(column) &&
    [range.row, range.row + range.height - 1].includes(row);
  if (isCorner) return { cell, head };
  const { cell: anchor, head: end } = selectRange(range);
  return { cell, anchor, head: end };
}
