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
  readonly newKey: () => string;
  readonly wait: (milliseconds: number) => Promise<void>;
};

const largestBatch = 2_000;
const patience = [1_000, 2_000, 4_000, 8_000, 15_000] as const;
const longestPatience = 30_000;

function idsOf(edits: readonly Edit[]): readonly string[] {
  return [...new Set(edits.map(({ id }) => id))];
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
export function openEditQueue({ send, accepted, changed, newKey, wait }: QueuePorts) {
  const cells = openPendingCells();
  let busy = false;
  let offline = false;

  async function sendUntilAnswered(batch: readonly Edit[]): Promise<Sent> {
    const key = newKey();
    for (let attempt = 0; ; attempt += 1) {
      try {
        const sent = await send(batch, key);
        offline = false;
        return sent;
      } catch {
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
      conclude(batch, await sendUntilAnswered(batch));
    busy = false;
    changed([]);
  }

  return {
    write(edits: readonly Edit[]): void {
      for (const edit of edits) cells.write(edit);
      changed(idsOf(edits));
      void run();
    },
    /** A value that never left: it does not pass the column's schema. */
    refuse(id: string, column: string, value: Cell, reason: string): void {
      cells.refuse(id, column, value, reason);
      changed([id]);
    },
    dismiss(id: string, column: string): void {
      cells.dismiss(id, column);
      changed([id]);
    },
    forget: cells.forget,
    markOf: cells.markOf,
    unsaved: cells.unsaved,
    attention: cells.marked,
    saving(): Saving {
      const waiting = cells.waiting();
      if (waiting > 0) return { state: offline ? 'offline' : 'saving', cells: waiting };
      const marked = cells.marked().length;
      return marked > 0 ? { state: 'attention', cells: marked } : { state: 'saved' };
    },
  };
}

export type EditQueue = ReturnType<typeof openEditQueue>;
