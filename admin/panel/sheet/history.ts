import type { Cell } from '../../../shared/contracts/sheets/sheet.ts';

/** One cell written: what was there, and what was written over it. */
export type Written = {
  readonly id: string;
  readonly column: string;
  readonly from: Cell;
  readonly to: Cell;
};
/** What one gesture wrote: a typed cell, a paste, a cleared range. */
export type Step = readonly Written[];

const longest = 200;

/** The steps that can be undone and redone. It only remembers: who writes checks what is there now. */
export function openHistory() {
  let done: readonly Step[] = [];
  let undone: readonly Step[] = [];

  return {
    canUndo: () => done.length > 0,
    canRedo: () => undone.length > 0,
    remember(step: Step): void {
      if (step.length === 0) return;
      done = [...done, step].slice(-longest);
      undone = [];
    },
    /** The writes that take the last step back. */
    undo(): Step {
      const step = done.at(-1) ?? [];
      done = done.slice(0, -1);
      if (step.length > 0) undone = [...undone, step];
      return step.map(({ id, column, from, to }) => ({ id, column, from: to, to: from }));
    },
    /** The writes that do again what was undone last. */
    redo(): Step {
      const step = undone.at(-1) ?? [];
      undone = undone.slice(0, -1);
      if (step.length > 0) done = [...done, step];
      return step;
    },
  };
}

export type History = ReturnType<typeof openHistory>;
