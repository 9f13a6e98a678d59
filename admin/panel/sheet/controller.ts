import type { Column, Row } from '../../../shared/contracts/sheets/sheet.ts';
import type { Day } from '../../../shared/kernel/day.ts';
import { formatDay } from '../../../shared/words/format.ts';
import { sheetWords } from '../../../shared/words/sheet.ts';
import { say } from '../../../shared/words/word.ts';
import { dayAfterKey } from './calendar-days.ts';
import { openBlockHands } from './block-hands.ts';
import { openCellReader } from './cell-reader.ts';
import type { Creator } from './creator.ts';
import type { Drafts } from './drafts.ts';
import type { EditQueue } from './edit-queue.ts';
import { openEditing, type Editing } from './editing.ts';
import { isEmpty } from './filters.ts';
import type { History } from './history.ts';
import type { Command } from './keys.ts';
import { navigate } from './navigation.ts';
import type { OptionSources } from './options.ts';
import type { Rows } from './rows.ts';
import { inside, rangesOf, rowsIn, selectCell, type Place, type Range, type Selection } from './selection.ts';
import { openSignal } from './signal.ts';
import { openTelling } from './telling.ts';
import type { Reader } from './values.ts';
import type { Writer } from './writer.ts';
import { openRowHands } from './row-hands.ts';
import type { RowWork } from './row-work.ts';
import type { Undoing } from './undoing.ts';

export type ControllerPorts = {
  readonly rows: Rows;
  readonly queue: EditQueue;
  readonly drafts: Drafts;
  readonly history: History;
  readonly writer: Writer;
  readonly creator: Creator;
  readonly work: RowWork;
  readonly undoing: Undoing;
  /** Whether the person may add rows and take them away. */
  readonly mayGrow: boolean;
  readonly today: () => Day;
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
  /** Opens the bar that finds, or finds and replaces. */
  readonly find: (how: 'find' | 'replace') => void;
  /** Shows in words what a gesture could not do. */
  readonly tell: (text: string) => void;
};

const nowhere = () => undefined;
const elsewhere: Surroundings = {
  page: () => 20,
  scrollTo: nowhere,
  open: nowhere,
  search: nowhere,
  find: nowhere,
  tell: nowhere,
};

/** More rows than this are never new at once: the selection of a whole roll is not walked for them. */
const mostDrafts = 5_000;

/**
 * The hands in the sheet: what is selected, what is being typed, and what each key, click and paste does.
 * It answers at once and in order, whatever the screen is still painting: that is why no key is lost.
 */
export function openController(ports: ControllerPorts) {
  const { rows, queue, history, writer, creator, undoing, reader } = ports;
  const cells = openCellReader(ports);
  const editing = openEditing({ ...ports, cells });
  const signal = openSignal();
  let around = elsewhere;
  let selection: Selection | undefined;

  const language = () => reader().language;
  const { emit } = signal;
  const telling = openTelling({ language, emit, show: (text) => around.tell(text) });
  const { announce, tell, tellReplayed } = telling;
  const rowHands = openRowHands({ ...ports, telling, language, emit });
  const blockHands = openBlockHands({
    ...ports,
    cells,
    telling,
    selection: () => selection,
    hold: (next) => (selection = next),
    below: rowHands.grow,
  });
  const isBlank = (place: Place) => isEmpty(cells.valueAt(place));
  const surface = () => ({
    size: { columns: rows.columns.length, rows: rows.count() },
    isEmpty: isBlank,
    page: around.page(),
  });

  /** The drafts that the person leaves: none of the ranges touches their rows any more. */
  function leaveDrafts(next: Selection | undefined): void {
    const stays = new Set(next === undefined ? [] : rowsIn(rangesOf(next)).slice(0, mostDrafts));
    const left = [...ports.drafts.rows().keys()].filter((id) => {
      const place = rows.placeOf(id);
      return place === undefined || !stays.has(place);
    });
    if (left.length > 0) void creator.leave(left);
  }

  function select(next: Selection | undefined): void {
    leaveDrafts(next);
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
    const { cell } = selection;
    const can = cells.canEdit(cell);
    if (can) {
      editing.begin(cell, mode, text);
      around.scrollTo(cell);
    } else announce(say(sheetWords.readOnly, language()));
    signal.emit();
    return can;
  }

  /** Opens the list or the calendar of the cell, where it has one. */
  function choose(): boolean {
    const can = editing.now() !== undefined || begin('within');
    editing.pointDays();
    signal.emit();
    return can;
  }

  function pointDay(day: Day): void {
    editing.pointDay(day);
    announce(formatDay(day, language()));
    signal.emit();
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

  function chosenRows(): readonly Row[] {
    if (selection === undefined) return [];
    return rowsIn(rangesOf(selection))
      .map(rows.rowAt)
      .filter((one) => one !== undefined);
  }

  const acts: Readonly<Partial<Record<Command['do'], (at: Selection) => boolean | void>>> = {
    edit: () => begin('within'),
    choose: () => choose(),
    clear: (at) => tell(writer.clear(rangesOf(at))),
    undo: () => undoing.undo(tellReplayed),
    redo: () => undoing.redo(tellReplayed),
    find: () => around.find('find'),
    replace: () => around.find('replace'),
    show: ({ cell }) => around.scrollTo(cell),
    today: ({ cell }) => {
      if (cells.columnAt(cell)?.editor.type === 'day') tell(writer.type(cell, ports.today()));
    },
    toggle: ({ cell }) => rows.foldAt(cell.row) || toggle(cell),
    search: () => around.search(),
    open: ({ cell }) => {
      const row = rows.rowAt(cell.row);
      if (row !== undefined) around.open(row);
    },
  };

  /** What is selected, as far as it is still there: rows leave under it. The grid never stops asking for one that is not. */
  function stillSelected(): Selection | undefined {
    const size = { columns: rows.columns.length, rows: rows.count() };
    const isOut = (range: Range) =>
      range.row + range.height > size.rows || range.column + range.width > size.columns;
    if (selection === undefined || !rangesOf(selection).some(isOut)) return selection;
    selection = size.rows === 0 ? undefined : selectCell(inside(selection.cell, size));
    return selection;
  }

  return {
    selection: stillSelected,
    editing: editing.now,
    said: telling.said,
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
    /** What the field holds; it shows it by itself, so the page is painted again only for what goes with it. */
    retype(text: string): void {
      if (editing.retype(text)) signal.emit();
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
      if (next !== undefined) {
        goTo(next);
        // Enter on the last row goes nowhere, but the person is done with it.
        if (command.do === 'enter' && next.cell.row === at.cell.row) leaveDrafts(undefined);
      } else if (command.do === 'fill') blockHands.fillFirst(at, command.direction);
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
    choose,
    /** A key of the calendar. @returns whether it was one */
    calendarKey(key: string): boolean {
      const calendar = editing.now()?.calendar;
      const day = calendar?.pointing === true ? dayAfterKey(calendar.day, key) : undefined;
      if (day !== undefined) pointDay(day);
      return day !== undefined;
    },
    showDay(day: Day): void {
      editing.showDay(day);
      signal.emit();
    },
    takeDay(day: Day): boolean {
      editing.pointDay(day);
      return commit(day);
    },
    toggle(place: Place): void {
      select(selectCell(place));
      toggle(place);
    },
    /** What was typed goes into every cell of the selection. */
    commitEverywhere(text: string): void {
      if (selection === undefined) return;
      const ranges = rangesOf(selection);
      const typed = editing.typedText(text);
      editing.cancel();
      tell(writer.typeEverywhere(ranges, typed));
    },
    ...blockHands,
    question: rowHands.question,
    answer: rowHands.answer,
    removeRows: () => rowHands.remove(chosenRows()),
    dismissAll: queue.dismissAll,
    addRow(): void {
      const [id = ''] = creator.begin();
      const first = rows.columns.findIndex(ports.editable);
      goTo(selectCell({ column: Math.max(first, 0), row: rows.placeOf(id) ?? 0 }));
    },
    /** The rows of the ranges, for actions on a selection. */
    selectedRows: chosenRows,
  };
}

export type Controller = ReturnType<typeof openController>;
