import { CompactSelection, type GridSelection } from '@glideapps/glide-data-grid';
import { rangeOf, type Selection, type Size } from '../selection.ts';

const none = CompactSelection.empty();

/** Our selection as the grid draws it. */
export function toGrid(selection: Selection | undefined): GridSelection {
  if (selection === undefined) return { columns: none, rows: none };
  const { column: x, row: y, width, height } = rangeOf(selection);
  const { cell } = selection;
  return {
    columns: none,
    rows: none,
    current: { cell: [cell.column, cell.row], range: { x, y, width, height }, rangeStack: [] },
  };
}

/** What the mouse selected: a cell, a range, whole rows or whole columns, all of them as a rectangle. */
export function fromGrid({ current, rows, columns }: GridSelection, size: Size): Selection | undefined {
  const [firstRow, lastRow] = [rows.first(), rows.last()];
  if (firstRow !== undefined && lastRow !== undefined)
    return { cell: { column: 0, row: firstRow }, head: { column: size.columns - 1, row: lastRow } };
  const [firstColumn, lastColumn] = [columns.first(), columns.last()];
  if (firstColumn !== undefined && lastColumn !== undefined)
    return {
      cell: { column: firstColumn, row: 0 },
      head: { column: lastColumn, row: Math.max(size.rows - 1, 0) },
    };
  if (current === undefined) return undefined;
  const { cell, range } = current;
  const opposite = (start: number, length: number, from: number) =>
    start < from ? start : start + length - 1;
  return {
    cell: { column: cell[0], row: cell[1] },
    head: { column: opposite(range.x, range.width, cell[0]), row: opposite(range.y, range.height, cell[1]) },
  };
}
