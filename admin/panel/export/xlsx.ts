import writeXlsx, { type Cell } from 'write-excel-file/universal';
import type { Exported, ExportedCell } from './exported.ts';

/** Money as Excel itself writes it in either language: the reader's own separators, and the sign after the amount. */
const moneyFormat = '#,##0.00\\ "$"';

/** A workbook of one sheet: typed cells, a bold header that stays, columns as wide as on the screen. */
export function xlsxOf({ headers, columns, rows }: Exported, title: string): Promise<Blob> {
  const head = headers.map((value): Cell => ({ value, type: String, fontWeight: 'bold' }));
  const widths = headers.map((_, index) => ({ width: Math.round((columns[index]?.width ?? 260) / 7) }));
  return writeXlsx([head, ...rows.map((cells) => cells.map(cellOf))], {
    sheet: title.replace(/[\\/?*[\]:]/g, ' ').slice(0, 31),
    columns: widths,
    stickyRowsCount: 1,
  }).toBlob();
}

function cellOf(cell: ExportedCell): Cell {
  if (cell.type === 'money') return { value: cell.number, type: Number, format: moneyFormat };
  if (cell.type === 'number') return { value: cell.number, type: Number };
  if (cell.type === 'yesNo') return { value: cell.yes, type: Boolean };
  if (cell.text === '') return null;
  if (cell.type === 'day')
    return { value: new Date(`${cell.text}T00:00:00Z`), type: Date, format: 'yyyy-mm-dd' };
  // A text is never taken for a formula in a cell of type text.
  return { value: cell.text, type: String };
}
