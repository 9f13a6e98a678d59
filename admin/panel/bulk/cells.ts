import type { RowOutcome } from '../../../shared/contracts/bulk.ts';
import type { Cell, Row } from '../../../shared/contracts/sheets/sheet.ts';
import type { SheetEngine } from '../sheet/engine.ts';
import type { Act } from './run.ts';

/** What a row is to hold in a column; a text says why it is left as it is. */
export type ValueFor = (row: Row) => { readonly value: Cell } | { readonly left: string };

/**
 * The same column of many rows, written through the sheet's own hands: checked, shown at once, one step to undo. Each row
 * is through when the server has answered for its cell.
 */
export function writeColumn(engine: SheetEngine, key: string, valueFor: ValueFor): Act {
  return async (rows, _, report) => {
    const wanted = rows.map((row) => ({ row, ...valueFor(row) }));
    const cells = wanted.flatMap((one) =>
      'value' in one ? [{ id: one.row.id, key, value: one.value }] : [],
    );
    engine.writeCells(cells);
    await settled(
      engine,
      key,
      cells.map(({ id }) => id),
      (waiting) => report(rows.length - waiting),
    );
    return wanted.map((one): RowOutcome => {
      if ('left' in one) return { id: one.row.id, done: false, why: one.left };
      const mark = engine.queue.markOf(one.row.id, key);
      const wrong = mark !== undefined && mark.state !== 'saving' ? mark.reason : undefined;
      return wrong === undefined
        ? { id: one.row.id, done: true }
        : { id: one.row.id, done: false, why: wrong };
    });
  };
}

/** Resolves when none of the cells is on its way any more. */
function settled(
  engine: SheetEngine,
  key: string,
  ids: readonly string[],
  report: (waiting: number) => void,
): Promise<void> {
  const waiting = () => ids.filter((id) => engine.queue.markOf(id, key)?.state === 'saving').length;
  return new Promise((resolve) => {
    const look = () => {
      const left = waiting();
      report(left);
      if (left > 0) return;
      stop();
      resolve();
    };
    const stop = engine.rows.subscribe(look);
    look();
  });
}
