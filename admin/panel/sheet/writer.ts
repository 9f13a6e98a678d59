import { emptyOf, type Surroundings } from '../../../shared/contracts/sheets/parse.ts';
import type { Cell, Column } from '../../../shared/contracts/sheets/sheet.ts';
import { sheetWords } from '../../../shared/words/sheet.ts';
import { say } from '../../../shared/words/word.ts';
import { sameCell } from './cells.ts';
import { checkCell, openReading } from './check.ts';
import { isDraft, type Drafts } from './drafts.ts';
import type { EditQueue, Refusal } from './edit-queue.ts';
import { exactValue } from './exact-values.ts';
import type { History, Written } from './history.ts';
import { landing, type Block, type PastedCell } from './paste.ts';
import type { Rows } from './rows.ts';
import { placesIn, type Place, type Range } from './selection.ts';
import { copied, shown, type Reader } from './values.ts';

/**
 * What a gesture did, for the person to be told: cells written, cells refused, which are marked, cells that fell on the
 * lines of groups, and columns that fell outside.
 */
export type Gesture = {
  readonly written: number;
  readonly refused: number;
  readonly onGroups: number;
  readonly beyond: number;
};

export type WriterPorts = {
  readonly rows: Rows;
  readonly queue: EditQueue;
  readonly drafts: Drafts;
  readonly history: History;
  readonly reader: () => Reader;
  readonly surroundings: () => Surroundings;
  readonly editable: (column: Column) => boolean;
};

type Target = { readonly id: string; readonly column: Column; readonly from: Cell };

/** What a cell is to hold: a text to be read, and the exact value where it is known. */
export type Wanted = {
  readonly target: Target | undefined;
  readonly text: string;
  readonly exact?: Cell | undefined;
};

/** Every way of writing ends here: typed, pasted, filled, replaced, cleared; each gesture is one step to undo. */
export function openWriter(ports: WriterPorts) {
  const { rows, queue, drafts, history, reader, surroundings, editable } = ports;

  function targetOf(id: string | undefined, column: Column | undefined): Target | undefined {
    const row = id === undefined ? undefined : rows.rowOf(id);
    return row && column && { id: row.id, column, from: row[column.key] ?? emptyOf(column) };
  }
  const targetAt = ({ row, column }: Place) => targetOf(rows.idAt(row), rows.columns[column]);
  const columnOf = (key: string) => rows.allColumns.find((column) => column.key === key);

  /** Puts values where they belong: drafts stay here, rows go to the server. */
  function put(cells: readonly Written[]): void {
    const changed = cells.filter(({ from, to }) => !sameCell(from, to));
    for (const { id, column, to } of changed) if (isDraft(id)) drafts.write(id, column, to);
    queue.write(
      changed
        .filter(({ id }) => !isDraft(id))
        .map(({ id, column, from, to }) => ({ id, column, was: from, value: to })),
    );
    queue.dismiss(cells.filter(({ id, from, to }) => isDraft(id) || sameCell(from, to)));
    rows.touch([...new Set(cells.map(({ id }) => id))]);
  }

  /** A cell that nobody types in takes what it holds already; anything else is refused there. */
  function holds({ id, column }: Target, text: string): boolean {
    const row = rows.rowOf(id);
    const value = row === undefined ? null : rows.cellOf(row, column);
    return text === '' || [shown, copied].some((written) => written(column, value, reader()) === text);
  }

  function write(wanted: readonly Wanted[]): Gesture {
    const step: Written[] = [];
    const { language } = surroundings();
    const read = openReading(surroundings());
    const refused: Refusal[] = [];
    let onGroups = 0;
    const refuse = ({ id, column }: Target, text: string, reason: string) =>
      void refused.push({ id, column: column.key, value: text, reason });
    for (const { target, text, exact } of wanted) {
      // A line that stands for a group holds nothing; what falls on it is told, not lost in silence.
      if (target === undefined) {
        onGroups += 1;
        continue;
      }
      const { id, column, from } = target;
      if (!editable(column)) {
        if (!holds(target, text)) refuse(target, text, say(sheetWords.readOnly, language));
        continue;
      }
      const exactly = exact === undefined ? undefined : checkCell(column, exact, language);
      const taken = exactly?.ok === true ? exactly : read(column, text);
      if (taken.ok) step.push({ id, column: column.key, from, to: taken.value });
      else refuse(target, text, taken.refusal.message);
    }
    queue.refuse(refused);
    put(step);
    history.remember({ did: 'wrote', cells: step.filter(({ from, to }) => !sameCell(from, to)) });
    return { written: step.length, refused: refused.length, onGroups, beyond: 0 };
  }

  const pasted = (target: Target | undefined, cell: PastedCell): Wanted => ({
    target,
    text: cell.text,
    exact: target && exactValue(target.column, cell, surroundings().language),
  });

  return {
    targetAt,
    targetOf,
    write,
    put,
    type: (place: Place, text: string): Gesture => write([{ target: targetAt(place), text }]),
    set: (place: Place, value: Cell): Gesture => write([{ target: targetAt(place), text: '', exact: value }]),
    /** The same text in every cell of the ranges, as Ctrl and Enter do. */
    typeEverywhere: (ranges: readonly Range[], text: string): Gesture =>
      write([...placesIn(ranges)].map((place) => ({ target: targetAt(place), text }))),
    /** A field of the record beside the sheet. */
    typeIn: (id: string, key: string, text: string): Gesture =>
      write([{ target: targetOf(id, columnOf(key)), text }]),
    /** A value that is known exactly: a choice, or one of the history of its cell. */
    setIn: (id: string, key: string, value: Cell): Gesture =>
      write([{ target: targetOf(id, columnOf(key)), text: '', exact: value }]),
    /** Values that are known exactly, in many rows: one step to undo. */
    setEach: (
      cells: readonly { readonly id: string; readonly key: string; readonly value: Cell }[],
    ): Gesture =>
      write(
        cells.map(({ id, key, value }) => ({ target: targetOf(id, columnOf(key)), text: '', exact: value })),
      ),
    clear(ranges: readonly Range[]): Gesture {
      const targets = [...placesIn(ranges)].map(targetAt);
      return write(
        targets
          .filter((target) => target !== undefined && editable(target.column))
          .map((target) => ({ target, text: '', exact: target && emptyOf(target.column) })),
      );
    },
    /** A block into the ranges; where there is one cell, from there on. @returns what was covered, and the rows below the last */
    paste(
      block: Block,
      ranges: readonly Range[],
    ): Gesture & { readonly covered: readonly Range[]; readonly below: Block } {
      const size = { columns: rows.columns.length, rows: rows.count() };
      const landed = ranges.map((range) => landing(block, range, size));
      const gesture = write(landed.flatMap(({ cells }) => cells.map((cell) => pasted(targetAt(cell), cell))));
      return {
        ...gesture,
        beyond: Math.max(...landed.map(({ beyond }) => beyond)),
        covered: landed.map(({ range }) => range).filter(({ height }) => height > 0),
        below: landed.at(-1)?.below ?? [],
      };
    },
    /** A block into drafts, a row each, from a column on. */
    pasteInto(ids: readonly string[], block: Block, column: number): Gesture {
      return write(
        ids.flatMap((id, row) =>
          (block[row] ?? [])
            .map((cell, at) => pasted(targetOf(id, rows.columns[column + at]), cell))
            .filter(({ target, text }) => target !== undefined && text !== ''),
        ),
      );
    },
    /** After a conflict: my value over theirs, or theirs. */
    resolve(id: string, columnKey: string, keep: 'mine' | 'theirs'): void {
      const mark = queue.markOf(id, columnKey);
      if (mark?.state !== 'conflict') return;
      if (keep === 'theirs') queue.dismiss([{ id, column: columnKey }]);
      else {
        const { now: from, value: to } = mark;
        queue.write([{ id, column: columnKey, was: from, value: to }]);
        history.remember({ did: 'wrote', cells: [{ id, column: columnKey, from, to }] });
      }
      rows.touch([id]);
    },
  };
}

export type Writer = ReturnType<typeof openWriter>;
