/** A cell by its place in what is shown: columns and rows count from 0. */
export type Place = { readonly column: number; readonly row: number };
export type Range = Place & { readonly width: number; readonly height: number };
export type Size = { readonly columns: number; readonly rows: number };

/**
 * The cell that receives what is typed, and the opposite corner of the range around it. `anchor` is the corner where
 * the range began, once Enter or Tab have moved the cell inside of it; `others` are the ranges selected before, with
 * Ctrl; `entry` is the column where a run of Tab began: Enter goes back to it, one row below.
 */
export type Selection = {
  readonly cell: Place;
  readonly head: Place;
  readonly anchor?: Place;
  readonly others?: readonly Range[];
  readonly entry?: number;
};
export type Direction = 'up' | 'down' | 'left' | 'right';

const steps: Readonly<Record<Direction, Place>> = {
  up: { column: 0, row: -1 },
  down: { column: 0, row: 1 },
  left: { column: -1, row: 0 },
  right: { column: 1, row: 0 },
};

export function selectCell(cell: Place): Selection {
  return { cell, head: cell };
}

/** @example rangeOf({ cell: { column: 2, row: 5 }, head: { column: 1, row: 3 } }) // => { column: 1, row: 3, width: 2, height: 3 } */
export function rangeOf({ cell, head, anchor = cell }: Selection): Range {
  return {
    column: Math.min(anchor.column, head.column),
    row: Math.min(anchor.row, head.row),
    width: Math.abs(anchor.column - head.column) + 1,
    height: Math.abs(anchor.row - head.row) + 1,
  };
}

/** Every range that is selected, in the order in which they were; the last is the one that keys extend. */
export function rangesOf(selection: Selection): readonly Range[] {
  return [...(selection.others ?? []), rangeOf(selection)];
}

/** The range, selected from its first cell; what was selected before stays beside it. */
export function selectRange(range: Range, others: readonly Range[] = []): Selection {
  const { column, row, width, height } = range;
  const head = { column: column + width - 1, row: row + height - 1 };
  return { cell: { column, row }, head, ...(others.length > 0 ? { others } : {}) };
}

export function isWithin({ column, row }: Place, range: Range): boolean {
  return (
    column >= range.column &&
    column < range.column + range.width &&
    row >= range.row &&
    row < range.row + range.height
  );
}

/** Every cell of the ranges once, row by row. */
export function* placesIn(ranges: readonly Range[]): Iterable<Place> {
  for (const [at, range] of ranges.entries()) {
    const before = ranges.slice(0, at);
    for (let row = range.row; row < range.row + range.height; row += 1)
      for (let column = range.column; column < range.column + range.width; column += 1)
        if (!before.some((one) => isWithin({ column, row }, one))) yield { column, row };
  }
}

/** The rows that the ranges touch, in the order of the sheet. */
export function rowsIn(ranges: readonly Range[]): readonly number[] {
  const rows = new Set<number>();
  for (const { row, height } of ranges) for (let at = 0; at < height; at += 1) rows.add(row + at);
  return [...rows].toSorted((a, b) => a - b);
}

export function inside(place: Place, size: Size): Place {
  return {
    column: Math.max(0, Math.min(place.column, size.columns - 1)),
    row: Math.max(0, Math.min(place.row, size.rows - 1)),
  };
}

function stepped(from: Place, direction: Direction, times = 1): Place {
  return {
    column: from.column + steps[direction].column * times,
    row: from.row + steps[direction].row * times,
  };
}

/** The range with its opposite corner elsewhere. */
export function stretched(selection: Selection, head: Place): Selection {
  return { ...selection, head };
}

/** An arrow key: moves the cell, or with Shift the opposite corner alone. */
export function move(
  selection: Selection,
  direction: Direction,
  size: Size,
  { extend = false, times = 1 }: { readonly extend?: boolean; readonly times?: number } = {},
): Selection {
  if (extend) return stretched(selection, inside(stepped(selection.head, direction, times), size));
  return selectCell(inside(stepped(selection.cell, direction, times), size));
}

/** Ctrl and an arrow: to the edge of the data, as in a desktop spreadsheet; never past the last row. */
export function toEdge(
  from: Place,
  direction: Direction,
  size: Size,
  isEmpty: (place: Place) => boolean,
): Place {
  const next = inside(stepped(from, direction), size);
  const same = (a: Place, b: Place) => a.column === b.column && a.row === b.row;
  if (same(next, from)) return from;
  // Inside a block: to its last filled cell. At its edge or in a gap: to the next filled cell.
  const throughBlock = !isEmpty(from) && !isEmpty(next);
  let here = next;
  for (;;) {
    const there = inside(stepped(here, direction), size);
    if (same(there, here)) return here;
    if (throughBlock ? isEmpty(there) : !isEmpty(here)) return here;
    here = there;
  }
}

/**
 * Enter or Tab inside of what is selected: to the next cell of it, column by column or row by row, from one range to
 * the next and from the last back to the first. Nothing when a single cell is selected.
 */
function round(selection: Selection, by: 'row' | 'column', back: boolean): Selection | undefined {
  const ranges = rangesOf(selection);
  const sizes = ranges.map(({ width, height }) => width * height);
  const total = sizes.reduce((sum, size) => sum + size, 0);
  if (total === 1) return undefined;
  const here = ranges.findLastIndex((range) => isWithin(selection.cell, range));
  const range = ranges[here];
  const before = sizes.slice(0, Math.max(here, 0)).reduce((sum, size) => sum + size, 0);
  const within = range === undefined ? 0 : indexIn(range, selection.cell, by);
  let at = (before + within + (back ? -1 : 1) + total) % total;
  const to = sizes.findIndex((size) => {
    if (at < size) return true;
    at -= size;
    return false;
  });
  const next = ranges[to];
  if (next === undefined) return undefined;
  // The ranges keep their turn, the one with the cell last.
  const { cell: anchor, head, others } = selectRange(next, [...ranges.slice(to + 1), ...ranges.slice(0, to)]);
  return { cell: placeIn(next, at, by), anchor, head, ...(others === undefined ? {} : { others }) };
}

function indexIn(range: Range, { column, row }: Place, by: 'row' | 'column'): number {
  const [x, y] = [column - range.column, row - range.row];
  return by === 'row' ? y * range.width + x : x * range.height + y;
}

function placeIn(range: Range, index: number, by: 'row' | 'column'): Place {
  const along = by === 'row' ? range.width : range.height;
  const [rest, turns] = [index % along, Math.floor(index / along)];
  const [x, y] = by === 'row' ? [rest, turns] : [turns, rest];
  return { column: range.column + x, row: range.row + y };
}

/** Tab goes right and remembers where the run began; from the last column it goes to the next row. */
export function tab(selection: Selection, size: Size, back: boolean): Selection {
  const within = round(selection, 'row', back);
  if (within !== undefined) return within;
  const { cell } = selection;
  const entry = selection.entry ?? cell.column;
  const flat = cell.row * size.columns + cell.column + (back ? -1 : 1);
  if (flat < 0 || flat >= size.rows * size.columns) return selection;
  const place = { column: flat % size.columns, row: Math.floor(flat / size.columns) };
  return { ...selectCell(place), entry: place.row === cell.row ? entry : 0 };
}

/** Enter goes down, to the column where the run of Tab began. */
export function enter(selection: Selection, size: Size, back: boolean): Selection {
  const within = round(selection, 'column', back);
  if (within !== undefined) return within;
  const { cell, entry } = selection;
  const from = back ? cell : { ...cell, column: entry ?? cell.column };
  return move(selectCell(from), back ? 'up' : 'down', size);
}
