import type { Place, Range, Size } from './selection.ts';

/**
 * A pasted cell: its text; its exact value when it was copied from the product; and the number behind the text when
 * another spreadsheet says it (a day is the number of days since 1899-12-30).
 */
export type PastedCell = { readonly text: string; readonly exact?: string; readonly number?: number };
export type Block = readonly (readonly PastedCell[])[];
export type Landed = Place & PastedCell;

/** How far a block goes along one side: repeated when the range is a multiple of it, else once. */
function reach(block: number, range: number): number {
  return range > block && range % block === 0 ? range : block;
}

/**
 * Where each pasted cell lands: one value fills the whole range, a block is repeated over a range that is
 * a multiple of it, and anything else is put once from the range's first cell.
 *
 * @returns the cells, the range they cover, the rows that fell below the last one, and how many columns beyond the last
 */
export function landing(block: Block, range: Range, size: Size) {
  const height = block.length;
  const width = Math.max(...block.map((row) => row.length));
  const [tall, wide] = [reach(height, range.height), reach(width, range.width)];
  const covered = {
    column: range.column,
    row: range.row,
    width: Math.min(wide, size.columns - range.column),
    height: Math.min(tall, Math.max(size.rows - range.row, 0)),
  };
  const lineAt = (row: number): PastedCell[] =>
    Array.from(
      { length: covered.width },
      (_, column) => block[row % height]?.[column % width] ?? { text: '' },
    );
  const cells: Landed[] = Array.from({ length: covered.height }, (_, row) =>
    lineAt(row).map((cell, column) => ({ ...cell, column: range.column + column, row: range.row + row })),
  ).flat();
  const below = Array.from({ length: tall - covered.height }, (_, row) => lineAt(covered.height + row));
  return { cells, range: covered, below, beyond: wide - covered.width };
}
