import type { Column, Row } from '../../../shared/contracts/sheets/sheet.ts';
import { sheetWords } from '../../../shared/words/sheet.ts';
import { say, type Word } from '../../../shared/words/word.ts';
import { openCellReader } from './cell-reader.ts';
import type { Copied } from './clipboard.ts';
import type { Creator } from './creator.ts';
import { isDraft } from './drafts.ts';
import type { EditQueue } from './edit-queue.ts';
import { openEditing, type Editing } from './editing.ts';
import { isEmpty } from './filters.ts';
import type { History } from './history.ts';
import type { Command } from './keys.ts';
import { navigate } from './navigation.ts';
import type { OptionSources } from './options.ts';
import type { PastedCell } from './paste.ts';
import type { Rows } from './rows.ts';
import { rangeOf, selectCell, type Place, type Selection } from './selection.ts';
import { openSignal } from './signal.ts';
import { copied, type Reader } from './values.ts';
import type { Gesture, Writer } from './writer.ts';

export type ControllerPorts = {
  readonly rows: Rows;
  readonly queue: EditQueue;
  readonly history: History;
  readonly writer: Writer;
  readonly creator: Creator;
  readonly editable: (column: Column) => boolean;
  readonly reader: () => Reader;
  readonly optionSources: () => OptionSources;
};

/** What the page does for the sheet. */
export type Surroundings = {
  readonly page: () => number;
  readonly scrollTo: (place: Place) => void;
  readonly open: (row: Row) => void;
  readonly search: () => void;
};

const nowhere = () => undefined;
const elsewhere: Surroundings = { page: () => 20, scrollTo: nowhere, open: nowhere, search: nowhere };

/**
 * The hands in the sheet: what is selected, what is being typed, and what each key, click and paste does.
 * It answers at once and in order, whatever the screen is still painting: that is why no key is lost.
 */
export function openController(ports: ControllerPorts) {
  const { rows, queue, history, writer, creator, reader } = ports;
  const cells = openCellReader(ports);
  const editing = openEditing({ ...ports, cells });
  const signal = openSignal();
  let around = elsewhere;
  let selection: Selection | undefined;
  let said = '';

  const language = () => reader().language;
  const isBlank = (place: Place) => isEmpty(cells.valueAt(place));
  const surface = () => ({
    size: { columns: rows.columns.length, rows: rows.count() },
    isEmpty: isBlank,
    page: around.page(),
  });

  function announce(text: string): void {
    // A text that comes back must differ to be read again.
    said = text === said ? `${text}\u00A0` : text;
  }

  function tell({ refused, beyond }: Gesture, refusedWord: Word<{ n: number }> = sheetWords.notSaved): void {
    if (beyond > 0) announce(say(sheetWords.beyond, language(), { n: beyond }));
    if (refused > 0) announce(say(refusedWord, language(), { n: refused }));
    signal.emit();
  }

  function leaveDraft(next: Selection | undefined): void {
    const id = selection && rows.idAt(selection.cell.row);
    if (id === undefined || !isDraft(id) || next?.cell.row === selection?.cell.row) return;
    void creator.leave(id);
  }

  function select(next: Selection | undefined): void {
    leaveDraft(next);
    selection = next;
    if (next !== undefined) announce(cells.describe(next.head));
    signal.emit();
  }

  function goTo(next: Selection): void {
    select(next);
    around.scrollTo(next.head);
  }

  function begin(mode: Editing['mode'], text?: string): boolean {
    if (selection === undefined) return false;
    const { cell, entry } = selection;
    const can = cells.canEdit(cell);
    if (can) {
      selection = { ...selectCell(cell), ...(entry === undefined ? {} : { entry }) };
      editing.begin(cell, mode, text);
      around.scrollTo(cell);
    } else announce(say(sheetWords.readOnly, language()));
    signal.emit();
    return can;
  }

  /** @returns false when the editor stays open, since more can be chosen */
  function commit(text: string): boolean {
    const gesture = editing.commit(text);
    if (gesture !== undefined) tell(gesture);
    signal.emit();
    return editing.now() === undefined;
  }

  function toggle(place: Place): boolean {
    if (cells.columnAt(place)?.editor.type !== 'yesNo') return false;
    tell(writer.set(place, cells.valueAt(place) !== true));
    return true;
  }

  const acts: Readonly<Partial<Record<Command['do'], (at: Selection) => boolean | void>>> = {
    edit: () => begin('within'),
    choose: () => begin('within'),
    clear: (at) => tell(writer.clear(rangeOf(at))),
    undo: () => tell(writer.undo(), sheetWords.changedSince),
    redo: () => tell(writer.redo(), sheetWords.changedSince),
    toggle: ({ cell }) => toggle(cell),
    search: () => around.search(),
    open: ({ cell }) => {
      const row = rows.rowAt(cell.row);
      if (row !== undefined) around.open(row);
    },
  };

  return {
    selection: () => selection,
    editing: editing.now,
    said: () => said,
    subscribe: signal.subscribe,
    revision: signal.revision,
    canUndo: history.canUndo,
    canRedo: history.canRedo,
    valueAt: cells.valueAt,
    markAt: cells.markAt,
    describe: cells.describe,
    resolve: writer.resolve,
    dismiss: queue.dismiss,
    begin,
    commit,
    /** A place that something else leads to: it is brought into view. */
    goTo,
    attach(surroundings: Surroundings): void {
      around = surroundings;
    },
    retype(text: string): void {
      editing.retype(text);
      signal.emit();
    },
    cancel(): void {
      editing.cancel();
      signal.emit();
    },
    /** A click or a drag of the mouse; what it points at is in view already. */
    select(next: Selection | undefined): void {
      const now = editing.now();
      if (now !== undefined) commit(now.text);
      select(next);
    },
    /** @returns whether the key was for the sheet; otherwise it is text */
    run(command: Command): boolean {
      const at = selection ?? selectCell({ column: 0, row: 0 });
      const next = rows.count() === 0 ? undefined : navigate(at, command, surface());
      if (next !== undefined) goTo(next);
      else if (acts[command.do] === undefined || acts[command.do]?.(at) === false) return false;
      return true;
    },
    moveOption(by: number): void {
      announce(editing.point((option) => option + by)?.label ?? '');
      signal.emit();
    },
    takeOption(option: number): boolean {
      editing.point(() => option);
      return commit(editing.now()?.text ?? '');
    },
    toggle(place: Place): void {
      select(selectCell(place));
      toggle(place);
    },
    /** The cells of the range as they are copied. */
    copy(): readonly (readonly Copied[])[] {
      if (selection === undefined) return [];
      const range = rangeOf(selection);
      announce(say(sheetWords.copied, language(), { n: range.width * range.height }));
      signal.emit();
      return Array.from({ length: range.height }, (_, row) =>
        rows.columns.slice(range.column, range.column + range.width).map((column, at) => {
          const value = cells.valueAt({ column: range.column + at, row: range.row + row });
          return { text: copied(column, value, reader()), exact: JSON.stringify(value) };
        }),
      );
    },
    paste(block: readonly (readonly PastedCell[])[]): void {
      if (selection === undefined || block.length === 0) return;
      const { range, ...gesture } = writer.paste(block, rangeOf(selection));
      const head = { column: range.column + range.width - 1, row: range.row + range.height - 1 };
      selection = { cell: { column: range.column, row: range.row }, head };
      tell(gesture);
    },
    addRow(): void {
      const id = creator.begin();
      const first = rows.columns.findIndex(ports.editable);
      goTo(selectCell({ column: Math.max(first, 0), row: rows.placeOf(id) ?? 0 }));
    },
    /** The rows of the range, for actions on a selection. */
    selectedRows(): readonly Row[] {
      if (selection === undefined) return [];
      const { row, height } = rangeOf(selection);
      return Array.from({ length: height }, (_, at) => rows.rowAt(row + at)).filter(
        (one) => one !== undefined,
      );
    },
  };
}

export type Controller = ReturnType<typeof openController>;
