import type { Place, Range, Size } from './selection.ts';

/** A pasted cell: its text, and its exact value when it was copied from the product. */
export type PastedCell = { readonly text: string; readonly exact?: string };
export type Landed = Place & PastedCell;

/** How far a block goes along one side: repeated when the range is a multiple of it, else once. */
function reach(block: number, range: number): number {
  return range > block && range % block === 0 ? range : block;
}

/**
 * Where each pasted cell lands: one value fills the whole range, a block is repeated over a range that is
 * a multiple of it, and anything else is put once from the range's first cell.
 *
 * @returns the cells, the range they cover, and how many rows fell below the last one
 */
export function landing(block: readonly (readonly PastedCell[])[], range: Range, size: Size) {
  const height = block.length;
  const width = Math.max(...block.map((row) => row.length));
  const covered = {
    column: range.column,
    row: range.row,
    width: Math.min(reach(width, range.width), size.columns - range.column),
    height: Math.min(reach(height, range.height), size.rows - range.row),
  };
  const cells: Landed[] = [];
  for (let row = 0; row < covered.height; row += 1) {
    for (let column = 0; column < covered.width; column += 1) {
      const cell = block[row % height]?.[column % width];
      if (cell !== undefined) cells.push({ ...cell, column: range.column + column, row: range.row + row });
    }
  }
  return { cells, range: covered, beyond: reach(height, range.height) - covered.height };
}
