import type { Cell, Column } from '../../../shared/contracts/sheets/sheet.ts';
import { sameCell } from './cells.ts';
import { checkCell, readCell } from './check.ts';
import { isDraft, type Drafts } from './drafts.ts';
import type { EditQueue } from './edit-queue.ts';
import type { History, Step, Written } from './history.ts';
import { emptyOf, type Surroundings } from '../../../shared/contracts/sheets/parse.ts';
import { landing, type PastedCell } from './paste.ts';
import type { Rows } from './rows.ts';
import type { Place, Range } from './selection.ts';

/** What a gesture did, for the person to be told. */
export type Gesture = { readonly written: number; readonly refused: number; readonly beyond: number };

export type WriterPorts = {
  readonly rows: Rows;
  readonly queue: EditQueue;
  readonly drafts: Drafts;
  readonly history: History;
  readonly surroundings: () => Surroundings;
  readonly editable: (column: Column) => boolean;
};

type Target = { readonly id: string; readonly column: Column; readonly from: Cell };

type Wanted = {
  readonly target: Target | undefined;
  readonly text: string;
  readonly exact?: Cell | undefined;
};

/** The exact value of a copied cell, when it came with it and is still a value of a cell. */
function exactCell(exact: string | undefined): Cell | undefined {
  if (exact === undefined) return undefined;
  try {
    const value: unknown = JSON.parse(exact);
    if (value === null || ['string', 'number', 'boolean'].includes(typeof value)) return asCell(value);
    return Array.isArray(value) && value.every((one) => typeof one === 'string') ? value : undefined;
  } catch {
    return undefined;
  }
}

function asCell(value: unknown): Cell | undefined {
  return value === null ||
    typeof value === 'string' ||
    typeof value === 'number' ||
    typeof value === 'boolean'
    ? value
    : undefined;
}

/** Every way of writing ends here: typed, pasted, cleared, undone; each gesture is one step to undo. */
export function openWriter({ rows, queue, drafts, history, surroundings, editable }: WriterPorts) {
  function targetOf(id: string | undefined, column: Column | undefined): Target | undefined {
    const row = id === undefined ? undefined : rows.rowOf(id);
    return row && column && { id: row.id, column, from: row[column.key] ?? null };
  }
  const targetAt = ({ row, column }: Place) => targetOf(rows.idAt(row), rows.columns[column]);

  const columnOf = (key: string) => rows.columns.find((column) => column.key === key);

  /** Puts values where they belong: drafts stay here, rows go to the server. */
  function put(step: Step): void {
    const changed = step.filter(({ from, to }) => !sameCell(from, to));
    for (const { id, column, to } of changed) if (isDraft(id)) drafts.write(id, column, to);
    queue.write(
      changed
        .filter(({ id }) => !isDraft(id))
        .map(({ id, column, from, to }) => ({ id, column, was: from, value: to })),
    );
    for (const { id, column, from, to } of step)
      if (isDraft(id) || sameCell(from, to)) queue.dismiss(id, column);
    rows.touch([...new Set(step.map(({ id }) => id))]);
  }

  function write(wanted: readonly Wanted[]): Gesture {
    const step: Written[] = [];
    let refused = 0;
    for (const { target, text, exact } of wanted) {
      if (target === undefined || !editable(target.column)) refused += 1;
      else {
        const { id, column, from } = target;
        const exactly = exact === undefined ? undefined : checkCell(column, exact, surroundings().language);
        const read = exactly?.ok === true ? exactly : readCell(column, text, surroundings());
        if (read.ok) step.push({ id, column: column.key, from, to: read.value });
        else {
          refused += 1;
          queue.refuse(id, column.key, text, read.refusal.message);
        }
      }
    }
    put(step);
    history.remember(step.filter(({ from, to }) => !sameCell(from, to)));
    return { written: step.length, refused, beyond: 0 };
  }

  /** Takes a step back or does it again, but for the cells that someone changed since. */
  function replay(step: Step): Gesture {
    const still = step.filter(({ id, column, from }) => sameCell(rows.rowOf(id)?.[column], from));
    put(still);
    return { written: still.length, refused: step.length - still.length, beyond: 0 };
  }

  function each(range: Range, visit: (place: Place) => void): void {
    for (let row = range.row; row < range.row + range.height; row += 1)
      for (let column = range.column; column < range.column + range.width; column += 1)
        visit({ row, column });
  }

  return {
    type: (place: Place, text: string): Gesture => write([{ target: targetAt(place), text }]),
    set: (place: Place, value: Cell): Gesture => write([{ target: targetAt(place), text: '', exact: value }]),
    /** A field of the record beside the sheet. */
    typeIn: (id: string, key: string, text: string): Gesture =>
      write([{ target: targetOf(id, columnOf(key)), text }]),
    setIn: (id: string, key: string, value: Cell): Gesture =>
      write([{ target: targetOf(id, columnOf(key)), text: '', exact: value }]),
    clear(range: Range): Gesture {
      const wanted: Wanted[] = [];
      each(range, (place) => {
        const target = targetAt(place);
        if (target !== undefined && editable(target.column))
          wanted.push({ target, text: '', exact: emptyOf(target.column) });
      });
      return write(wanted);
    },
    paste(block: readonly (readonly PastedCell[])[], range: Range): Gesture & { readonly range: Range } {
      const landed = landing(block, range, { columns: rows.columns.length, rows: rows.count() });
      const gesture = write(
        landed.cells.map(({ row, column, text, exact }) => ({
          target: targetAt({ row, column }),
          text,
          exact: exactCell(exact),
        })),
      );
      return { ...gesture, beyond: landed.beyond, range: landed.range };
    },
    undo: (): Gesture => replay(history.undo()),
    redo: (): Gesture => replay(history.redo()),
    /** After a conflict: my value over theirs, or theirs. */
    resolve(id: string, columnKey: string, keep: 'mine' | 'theirs'): void {
      const mark = queue.markOf(id, columnKey);
      if (mark?.state !== 'conflict') return;
      if (keep === 'theirs') queue.dismiss(id, columnKey);
      else queue.write([{ id, column: columnKey, was: mark.now, value: mark.value }]);
      rows.touch([id]);
    },
  };
}

export type Writer = ReturnType<typeof openWriter>;
