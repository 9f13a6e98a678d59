import type { Cell, Column, Row } from '../../../shared/contracts/sheets/sheet.ts';
import { isEmpty } from './filters.ts';
import { isSummed } from './groups.ts';
import type { Range } from './selection.ts';

/** More cells than these are counted no more: it would take longer than a frame. */
const most = 400_000;

type Figures = {
  readonly filled: number;
  readonly numbers: number;
  readonly sum: number;
  readonly money: boolean;
};

/** What a selection adds up to: filled cells, and the sum of its figures, in cents where all of them are money. */
type Cells = {
  readonly rows: {
    readonly columns: readonly Column[];
    readonly rowAt: (line: number) => Row | undefined;
    readonly cellOf: (row: Row, column: Column) => Cell;
  };
};

/** What a selection adds up to: filled cells, and the sum of its figures, in cents where all of them are money. */
export function figuresOf({ rows }: Cells, ranges: readonly Range[]): Figures | undefined {
  const cells = ranges.reduce((total, { width, height }) => total + width * height, 0);
  if (cells < 2 || cells > most) return undefined;
  let [filled, numbers, sum, moneys] = [0, 0, 0, 0];
  for (const { row, column, width, height } of ranges) {
    const columns = rows.columns.slice(column, column + width);
    for (let line = row; line < row + height; line += 1) {
      const one = rows.rowAt(line);
      if (one === undefined) continue;
      for (const of of columns) {
        const cell = rows.cellOf(one, of);
        if (isEmpty(cell)) continue;
        filled += 1;
        if (typeof cell !== 'number' || !isSummed(of)) continue;
        numbers += 1;
        sum += cell;
        if (of.editor.type === 'money') moneys += 1;
      }
    }
  }
  // Money and numbers do not add up.
  if (moneys > 0 && moneys < numbers) return { filled, numbers: 0, sum: 0, money: false };
  return { filled, numbers, sum, money: moneys > 0 };
}
