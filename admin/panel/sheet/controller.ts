import type { Cell, Column, Row } from '../../../shared/contracts/sheets/sheet.ts';
import type { Language } from '../../../shared/kernel/language.ts';
import { sheetWords } from '../../../shared/words/sheet.ts';
import { say } from '../../../shared/words/word.ts';
import type { Copied } from './clipboard.ts';
import type { Creator } from './creator.ts';
import { isDraft } from './drafts.ts';
import type { EditQueue, Mark } from './edit-queue.ts';
import { isEmpty } from './filters.ts';
import type { History } from './history.ts';
import type { Command } from './keys.ts';
import { navigate } from './navigation.ts';
import { lastPart, optionsFor, withOption, type Option, type OptionSources } from './options.ts';
import type { PastedCell } from './paste.ts';
import type { Rows } from './rows.ts';
import { rangeOf, selectCell, type Place, type Selection } from './selection.ts';
import { openSignal } from './signal.ts';
import { copied, shown, typed, type Reader } from './values.ts';
import type { Gesture, Writer } from './writer.ts';

/** A cell whose text is being typed: `over` replaces what was there, and arrows leave it; `within` edits it. */
export type Editing = {
  readonly place: Place;
  readonly mode: 'over' | 'within';
  readonly text: string;
  readonly options: readonly Option[];
  /** The option that Enter takes; -1 for none. */
  readonly option: number;
};

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

const elsewhere: Surroundings = {
  page: () => 20,
  scrollTo: () => undefined,
  open: () => undefined,
  search: () => undefined,
};

/**
 * The hands in the sheet: what is selected, what is being typed, and what each key, click and paste does.
 * It answers at once and in order, whatever the screen is still painting: that is why no key is lost.
 */
export function openController(ports: ControllerPorts) {
  const { rows, queue, history, writer, creator, editable, reader, optionSources } = ports;
  const signal = openSignal();
  let around = elsewhere;
  let selection: Selection | undefined;
  let editing: Editing | undefined;
  let said = '';

  const language = (): Language => reader().language;
  const size = () => ({ columns: rows.columns.length, rows: rows.count() });
  const columnAt = (place: Place): Column | undefined => rows.columns[place.column];

  function announce(text: string): void {
    // A text that comes back must differ to be read again.
    said = text === said ? `${text}\u00A0` : text;
  }

  function markAt(place: Place): Mark | undefined {
    const id = rows.idAt(place.row);
    const column = columnAt(place);
    return id === undefined || column === undefined ? undefined : queue.markOf(id, column.key);
  }

  function valueAt(place: Place): Cell {
    const [row, column] = [rows.rowAt(place.row), columnAt(place)];
    const mark = markAt(place);
    if (mark !== undefined && mark.state !== 'saving') return mark.value;
    return row === undefined || column === undefined ? null : rows.cellOf(row, column);
  }

  function canEdit(place: Place): boolean {
    const column = columnAt(place);
    return column !== undefined && rows.idAt(place.row) !== undefined && editable(column);
  }

  function describe(place: Place): string {
    const column = columnAt(place);
    if (column === undefined) return '';
    const text = shown(column, valueAt(place), reader()) || say(sheetWords.empty, language());
    const mark = markAt(place);
    const reason = mark === undefined || mark.state === 'saving' ? '' : ` ${mark.reason}`;
    const named = { column: say(column.label, language()), row: place.row + 1, text };
    return say(sheetWords.place, language(), named) + reason;
  }

  function tellOf({ refused, beyond }: Gesture, refusedWord: typeof sheetWords.notSaved): void {
    if (beyond > 0) announce(say(sheetWords.beyond, language(), { n: beyond }));
    if (refused > 0) announce(say(refusedWord, language(), { n: refused }));
  }

  function leaveDraft(next: Selection | undefined): void {
    const id = selection && rows.idAt(selection.cell.row);
    if (id === undefined || !isDraft(id) || next?.cell.row === selection?.cell.row) return;
    void creator.leave(id);
  }

  function select(next: Selection | undefined, { scroll = true } = {}): void {
    leaveDraft(next);
    selection = next;
    if (next !== undefined) announce(describe(next.head));
    if (next !== undefined && scroll) around.scrollTo(next.head);
    signal.emit();
  }

  function listFor(place: Place, text: string): readonly Option[] {
    const column = columnAt(place);
    if (column === undefined) return [];
    return optionsFor(column, column.editor.type === 'choices' ? lastPart(text) : text, optionSources());
  }

  function begin(mode: Editing['mode'], text?: string): boolean {
    const place = selection?.cell;
    const column = place && columnAt(place);
    if (place === undefined || column === undefined) return false;
    if (!canEdit(place)) {
      announce(say(sheetWords.readOnly, language()));
      signal.emit();
      return false;
    }
    const start = text ?? typed(column, valueAt(place), reader());
    const options = listFor(place, text ?? '');
    const current = options.findIndex(({ label }) => label === start);
    const option = mode === 'over' && column.editor.type !== 'choices' && options.length > 0 ? 0 : current;
    selection = {
      ...selectCell(place),
      ...(selection?.entry === undefined ? {} : { entry: selection.entry }),
    };
    editing = { place, mode, text: start, options, option };
    around.scrollTo(place);
    signal.emit();
    return true;
  }

  function retype(text: string): void {
    if (editing === undefined) return;
    const options = listFor(editing.place, text);
    const single = columnAt(editing.place)?.editor.type !== 'choices';
    const option = single && text !== '' && options.length > 0 ? 0 : -1;
    editing = { ...editing, text, options, option };
    signal.emit();
  }

  /** Ends typing: takes the option or the text. @returns false when the editor stays open, since more can be chosen */
  function commit(text: string): boolean {
    if (editing === undefined) return true;
    const { place, options, option } = editing;
    const taken = options[option];
    if (taken !== undefined && columnAt(place)?.editor.type === 'choices') {
      retype(withOption(text, taken.label));
      return false;
    }
    editing = undefined;
    tellOf(
      taken === undefined ? writer.type(place, text) : writer.set(place, taken.value),
      sheetWords.notSaved,
    );
    signal.emit();
    return true;
  }

  function cancel(): void {
    editing = undefined;
    signal.emit();
  }

  function act(command: Command, at: Selection): boolean {
    switch (command.do) {
      case 'edit':
      case 'choose':
        begin('within');
        return true;
      case 'clear':
        tellOf(writer.clear(rangeOf(at)), sheetWords.notSaved);
        return true;
      case 'undo':
      case 'redo':
        tellOf(writer[command.do](), sheetWords.changedSince);
        return true;
      case 'toggle': {
        const column = columnAt(at.cell);
        if (column?.editor.type !== 'yesNo') return false;
        writer.set(at.cell, valueAt(at.cell) !== true);
        return true;
      }
      case 'open': {
        const row = rows.rowAt(at.cell.row);
        if (row !== undefined) around.open(row);
        return true;
      }
      case 'search':
        around.search();
        return true;
      default:
        return false;
    }
  }

  return {
    selection: () => selection,
    editing: () => editing,
    said: () => said,
    subscribe: signal.subscribe,
    revision: signal.revision,
    valueAt,
    markAt,
    canEdit,
    describe,
    canUndo: history.canUndo,
    canRedo: history.canRedo,
    begin,
    retype,
    commit,
    cancel,
    attach(surroundings: Surroundings): void {
      around = surroundings;
    },
    /** A click or a drag of the mouse. */
    select(next: Selection | undefined): void {
      if (editing !== undefined) commit(editing.text);
      // What the mouse points at is in view already.
      select(next, { scroll: false });
    },
    /** A place that something else leads to: it is brought into view. */
    goTo: (next: Selection): void => select(next),
    /** @returns whether the key was for the sheet; otherwise it is text */
    run(command: Command): boolean {
      if (command.do === 'leave') return false;
      const at = selection ?? selectCell({ column: 0, row: 0 });
      if (rows.count() === 0) return command.do === 'search' && act(command, at);
      const isBlank = (place: Place) => isEmpty(valueAt(place));
      const next = navigate(at, command, { size: size(), isEmpty: isBlank, page: around.page() });
      if (next !== undefined) select(next);
      else if (!act(command, at)) return false;
      signal.emit();
      return true;
    },
    moveOption(by: number): void {
      if (editing === undefined || editing.options.length === 0) return;
      const option = Math.max(0, Math.min(editing.option + by, editing.options.length - 1));
      editing = { ...editing, option };
      announce(editing.options[option]?.label ?? '');
      signal.emit();
    },
    takeOption(option: number): boolean {
      if (editing === undefined) return false;
      editing = { ...editing, option };
      return commit(editing.text);
    },
    toggle(place: Place): void {
      select(selectCell(place));
      writer.set(place, valueAt(place) !== true);
      signal.emit();
    },
    /** The cells of the range as they are copied. */
    copy(): readonly (readonly Copied[])[] {
      if (selection === undefined) return [];
      const range = rangeOf(selection);
      announce(say(sheetWords.copied, language(), { n: range.width * range.height }));
      signal.emit();
      return Array.from({ length: range.height }, (_, row) =>
        rows.columns.slice(range.column, range.column + range.width).map((column, at) => {
          const value = valueAt({ column: range.column + at, row: range.row + row });
          return { text: copied(column, value, reader()), exact: JSON.stringify(value) };
        }),
      );
    },
    paste(block: readonly (readonly PastedCell[])[]): void {
      if (selection === undefined || block.length === 0) return;
      const { range, ...gesture } = writer.paste(block, rangeOf(selection));
      const head = { column: range.column + range.width - 1, row: range.row + range.height - 1 };
      selection = { cell: { column: range.column, row: range.row }, head };
      tellOf(gesture, sheetWords.notSaved);
      signal.emit();
    },
    addRow(): void {
      const id = creator.begin();
      const first = rows.columns.findIndex(editable);
      select(selectCell({ column: Math.max(first, 0), row: rows.placeOf(id) ?? 0 }));
    },
    /** The rows of the range, for actions on a selection. */
    selectedRows(): readonly Row[] {
      if (selection === undefined) return [];
      const { row, height } = rangeOf(selection);
      return Array.from({ length: height }, (_, at) => rows.rowAt(row + at)).filter(
        (one) => one !== undefined,
      );
    },
    resolve: writer.resolve,
    dismiss(id: string, column: string): void {
      queue.dismiss(id, column);
      signal.emit();
    },
  };
}

export type Controller = ReturnType<typeof openController>;
