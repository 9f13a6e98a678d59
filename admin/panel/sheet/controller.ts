import type { Column, Row } from '../../../shared/contracts/sheets/sheet.ts';
import type { Day } from '../../../shared/kernel/day.ts';
import { formatDay } from '../../../shared/words/format.ts';
import { sheetWords } from '../../../shared/words/sheet.ts';
import { say, type Word } from '../../../shared/words/word.ts';
import { dayAfterKey } from './calendar-days.ts';
import { openCellReader } from './cell-reader.ts';
import type { Copied } from './clipboard.ts';
import { copiedRanges } from './copying.ts';
import type { Creator } from './creator.ts';
import type { Drafts } from './drafts.ts';
import type { EditQueue } from './edit-queue.ts';
import { openEditing, type Editing } from './editing.ts';
import { isEmpty } from './filters.ts';
import type { History } from './history.ts';
import type { Command } from './keys.ts';
import { navigate } from './navigation.ts';
import type { OptionSources } from './options.ts';
import type { Block } from './paste.ts';
import type { Rows } from './rows.ts';
import {
  rangeOf,
  rangesOf,
  rowsIn,
  selectCell,
  selectRange,
  type Place,
  type Range,
  type Selection,
} from './selection.ts';
import { openSignal } from './signal.ts';
import { copied, type Reader } from './values.ts';
import { openFilling } from './filling.ts';
import type { Gesture, Writer } from './writer.ts';
import type { RowWork } from './row-work.ts';
import type { Replayed, Undoing } from './undoing.ts';

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

/** What the sheet asks before it does more than what was asked of it. */
export type SheetQuestion = { readonly ask: 'grow' | 'remove'; readonly rows: number };

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
  const { rows, queue, history, writer, creator, work, undoing, reader } = ports;
  const cells = openCellReader(ports);
  const editing = openEditing({ ...ports, cells });
  const filling = openFilling({ rows, writer, valueAt: cells.valueAt, reader });
  const signal = openSignal();
  let around = elsewhere;
  let selection: Selection | undefined;
  let said = '';
  let question: (SheetQuestion & { readonly yes: () => void }) | undefined;
  /** Ctrl, as the pointer last said: what it does to the fill handle. */
  let toggled = false;

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

  /** What could not be done is shown; being an alert, it is read aloud as well. */
  function warn(text: string): void {
    around.tell(text);
  }

  function tell({ refused, beyond }: Gesture, refusedWord: Word<{ n: number }> = sheetWords.notSaved): void {
    if (beyond > 0) warn(say(sheetWords.beyondColumns, language(), { n: beyond }));
    if (refused > 0) warn(say(refusedWord, language(), { n: refused }));
    signal.emit();
  }

  function tellReplayed({ refused, reasons }: Replayed): void {
    const [reason] = reasons;
    if (reason !== undefined) warn(say(sheetWords.notUndone, language(), { n: refused, reason }));
    else if (refused > 0) warn(say(sheetWords.changedSince, language(), { n: refused }));
    signal.emit();
  }

  function ask(next: SheetQuestion, yes: () => void): void {
    question = { ...next, yes };
    signal.emit();
  }

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

  async function takeAway(chosen: readonly Row[]): Promise<void> {
    try {
      const { done, refused } = await work.takeAway(chosen);
      history.remember({ did: 'removed', rows: done });
      if (done.length > 0) warn(say(sheetWords.removed, language(), { n: done.length }));
      const reason = refused[0]?.refused[0]?.message;
      if (reason !== undefined) warn(say(sheetWords.notRemoved, language(), { n: refused.length, reason }));
    } catch (problem) {
      warn(problem instanceof Error ? problem.message : String(problem));
    }
    signal.emit();
  }

  /** Rows for what was pasted below the last one: sent once they are filled. */
  function grow(below: Block, column: number): void {
    const ids = creator.begin(below.length);
    tell(writer.pasteInto(ids, below, column));
    void creator.leave(ids);
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
      if (next !== undefined) {
        goTo(next);
        // Enter on the last row goes nowhere, but the person is done with it.
        if (command.do === 'enter' && next.cell.row === at.cell.row) leaveDrafts(undefined);
      } else if (command.do === 'fill') tell(filling.copyFirst(rangesOf(at), command.direction));
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
    /** The cells of the ranges as they are copied; nothing when they do not fit together. */
    copy(): readonly (readonly Copied[])[] {
      if (selection === undefined) return [];
      const ranges = rangesOf(selection);
      const places = copiedRanges(ranges);
      const [first] = places;
      if (first === undefined) {
        warn(say(sheetWords.copyApart, language()));
        signal.emit();
        return [];
      }
      announce(say(sheetWords.copied, language(), { n: places.length * first.length }));
      signal.emit();
      return places.map((line) =>
        line.map((place) => {
          const value = cells.valueAt(place);
          const column = cells.columnAt(place);
          const text = column === undefined ? '' : copied(column, value, reader());
          return { text, exact: JSON.stringify(value) };
        }),
      );
    },
    paste(block: Block): void {
      if (selection === undefined || block.length === 0) return;
      const { column } = rangeOf(selection);
      const { covered, below, ...gesture } = writer.paste(block, rangesOf(selection));
      const last = covered.at(-1);
      if (last !== undefined) selection = selectRange(last, covered.slice(0, -1));
      tell(gesture);
      if (below.length === 0) return;
      if (!ports.mayGrow) warn(say(sheetWords.beyond, language(), { n: below.length }));
      else ask({ ask: 'grow', rows: below.length }, () => grow(below, column));
    },
    holdControl(held: boolean): void {
      toggled = held;
    },
    /** The fill handle was dragged from a source over a range. */
    fill(source: Range, whole: Range): void {
      tell(filling.drag(source, whole, toggled));
    },
    /** A double click on the fill handle: down to the edge of the data beside. */
    fillDown(): void {
      const source = selection && rangeOf(selection);
      const whole = source && filling.downToEdge(source);
      if (source === undefined || whole === undefined) return;
      selection = selectRange(whole);
      tell(filling.drag(source, whole, toggled));
    },
    /** Values for cells, wherever they are: the other end of “replace all”. */
    replace(texts: readonly { readonly place: Place; readonly text: string }[]): void {
      tell(writer.write(texts.map(({ place, text }) => ({ target: writer.targetAt(place), text }))));
    },
    question: (): SheetQuestion | undefined => question,
    answer(yes: boolean): void {
      const asked = question;
      question = undefined;
      if (yes) asked?.yes();
      signal.emit();
    },
    /** Asks whether the selected rows are to be taken away. */
    removeRows(): void {
      const chosen = chosenRows();
      if (chosen.length > 0) ask({ ask: 'remove', rows: chosen.length }, () => void takeAway(chosen));
    },
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
