import type { Edit, Outcome } from '../../../shared/contracts/sheets/routes.ts';
import type { Cell, Row } from '../../../shared/contracts/sheets/sheet.ts';
import { sameCell } from './cells.ts';

/** What a cell that is not (yet) as the server has it shows. */
export type Mark =
  | { readonly state: 'saving'; readonly value: Cell }
  | { readonly state: 'refused'; readonly value: Cell; readonly reason: string }
  /** Someone else wrote `now` in the same cell: the person chooses. */
  | { readonly state: 'conflict'; readonly value: Cell; readonly now: Cell; readonly reason: string };

export type Saving =
  | { readonly state: 'saved' }
  | { readonly state: 'saving' | 'offline'; readonly cells: number }
  | { readonly state: 'attention'; readonly cells: number };

/** A cell on its way: what is expected there, what it becomes, and whether the server has been asked. */
type Pending = {
  readonly was: Cell;
  readonly value: Cell;
  readonly flying: boolean;
  readonly then?: { readonly value: Cell };
};

type Sent =
  | { readonly ok: true; readonly outcomes: readonly Outcome[] }
  | { readonly ok: false; readonly reason: string };

export type QueuePorts = {
  /**
   * Sends edits once; a repeated `key` is recognised by the server. A whole refusal is an answer;
   * throws when nobody answered.
   */
  readonly send: (edits: readonly Edit[], key: string) => Promise<Sent>;
  /** Rows as the server now has them. */
  readonly accepted: (rows: readonly Row[]) => void;
  readonly changed: (ids: readonly string[]) => void;
  readonly newKey: () => string;
  readonly wait: (milliseconds: number) => Promise<void>;
};

const largestBatch = 2_000;
const patience = [1_000, 2_000, 4_000, 8_000, 15_000, 30_000] as const;

function isRow(row: Readonly<Record<string, unknown>>): row is Row {
  return typeof row['id'] === 'string' && typeof row['version'] === 'number';
}

function cellAt(edit: Pick<Edit, 'id' | 'column'>): string {
  return `${edit.column} ${edit.id}`;
}

/**
 * Edits on their way to the server, in the order in which they were made: shown at once, sent in batches one
 * after the other, kept and repeated while nobody answers, and marked where they are refused.
 */
export function openEditQueue(ports: QueuePorts) {
  const pending = new Map<string, Map<string, Pending>>();
  const marks = new Map<string, Map<string, Mark>>();
  let order: Pick<Edit, 'id' | 'column'>[] = [];
  let busy = false;
  let offline = false;

  function put<Value>(
    into: Map<string, Map<string, Value>>,
    id: string,
    column: string,
    value: Value | undefined,
  ): void {
    const row = into.get(id) ?? new Map<string, Value>();
    if (value === undefined) row.delete(column);
    else row.set(column, value);
    if (row.size > 0) into.set(id, row);
    else into.delete(id);
  }

  function enqueue({ id, column, was, value }: Edit): void {
    const before = pending.get(id)?.get(column);
    put(marks, id, column, undefined);
    if (before?.flying === true) put(pending, id, column, { ...before, then: { value } });
    else if (before !== undefined && sameCell(before.was, value)) put(pending, id, column, undefined);
    else {
      if (before === undefined) order.push({ id, column });
      put(pending, id, column, { was: before?.was ?? was, value, flying: false });
    }
  }

  function takeBatch(): Edit[] {
    const batch: Edit[] = [];
    const later: typeof order = [];
    for (const { id, column } of order) {
      const cell = pending.get(id)?.get(column);
      if (cell === undefined || cell.flying) continue;
      if (batch.length === largestBatch) later.push({ id, column });
      else {
        batch.push({ id, column, was: cell.was, value: cell.value });
        put(pending, id, column, { ...cell, flying: true });
      }
    }
    order = later;
    return batch;
  }

  /** The answer for one cell; what was typed there meanwhile goes next. */
  function settle({ id, column, was, value }: Edit, refused: Outcome['refused'][number] | undefined): void {
    const then = pending.get(id)?.get(column)?.then;
    put(pending, id, column, undefined);
    const stands = refused === undefined ? value : was;
    const theirs = refused?.now !== undefined && !sameCell(refused.now, was);
    if (then !== undefined && !theirs) {
      if (!sameCell(then.value, stands)) enqueue({ id, column, was: stands, value: then.value });
    } else if (refused !== undefined) {
      const mine = { value: then?.value ?? value, reason: refused.message };
      put(
        marks,
        id,
        column,
        theirs && refused.now !== undefined
          ? { state: 'conflict', now: refused.now, ...mine }
          : { state: 'refused', ...mine },
      );
    }
  }

  function conclude(batch: readonly Edit[], sent: Sent): void {
    if (sent.ok) {
      ports.accepted(sent.outcomes.flatMap(({ row }) => (row !== undefined && isRow(row) ? [row] : [])));
    }
    const refused = new Map<string, Outcome['refused'][number]>();
    for (const outcome of sent.ok ? sent.outcomes : []) {
      for (const cell of outcome.refused) refused.set(cellAt({ id: outcome.id, column: cell.column }), cell);
    }
    for (const edit of batch) {
      const whole = sent.ok
        ? undefined
        : { column: edit.column, code: 'platform/refused', message: sent.reason };
      settle(edit, whole ?? refused.get(cellAt(edit)));
    }
    ports.changed([...new Set(batch.map(({ id }) => id))]);
  }

  async function sendUntilAnswered(batch: readonly Edit[]): Promise<Sent> {
    const key = ports.newKey();
    for (let attempt = 0; ; attempt += 1) {
      try {
        const sent = await ports.send(batch, key);
        offline = false;
        return sent;
      } catch {
        offline = true;
        ports.changed([]);
        await ports.wait(patience[Math.min(attempt, patience.length - 1)] ?? 30_000);
      }
    }
  }

  async function run(): Promise<void> {
    if (busy) return;
    busy = true;
    // What one gesture writes in several calls leaves together.
    await Promise.resolve();
    for (let batch = takeBatch(); batch.length > 0; batch = takeBatch()) {
      conclude(batch, await sendUntilAnswered(batch));
    }
    busy = false;
    ports.changed([]);
  }

  function count(cells: ReadonlyMap<string, ReadonlyMap<string, unknown>>): number {
    let total = 0;
    for (const row of cells.values()) total += row.size;
    return total;
  }

  return {
    write(edits: readonly Edit[]): void {
      for (const edit of edits) enqueue(edit);
      ports.changed([...new Set(edits.map(({ id }) => id))]);
      void run();
    },
    /** A value that never left: it does not pass the column's schema. */
    refuse(id: string, column: string, mark: Extract<Mark, { state: 'refused' }>): void {
      put(marks, id, column, mark);
      ports.changed([id]);
    },
    /** Forgets a mark: the cell shows what the server has. */
    dismiss(id: string, column: string): void {
      put(marks, id, column, undefined);
      ports.changed([id]);
    },
    /** Forgets every mark of a row: a draft that became one, or was thrown away. */
    forget(id: string): void {
      marks.delete(id);
    },
    markOf(id: string, column: string): Mark | undefined {
      const waiting = pending.get(id)?.get(column);
      if (waiting !== undefined) return { state: 'saving', value: waiting.then?.value ?? waiting.value };
      return marks.get(id)?.get(column);
    },
    /** The values of a row that the server does not have yet. */
    unsaved(id: string): Readonly<Record<string, Cell>> | undefined {
      const row = pending.get(id);
      if (row === undefined) return undefined;
      return Object.fromEntries([...row].map(([column, cell]) => [column, cell.then?.value ?? cell.value]));
    },
    attention(): readonly { readonly id: string; readonly column: string }[] {
      return [...marks].flatMap(([id, row]) => [...row.keys()].map((column) => ({ id, column })));
    },
    saving(): Saving {
      const cells = count(pending);
      if (cells > 0) return { state: offline ? 'offline' : 'saving', cells };
      const marked = count(marks);
      return marked > 0 ? { state: 'attention', cells: marked } : { state: 'saved' };
    },
  };
}

export type EditQueue = ReturnType<typeof openEditQueue>;
