import type { Day } from '../../../shared/kernel/day.ts';
import type { Language } from '../../../shared/kernel/language.ts';
import { formatDay } from '../../../shared/words/format.ts';
import { sheetWords } from '../../../shared/words/sheet.ts';
import { say } from '../../../shared/words/word.ts';
import { dayAfterKey } from './calendar-days.ts';
import type { CellReader } from './cell-reader.ts';
import { openEditing, type Editing } from './editing.ts';
import type { OptionSources } from './options.ts';
import type { Rows } from './rows.ts';
import type { Selecting } from './selecting.ts';
import { rangesOf, type Place } from './selection.ts';
import type { Telling } from './telling.ts';
import type { Reader } from './values.ts';
import type { Writer } from './writer.ts';

export type CellHandsPorts = {
  readonly rows: Rows;
  readonly cells: CellReader;
  readonly writer: Writer;
  readonly selecting: Selecting;
  readonly telling: Telling;
  readonly language: () => Language;
  readonly reader: () => Reader;
  readonly optionSources: () => OptionSources;
  readonly today: () => Day;
  readonly scrollTo: (place: Place) => void;
  readonly emit: () => void;
};

/** One cell at a time: typed in, chosen from its list or its calendar, ticked. */
export function openCellHands(ports: CellHandsPorts) {
  const { rows, cells, writer, selecting, telling, language, today, scrollTo, emit } = ports;
  const { announce, tell } = telling;
  const editing = openEditing(ports);

  function followed(became: ReturnType<typeof editing.follow>): void {
    if (became === 'taken away') telling.warn(say(sheetWords.takenAway, language(), { n: 1 }));
    else if (became !== undefined) tell(became);
  }
  rows.onMove(({ to }) => followed(editing.follow(({ row, column }) => ({ row: to(row), column }))));
  rows.onColumns((across) =>
    followed(editing.follow(({ row, column }) => ({ row, column: across(column) }))),
  );

  function begin(mode: Editing['mode'], text?: string): boolean {
    const cell = selecting.now()?.cell;
    if (cell === undefined) return false;
    const can = cells.canEdit(cell);
    if (can) {
      editing.begin(cell, mode, text);
      scrollTo(cell);
    } else announce(say(sheetWords.readOnly, language()));
    emit();
    return can;
  }

  function pointDay(day: Day): void {
    editing.pointDay(day);
    announce(formatDay(day, language()));
    emit();
  }

  /** @returns false when the editor stays open, since more can be chosen */
  function commit(text: string): boolean {
    const gesture = editing.commit(text);
    if (gesture !== undefined) tell(gesture);
    emit();
    return editing.now() === undefined;
  }

  return {
    editing: editing.now,
    begin,
    commit,
    /** What the field holds; it shows it by itself, so the page is painted again only for what goes with it. */
    retype(text: string): void {
      if (editing.retype(text)) emit();
    },
    cancel(): void {
      editing.cancel();
      emit();
    },
    /** Opens the list or the calendar of the cell, where it has one. */
    choose(): boolean {
      const can = editing.now() !== undefined || begin('within');
      editing.pointDays();
      emit();
      return can;
    },
    moveOption(by: number): void {
      announce(editing.point((option) => option + by)?.label ?? '');
      emit();
    },
    takeOption(option: number): boolean {
      editing.point(() => option);
      return commit(editing.now()?.text ?? '');
    },
    /** A key of the calendar. @returns whether it was one */
    calendarKey(key: string): boolean {
      const calendar = editing.now()?.calendar;
      const day = calendar?.pointing === true ? dayAfterKey(calendar.day, key) : undefined;
      if (day !== undefined) pointDay(day);
      return day !== undefined;
    },
    showDay(day: Day): void {
      editing.showDay(day);
      emit();
    },
    takeDay(day: Day): boolean {
      editing.pointDay(day);
      return commit(day);
    },
    /** Today, in a cell of days. */
    typeToday(cell: Place): void {
      if (cells.columnAt(cell)?.editor.type === 'day') tell(writer.type(cell, today()));
    },
    /** Ticks a cell, or unticks it. @returns whether it is one of those */
    tick(place: Place): boolean {
      if (cells.columnAt(place)?.editor.type !== 'yesNo') return false;
      tell(writer.set(place, cells.valueAt(place) !== true));
      return true;
    },
    /** What was typed goes into every cell of the selection. */
    commitEverywhere(text: string): void {
      const selected = selecting.now();
      if (selected === undefined) return;
      const typed = editing.typedText(text);
      editing.cancel();
      tell(writer.typeEverywhere(rangesOf(selected), typed));
    },
  };
}
