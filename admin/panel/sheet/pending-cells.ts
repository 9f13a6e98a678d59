import type { Edit, Outcome } from '../../../shared/contracts/sheets/routes.ts';
import type { Cell } from '../../../shared/contracts/sheets/sheet.ts';
import { sameCell } from './cells.ts';

/** What a cell that is not (yet) as the server has it shows. */
export type Mark =
  | { readonly state: 'saving'; readonly value: Cell }
  | { readonly state: 'refused'; readonly value: Cell; readonly reason: string }
  /** Someone else wrote `now` in the same cell: the person chooses. */
  | { readonly state: 'conflict'; readonly value: Cell; readonly now: Cell; readonly reason: string };

export type Refused = Pick<Outcome['refused'][number], 'message' | 'now'>;

/** A cell on its way: what is expected there, what it becomes, and what was typed since it left. */
type Pending = {
  readonly was: Cell;
  readonly value: Cell;
  readonly flying: boolean;
  readonly typedSince?: { readonly value: Cell };
};

/** Values by row, then by column. */
function cellTable<Value>() {
  const rows = new Map<string, Map<string, Value>>();
  return {
    rows,
    at: (id: string, column: string): Value | undefined => rows.get(id)?.get(column),
    put(id: string, column: string, value: Value | undefined): void {
      const row = rows.get(id) ?? new Map<string, Value>();
      if (value === undefined) row.delete(column);
      else row.set(column, value);
      if (row.size > 0) rows.set(id, row);
      else rows.delete(id);
    },
    count(): number {
      let total = 0;
      for (const row of rows.values()) total += row.size;
      return total;
    },
  };
}

/** Which cells differ from the server's, and why: the state behind the queue, without its sending. */
export function openPendingCells() {
  const pending = cellTable<Pending>();
  const marks = cellTable<Mark>();
  const order: Pick<Edit, 'id' | 'column'>[] = [];

  function write({ id, column, was, value }: Edit): void {
    const before = pending.at(id, column);
    marks.put(id, column, undefined);
    if (before?.flying === true) pending.put(id, column, { ...before, typedSince: { value } });
    // Typed back to what was there before it left: nothing is to be said.
    else if (before !== undefined && sameCell(before.was, value)) pending.put(id, column, undefined);
    else {
      if (before === undefined) order.push({ id, column });
      pending.put(id, column, { was: before?.was ?? was, value, flying: false });
    }
  }

  /** The next edits to leave, oldest first; from now on they are flying. */
  function take(most: number): Edit[] {
    const batch: Edit[] = [];
    let taken = 0;
    for (const { id, column } of order) {
      if (batch.length === most) break;
      taken += 1;
      const cell = pending.at(id, column);
      if (cell === undefined || cell.flying) continue;
      batch.push({ id, column, was: cell.was, value: cell.value });
      pending.put(id, column, { ...cell, flying: true });
    }
    order.splice(0, taken);
    return batch;
  }

  /** The answer for one cell. What was typed there meanwhile goes next, unless someone else wrote there. */
  function settle({ id, column, was, value }: Edit, refused: Refused | undefined): void {
    const since = pending.at(id, column)?.typedSince;
    const theirs = refused?.now !== undefined && !sameCell(refused.now, was) ? refused.now : undefined;
    const stands = refused === undefined ? value : was;
    pending.put(id, column, undefined);
    if (since !== undefined && theirs === undefined) {
      if (!sameCell(since.value, stands)) write({ id, column, was: stands, value: since.value });
    } else if (refused !== undefined) mark(id, column, since?.value ?? value, refused.message, theirs);
  }

  function mark(id: string, column: string, value: Cell, reason: string, now: Cell | undefined): void {
    const made: Mark =
      now === undefined ? { state: 'refused', value, reason } : { state: 'conflict', value, now, reason };
    marks.put(id, column, made);
  }

  return {
    write,
    take,
    settle,
    refuse: (id: string, column: string, value: Cell, reason: string): void =>
      mark(id, column, value, reason, undefined),
    /** Forgets a mark: the cell shows what the server has. */
    dismiss: (id: string, column: string): void => marks.put(id, column, undefined),
    /** Forgets every mark of a row: a draft that became one, or was thrown away. */
    forget: (id: string): void => void marks.rows.delete(id),
    /** A draft became a row: what was refused in it still is. */
    rename(from: string, to: string): void {
      const row = marks.rows.get(from);
      marks.rows.delete(from);
      if (row !== undefined) marks.rows.set(to, row);
    },
    hasMarks: (id: string): boolean => marks.rows.has(id),
    /** Forgets every mark of the sheet. @returns the rows that had one */
    dismissAll(): readonly string[] {
      const ids = [...marks.rows.keys()];
      marks.rows.clear();
      return ids;
    },
    markOf(id: string, column: string): Mark | undefined {
      const cell = pending.at(id, column);
      if (cell === undefined) return marks.at(id, column);
      return { state: 'saving', value: cell.typedSince?.value ?? cell.value };
    },
    /** The values of a row that the server does not have yet. */
    unsaved(id: string): Readonly<Record<string, Cell>> | undefined {
      const row = pending.rows.get(id);
      return (
        row &&
        Object.fromEntries([...row].map(([column, cell]) => [column, cell.typedSince?.value ?? cell.value]))
      );
    },
    marked: (): readonly { readonly id: string; readonly column: string }[] =>
      [...marks.rows].flatMap(([id, row]) => [...row.keys()].map((column) => ({ id, column }))),
    waiting: pending.count,
  };
}
