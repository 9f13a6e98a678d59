import type { Edit, Outcome } from '../../../shared/contracts/sheets/routes.ts';
import type { Cell, Row } from '../../../shared/contracts/sheets/sheet.ts';
import { isRow } from './cells.ts';
import { openPendingCells, type Refused } from './pending-cells.ts';

export type Saving =
  | { readonly state: 'saved' }
  | { readonly state: 'saving' | 'offline'; readonly cells: number }
  | { readonly state: 'attention'; readonly cells: number };

type Sent =
  | { readonly ok: true; readonly outcomes: readonly Outcome[] }
  | { readonly ok: false; readonly reason: string };

export type QueuePorts = {
  /**
   * Sends edits once; the server recognises a repeated `key`. A whole refusal is an answer; throws when nobody
   * answered.
   */
  readonly send: (edits: readonly Edit[], key: string) => Promise<Sent>;
  /** Rows as the server now has them. */
  readonly accepted: (rows: readonly Row[]) => void;
  readonly changed: (ids: readonly string[]) => void;
  /** Whether a failure is an answer all the same: asking again would not help. */
  readonly isAnswer?: (problem: unknown) => boolean;
  readonly newKey: () => string;
  readonly wait: (milliseconds: number) => Promise<void>;
};

const largestBatch = 2_000;
const patience = [1_000, 2_000, 4_000, 8_000, 15_000] as const;
const longestPatience = 30_000;

type CellName = Pick<Edit, 'id' | 'column'>;
/** A value that does not go in, and why. */
export type Refusal = CellName & { readonly value: Cell; readonly reason: string };

function idsOf(cells: readonly CellName[]): readonly string[] {
  return [...new Set(cells.map(({ id }) => id))];
}

/** By row and column, why cells were refused. */
function refusalsOf(sent: Sent): (edit: Edit) => Refused | undefined {
  if (!sent.ok) return () => ({ message: sent.reason });
  const name = (id: string, column: string) => `${column} ${id}`;
  const refused = new Map(
    sent.outcomes.flatMap(({ id, refused: cells }) =>
      cells.map((cell) => [name(id, cell.column), cell] as const),
    ),
  );
  return ({ id, column }) => refused.get(name(id, column));
}

/**
 * Edits on their way to the server, in the order in which they were made: shown at once, sent in batches one
 * after the other, kept and repeated while nobody answers, and marked where they are refused.
 */
export function openEditQueue({ send, accepted, changed, isAnswer = () => false, newKey, wait }: QueuePorts) {
  const cells = openPendingCells();
  let busy = false;
  let offline = false;
  /** Cells of rows that are being created, taken away or put back. */
  let held = 0;
  let quiet: (() => void)[] = [];

  /** Does the same again, with the same key, while nobody answers. */
  async function untilAnswered<Answer>(work: (key: string) => Promise<Answer>): Promise<Answer> {
    const key = newKey();
    for (let attempt = 0; ; attempt += 1) {
      try {
        const answer = await work(key);
        offline = false;
        return answer;
      } catch (problem) {
        if (isAnswer(problem)) throw problem;
        offline = true;
        changed([]);
        await wait(patience[attempt] ?? longestPatience);
      }
    }
  }

  function conclude(batch: readonly Edit[], sent: Sent): void {
    if (sent.ok) accepted(sent.outcomes.map(({ row }) => row).filter(isRow));
    const refusalOf = refusalsOf(sent);
    for (const edit of batch) cells.settle(edit, refusalOf(edit));
    changed(idsOf(batch));
  }

  async function run(): Promise<void> {
    if (busy) return;
    busy = true;
    // What one gesture writes in several calls leaves together.
    await Promise.resolve();
    for (let batch = cells.take(largestBatch); batch.length > 0; batch = cells.take(largestBatch))
      conclude(batch, await untilAnswered((key) => send(batch, key)));
    busy = false;
    const waiting = quiet;
    quiet = [];
    for (const resolve of waiting) resolve();
    changed([]);
  }

  return {
    write(edits: readonly Edit[]): void {
      for (const edit of edits) cells.write(edit);
      changed(idsOf(edits));
      void run();
    },
    /** Values that never left: they do not pass their columns' schemas. */
    refuse(refused: readonly Refusal[]): void {
      for (const { id, column, value, reason } of refused) cells.refuse(id, column, value, reason);
      if (refused.length > 0) changed(idsOf(refused));
    },
    dismiss(dismissed: readonly CellName[]): void {
      for (const { id, column } of dismissed) cells.dismiss(id, column);
      if (dismissed.length > 0) changed(idsOf(dismissed));
    },
    dismissAll(): void {
      changed(cells.dismissAll());
    },
    /** Work on whole rows, while it lasts: it counts as not saved. Repeated until somebody answers. */
    async during<Answer>(count: number, work: (key: string) => Promise<Answer>): Promise<Answer> {
      held += count;
      changed([]);
      try {
        return await untilAnswered(work);
      } finally {
        held -= count;
        changed([]);
      }
    },
    /** Resolves once every edit has been answered. */
    idle: (): Promise<void> =>
      busy ? new Promise((resolve) => void quiet.push(resolve)) : Promise.resolve(),
    forget: cells.forget,
    rename: cells.rename,
    hasMarks: cells.hasMarks,
    markOf: cells.markOf,
    unsaved: cells.unsaved,
    attention: cells.marked,
    /** Cells that nobody has answered yet. */
    waiting: (): number => cells.waiting() + held,
    saving(): Saving {
      const waiting = cells.waiting() + held;
      if (waiting > 0) return { state: offline ? 'offline' : 'saving', cells: waiting };
      const marked = cells.marked().length;
      return marked > 0 ? { state: 'attention', cells: marked } : { state: 'saved' };
    },
  };
}

export type EditQueue = ReturnType<typeof openEditQueue>;
