import { placesIn, type Place, type Range } from './selection.ts';

/**
 * The places of several ranges as one block, as Excel copies them: side by side when they span the same rows, one below
 * the other when they span the same columns.
 *
 * @returns the places, line by line; none when the ranges do not fit together
 */
export function copiedRanges(ranges: readonly Range[]): readonly (readonly Place[])[] {
  const [first] = ranges;
  if (first === undefined) return [];
  if (ranges.every(({ row, height }) => row === first.row && height === first.height)) {
    const ordered = ranges.toSorted((a, b) => a.column - b.column);
    return Array.from({ length: first.height }, (_, at) =>
      ordered.flatMap((range) => lineOf(range, range.row + at)),
    );
  }
  if (!ranges.every(({ column, width }) => column === first.column && width === first.width)) return [];
  const rows = [...new Set([...placesIn(ranges)].map(({ row }) => row))].toSorted((a, b) => a - b);
  return rows.map((row) => lineOf(first, row));
}

function lineOf({ column, width }: Range, row: number): readonly Place[] {
  return Array.from({ length: width }, (_, at) => ({ column: column + at, row }));
}
