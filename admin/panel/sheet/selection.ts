/** A cell by its place in what is shown: columns and rows count from 0. */
export type Place = { readonly column: number; readonly row: number };
export type Range = Place & { readonly width: number; readonly height: number };
export type Size = { readonly columns: number; readonly rows: number };

/**
 * The cell that receives what is typed, and the opposite corner of the range around it.
 * `entry` is the column where a run of Tab began: Enter goes back to it, one row below.
 */
export type Selection = { readonly cell: Place; readonly head: Place; readonly entry?: number };
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
export function rangeOf({ cell, head }: Selection): Range {
  return {
    column: Math.min(cell.column, head.column),
    row: Math.min(cell.row, head.row),
    width: Math.abs(cell.column - head.column) + 1,
    height: Math.abs(cell.row - head.row) + 1,
  };
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

/** An arrow key: moves the cell, or with Shift the opposite corner alone. */
export function move(
  selection: Selection,
  direction: Direction,
  size: Size,
  { extend = false, times = 1 }: { readonly extend?: boolean; readonly times?: number } = {},
): Selection {
  if (extend) return { ...selection, head: inside(stepped(selection.head, direction, times), size) };
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

/** Tab goes right and remembers where the run began; from the last column it goes to the next row. */
export function tab(selection: Selection, size: Size, back: boolean): Selection {
  const { cell } = selection;
  const entry = selection.entry ?? cell.column;
  const flat = cell.row * size.columns + cell.column + (back ? -1 : 1);
  if (flat < 0 || flat >= size.rows * size.columns) return selection;
  const place = { column: flat % size.columns, row: Math.floor(flat / size.columns) };
  return { ...selectCell(place), entry: place.row === cell.row ? entry : 0 };
}

/** Enter goes down, to the column where the run of Tab began. */
export function enter(selection: Selection, size: Size, back: boolean): Selection {
  const { cell, entry } = selection;
  const from = back ? cell : { ...cell, column: entry ?? cell.column };
  return move(selectCell(from), back ? 'up' : 'down', size);
}
