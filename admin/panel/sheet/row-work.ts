import type { Outcome } from '../../../shared/contracts/sheets/routes.ts';
import type { Column, Row } from '../../../shared/contracts/sheets/sheet.ts';
import { isRow, sameCell } from './cells.ts';
import { isDraft, type Drafts } from './drafts.ts';
import type { EditQueue, Refusal } from './edit-queue.ts';
import type { Rows } from './rows.ts';

export type RowWorkPorts = {
  readonly rows: Rows;
  readonly queue: EditQueue;
  readonly drafts: Drafts;
  readonly columns: readonly Column[];
  readonly remove: (
    rows: readonly { readonly id: string; readonly version: number }[],
    key: string,
  ) => Promise<readonly Outcome[]>;
  /** Puts rows back under their own ids; what is sent of them says whose they were. */
  readonly restore: (rows: readonly Row[], key: string) => Promise<readonly Outcome[]>;
  readonly accepted: (rows: readonly Row[]) => void;
};

/** What became of rows: those for which it was done, and the reasons of the others. */
export type Worked = { readonly done: readonly Row[]; readonly refused: readonly Outcome[] };

const largestBatch = 200;
const nothing: Worked = { done: [], refused: [] };

/** Taking rows away and putting them back, once everything typed in them has been answered. */
export function openRowWork({ rows, queue, drafts, columns, remove, restore, accepted }: RowWorkPorts) {
  async function inBatches(
    all: readonly Row[],
    work: (batch: readonly Row[], key: string) => Promise<readonly Outcome[]>,
  ): Promise<readonly Outcome[]> {
    await queue.idle();
    const outcomes: Outcome[] = [];
    for (let from = 0; from < all.length; from += largestBatch) {
      const batch = all.slice(from, from + largestBatch);
      outcomes.push(...(await queue.during(batch.length, (key) => work(batch, key))));
    }
    return outcomes;
  }

  function parted(all: readonly Row[], outcomes: readonly Outcome[]): Worked {
    const refused = outcomes.filter((outcome) => outcome.refused.length > 0);
    const not = new Set(refused.map(({ id }) => id));
    return { done: all.filter(({ id }) => !not.has(id)), refused };
  }

  function mark(refused: readonly Outcome[]): void {
    const first = columns[0];
    const marks: Refusal[] = [];
    for (const { id, refused: reasons } of refused) {
      const row = rows.rowOf(id);
      const column = columns.find(({ key }) => key === reasons[0]?.column) ?? first;
      if (row !== undefined && column !== undefined)
        marks.push({
          id,
          column: column.key,
          value: rows.cellOf(row, column),
          reason: reasons[0]?.message ?? '',
        });
    }
    queue.refuse(marks);
  }

  async function takeAway(all: readonly Row[]): Promise<Worked> {
    const [begun, kept] = [all.filter(({ id }) => isDraft(id)), all.filter(({ id }) => !isDraft(id))];
    for (const { id } of begun) {
      drafts.drop(id);
      queue.forget(id);
    }
    rows.touch(begun.map(({ id }) => id));
    if (kept.length === 0) return { ...nothing, done: begun };
    const outcomes = await inBatches(kept, (batch, key) =>
      remove(
        batch.map(({ id, version }) => ({ id, version: rows.rowOf(id)?.version ?? version })),
        key,
      ),
    );
    const { done, refused } = parted(kept, outcomes);
    for (const { id } of done) queue.forget(id);
    accepted(done.map(({ id, version }) => gone(id, rows.rowOf(id)?.version ?? version)));
    mark(refused);
    return { done: [...begun, ...done], refused };
  }

  return {
    takeAway,
    async putBack(all: readonly Row[]): Promise<Worked> {
      const [begun, kept] = [all.filter(({ id }) => isDraft(id)), all.filter(({ id }) => !isDraft(id))];
      for (const row of begun) drafts.put(row);
      rows.touch(begun.map(({ id }) => id));
      if (kept.length === 0) return { ...nothing, done: begun };
      const outcomes = await inBatches(kept, restore);
      const { done, refused } = parted(kept, outcomes);
      accepted(outcomes.map(({ row }) => row).filter(isRow));
      return { done: [...begun, ...done], refused };
    },
    /** Whether nobody typed in the row since it looked like this. */
    isAsLeft(row: Row): boolean {
      const now = rows.rowOf(row.id);
      return (
        now !== undefined &&
        columns.every(({ key, edit }) => edit.length === 0 || sameCell(now[key], row[key]))
      );
    },
  };
}

function gone(id: string, version: number): Row {
  return { id, version: version + 1, gone: true };
}

export type RowWork = ReturnType<typeof openRowWork>;
