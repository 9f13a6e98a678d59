import type { Cell, Row } from '../../../shared/contracts/sheets/sheet.ts';

/** One cell written: what was there, and what was written over it. */
export type Written = {
  readonly id: string;
  readonly column: string;
  readonly from: Cell;
  readonly to: Cell;
};

/** What one gesture did: cells typed, pasted, filled or cleared; rows created, or taken away. */
export type Step =
  | { readonly did: 'wrote'; readonly cells: readonly Written[] }
  | { readonly did: 'added' | 'removed'; readonly rows: readonly Row[] };

const longest = 200;

/** The step that takes another one back. */
export function inverse(step: Step): Step {
  if (step.did !== 'wrote') return { did: step.did === 'added' ? 'removed' : 'added', rows: step.rows };
  return {
    did: 'wrote',
    cells: step.cells.map(({ id, column, from, to }) => ({ id, column, from: to, to: from })),
  };
}

function isNothing(step: Step): boolean {
  return step.did === 'wrote' ? step.cells.length === 0 : step.rows.length === 0;
}

/** The step without the cells of some rows. */
function without(step: Step, ids: ReadonlySet<string>): Step {
  if (step.did !== 'wrote') return step;
  return { did: 'wrote', cells: step.cells.filter(({ id }) => !ids.has(id)) };
}

/** The steps that can be undone and redone. It only remembers: who plays them checks what is there now. */
export function openHistory() {
  let done: readonly Step[] = [];
  let undone: readonly Step[] = [];

  function replace(list: readonly Step[], step: Step, by: readonly Step[]): readonly Step[] {
    return list.flatMap((one) => (one === step ? by : [one]));
  }

  return {
    canUndo: () => done.length > 0,
    canRedo: () => undone.length > 0,
    remember(step: Step): void {
      if (isNothing(step)) return;
      done = [...done, step].slice(-longest);
      undone = [];
    },
    /** The last step: it counts as undone from now on. */
    undo(): Step | undefined {
      const step = done.at(-1);
      if (step === undefined) return undefined;
      done = done.slice(0, -1);
      undone = [...undone, step];
      return step;
    },
    /** The step that was undone last: it counts as done from now on. */
    redo(): Step | undefined {
      const step = undone.at(-1);
      if (step === undefined) return undefined;
      undone = undone.slice(0, -1);
      done = [...done, step];
      return step;
    },
    /** Only this part of a step could be taken back, or done again: the rest is forgotten. */
    amend(step: Step, part: Step): void {
      const by = isNothing(part) ? [] : [part];
      done = replace(done, step, by);
      undone = replace(undone, step, by);
    },
    /** Drafts became rows of the server: what was typed into them is one step, the creation of those rows. */
    became(made: ReadonlyMap<string, Row>): void {
      const drafts = new Set(made.keys());
      const last = done.findLastIndex((step) => touches(step, drafts));
      const added: Step = { did: 'added', rows: [...made.values()] };
      const place = last === -1 ? done.length : last + 1;
      done = [...done.slice(0, place), added, ...done.slice(place)]
        .map((step) => without(step, drafts))
        .filter((step) => !isNothing(step));
      undone = undone.map((step) => without(step, drafts)).filter((step) => !isNothing(step));
    },
  };
}

function touches(step: Step, ids: ReadonlySet<string>): boolean {
  return step.did === 'wrote' && step.cells.some(({ id }) => ids.has(id));
}

export type History = ReturnType<typeof openHistory>;
