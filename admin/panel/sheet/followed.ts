import type { Moved } from './lines.ts';
import { rangesOf, selectCell, type Place, type Range, type Selection } from './selection.ts';

/** How far the rows of a range moved, as one; nothing where they stand apart now, or some of them no more. */
function shiftOf({ row, height }: Range, { to, before }: Moved, now: number): number | undefined {
  const first = to(row);
  const lines = Array.from({ length: height }, (_, at) => to(row + at));
  if (first !== undefined && lines.every((line, at) => line === first + at)) return first - row;
  // Whole columns hold the same rows, in whatever order.
  const isWhole = row === 0 && height === before && before === now;
  return isWhole && lines.every((line) => line !== undefined) ? 0 : undefined;
}

/**
 * The selection after rows moved: it is of the same rows. Where they no longer stand together, only the cell that receives
 * what is typed stays selected; where that one is shown no more, nothing does.
 *
 * @param now how many lines there are
 */
export function followed(selection: Selection, moved: Moved, now: number): Selection | undefined {
  const shifts = rangesOf(selection).map((range) => shiftOf(range, moved, now));
  const by = shifts.at(-1);
  if (by === undefined || shifts.includes(undefined)) {
    const row = moved.to(selection.cell.row);
    return row === undefined ? undefined : selectCell({ ...selection.cell, row });
  }
  if (shifts.every((shift) => shift === 0)) return selection;
  const lower = <Where extends Place>(where: Where, shift = by): Where => ({
    ...where,
    row: where.row + shift,
  });
  const { cell, head, anchor, others } = selection;
  return {
    ...selection,
    cell: lower(cell),
    head: lower(head),
    ...(anchor === undefined ? {} : { anchor: lower(anchor) }),
    ...(others === undefined ? {} : { others: others.map((range, at) => lower(range, shifts[at])) }),
  };
}

/** Columns were shown, hidden or moved: where the one of a place stands now, nothing where it is hidden. */
export type Across = (column: number) => number | undefined;

/**
 * The selection after columns moved: of the same columns where they still stand together, of its cell alone where they do
 * not, of nothing where that one is hidden.
 */
export function followedAcross(selection: Selection, across: Across): Selection | undefined {
  const column = across(selection.cell.column);
  if (column === undefined) return undefined;
  const by = column - selection.cell.column;
  const ranges = rangesOf(selection);
  const isOne = ranges.every((range) =>
    Array.from({ length: range.width }, (_, at) => range.column + at).every(
      (one) => across(one) === one + by,
    ),
  );
  if (!isOne) return selectCell({ ...selection.cell, column });
  if (by === 0) return selection;
  const shifted = <Where extends Place>(where: Where): Where => ({ ...where, column: where.column + by });
  const { cell, head, anchor, others, entry } = selection;
  return {
    cell: shifted(cell),
    head: shifted(head),
    ...(anchor === undefined ? {} : { anchor: shifted(anchor) }),
    ...(others === undefined ? {} : { others: others.map(shifted) }),
    ...(entry === undefined ? {} : { entry: entry + by }),
  };
}
