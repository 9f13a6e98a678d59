import type { Cell, Column, Row } from '../../../shared/contracts/sheets/sheet.ts';
import { sameCell } from './cells.ts';

/** How long a cell that someone else changed stays marked, in milliseconds. */
const lasting = 8_000;
/** How often the marks are painted paler. */
const step = 1_000;
/** News of more rows than this is no news of a cell: someone imports, or pastes a whole sheet. */
const most = 2_000;

export type NewsPorts = {
  readonly columns: readonly Column[];
  readonly cellOf: (row: Row, column: Column) => Cell;
  readonly now: () => number;
  readonly wait: (milliseconds: number) => Promise<void>;
  readonly repaint: () => void;
};

/** Which cells others have changed under the eyes of the person, and how long ago: their mark fades. */
export function openNews({ columns, cellOf, now, wait, repaint }: NewsPorts) {
  const cells = new Map<string, Map<string, number>>();
  let fading = false;

  async function fade(): Promise<void> {
    if (fading) return;
    fading = true;
    while (cells.size > 0) {
      await wait(step);
      for (const [id, row] of cells) {
        for (const [column, since] of row) if (now() - since >= lasting) row.delete(column);
        if (row.size === 0) cells.delete(id);
      }
      repaint();
    }
    fading = false;
  }

  return {
    /** A row as the person saw it, and as it is now. */
    tell(before: Row, after: Row): void {
      if (cells.size > most) return;
      const others = columns.filter((column) => !sameCell(cellOf(before, column), cellOf(after, column)));
      if (others.length === 0) return;
      const row = cells.get(after.id) ?? new Map<string, number>();
      for (const { key } of others) row.set(key, now());
      cells.set(after.id, row);
      void fade();
    },
    /** From 1 for what has just changed to 0 for what has not, or long ago. */
    strength(id: string, column: string): number {
      const since = cells.get(id)?.get(column);
      return since === undefined ? 0 : Math.max(0, 1 - (now() - since) / lasting);
    },
  };
}

export type News = ReturnType<typeof openNews>;
