import { sameCell } from './cells.ts';
import type { EditQueue } from './edit-queue.ts';
import { inverse, type History, type Step, type Written } from './history.ts';
import type { RowWork, Worked } from './row-work.ts';
import type { Rows } from './rows.ts';
import type { Gesture, Writer } from './writer.ts';

export type UndoingPorts = {
  readonly rows: Rows;
  readonly queue: EditQueue;
  readonly history: History;
  readonly writer: Writer;
  readonly work: RowWork;
};

/** What came of it: cells as in any gesture, or rows, with the reasons of those that stay as they are. */
export type Replayed = Gesture & { readonly reasons: readonly string[] };

const nothing: Replayed = { written: 0, refused: 0, onGroups: 0, beyond: 0, reasons: [] };

/** Takes steps back and does them again, one after the other, but for what someone else changed since. */
export function openUndoing({ rows, queue, history, writer, work }: UndoingPorts) {
  /** Rows are taken away and put back by the server: what is undone next waits for it. */
  let turn: Promise<unknown> | undefined;

  /** A value that never got in is taken back by forgetting it. */
  function forgets({ id, column, from }: Written): boolean {
    const mark = queue.markOf(id, column);
    if (mark === undefined || mark.state === 'saving' || !sameCell(mark.value, from)) return false;
    queue.dismiss([{ id, column }]);
    return true;
  }

  function cells(original: Step, step: Extract<Step, { did: 'wrote' }>): Replayed {
    const isStill = step.cells.map(
      ({ id, column, from }) => rows.rowOf(id) !== undefined && sameCell(rows.rowOf(id)?.[column], from),
    );
    const still = step.cells.filter((_, at) => isStill[at]);
    const forgotten = step.cells.filter((cell, at) => !isStill[at] && forgets(cell)).length;
    writer.put(still);
    if (still.length < step.cells.length && original.did === 'wrote')
      history.amend(original, { did: 'wrote', cells: original.cells.filter((_, at) => isStill[at]) });
    const written = still.length + forgotten;
    return { ...nothing, written, refused: step.cells.length - written };
  }

  async function wholeRows(
    original: Step,
    step: Extract<Step, { did: 'added' | 'removed' }>,
  ): Promise<Replayed> {
    const asLeft = step.did === 'added' ? step.rows : step.rows.filter(work.isAsLeft);
    const worked: Worked =
      asLeft.length === 0
        ? { done: [], refused: [] }
        : await (step.did === 'added' ? work.putBack(asLeft) : work.takeAway(asLeft));
    const done = new Set(worked.done.map(({ id }) => id));
    if (original.did !== 'wrote')
      history.amend(original, { did: original.did, rows: original.rows.filter(({ id }) => done.has(id)) });
    return {
      ...nothing,
      written: done.size,
      refused: step.rows.length - done.size,
      reasons: worked.refused.flatMap(({ refused }) => refused.map(({ message }) => message)),
    };
  }

  function replay(original: Step | undefined, step: Step | undefined): Replayed | Promise<Replayed> {
    if (original === undefined || step === undefined) return nothing;
    return step.did === 'wrote' ? cells(original, step) : wholeRows(original, step);
  }

  function once(which: 'undo' | 'redo'): Replayed | Promise<Replayed> {
    const step = history[which]();
    return replay(step, which === 'undo' && step !== undefined ? inverse(step) : step);
  }

  /** Cells are written at once, so that what is typed next is typed over them. */
  function inTurn(which: 'undo' | 'redo', tell: (replayed: Replayed) => void): void {
    if (turn === undefined) {
      const replayed = once(which);
      if (!(replayed instanceof Promise)) {
        tell(replayed);
        return;
      }
      follow(replayed, tell);
    } else
      follow(
        turn.then(() => once(which)),
        tell,
      );
  }

  function follow(work_: Promise<Replayed>, tell: (replayed: Replayed) => void): void {
    const mine = work_.then(tell).finally(() => {
      if (turn === mine) turn = undefined;
    });
    turn = mine;
  }

  return {
    /** What is undone next waits for rows that are on their way out: their removal is the last step. */
    waitFor(going: Promise<void>): void {
      const mine = going.finally(() => {
        if (turn === mine) turn = undefined;
      });
      turn = mine;
    },
    undo: (tell: (replayed: Replayed) => void): void => inTurn('undo', tell),
    redo: (tell: (replayed: Replayed) => void): void => inTurn('redo', tell),
  };
}

export type Undoing = ReturnType<typeof openUndoing>;
