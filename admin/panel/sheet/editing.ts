import type { Column } from '../../../shared/contracts/sheets/sheet.ts';
import { parseCell } from '../../../shared/contracts/sheets/parse.ts';
import { isDay, type Day } from '../../../shared/kernel/day.ts';
import type { CellReader } from './cell-reader.ts';
import { lastPart, optionsFor, withOption, type Option, type OptionSources } from './options.ts';
import type { Place } from './selection.ts';
import { typed, type Reader } from './values.ts';
import type { Gesture, Writer } from './writer.ts';

/** A cell whose text is being typed: `over` replaces what was there, and arrows leave it; `within` edits it. */
export type Editing = {
  readonly place: Place;
  readonly mode: 'over' | 'within';
  readonly text: string;
  readonly options: readonly Option[];
  /** The option that Enter takes; -1 for none. */
  readonly option: number;
  /** Of a day: the one that the calendar shows, and whether keys move in the calendar instead of in the text. */
  readonly calendar?: { readonly day: Day; readonly pointing: boolean };
};

export type EditingPorts = {
  readonly cells: CellReader;
  readonly writer: Writer;
  readonly reader: () => Reader;
  readonly optionSources: () => OptionSources;
  readonly today: () => Day;
};

/** Where the row and the column of a cell stand now; nothing where they are shown no more. */
type Standing = { readonly row: number | undefined; readonly column: number | undefined };

/** The text being typed into a cell, and the list that goes with it where the column has one. */
export function openEditing({ cells, writer, reader, optionSources, today }: EditingPorts) {
  let editing: Editing | undefined;
  /** The row and the column that are typed in, wherever they stand, and the text with which that began. */
  let begun: { readonly id?: string | undefined; readonly column?: Column; readonly text: string } = {
    text: '',
  };

  const severalAt = (place: Place) => cells.columnAt(place)?.editor.type === 'choices';

  function listFor(place: Place, text: string): readonly Option[] {
    const column = cells.columnAt(place);
    if (column === undefined) return [];
    return optionsFor(column, severalAt(place) ? lastPart(text) : text, optionSources());
  }

  /** The first option is taken by Enter once something was typed; of several choices, none is taken by itself. */
  function firstOf(place: Place, options: readonly Option[], wanted: boolean): number {
    return wanted && options.length > 0 && !severalAt(place) ? 0 : -1;
  }

  /** The day that a text says, as far as it says one. */
  function dayIn(place: Place, text: string): Day | undefined {
    const column = cells.columnAt(place);
    if (column?.editor.type !== 'day') return undefined;
    const { language } = reader();
    const parsed = parseCell(column, text, { language, today: today(), find: () => undefined });
    return parsed.ok && isDay(parsed.value) ? parsed.value : undefined;
  }

  function calendarFor(place: Place, text: string, shown: Editing['calendar']): Pick<Editing, 'calendar'> {
    if (cells.columnAt(place)?.editor.type !== 'day') return {};
    const day = dayIn(place, text) ?? shown?.day ?? today();
    return { calendar: { day, pointing: shown?.pointing ?? false } };
  }

  /** @returns whether there is a list or a calendar that goes with the text */
  function retype(text: string): boolean {
    if (editing === undefined) return false;
    const { place, calendar, options: before } = editing;
    const options = listFor(place, text);
    editing = {
      ...editing,
      text,
      options,
      option: firstOf(place, options, text !== ''),
      ...calendarFor(place, text, calendar),
    };
    return before.length > 0 || options.length > 0 || editing.calendar !== undefined;
  }

  return {
    now: () => editing,
    retype,
    begin(place: Place, mode: Editing['mode'], text?: string): void {
      const column = cells.columnAt(place);
      if (column === undefined) return;
      const start = text ?? typed(column, cells.valueAt(place), reader());
      const options = listFor(place, text ?? '');
      const current = options.findIndex(({ label }) => label === start);
      begun = { id: cells.idAt(place), column, text: start };
      editing = {
        place,
        mode,
        text: start,
        options,
        option: mode === 'over' ? firstOf(place, options, true) : current,
        ...calendarFor(place, start, undefined),
      };
    },
    /** From now on keys move in the calendar, as after Alt and Down. */
    pointDays(): void {
      if (editing?.calendar === undefined) return;
      editing = { ...editing, calendar: { ...editing.calendar, pointing: true } };
    },
    /** Another day in the calendar: it is what the text says. */
    pointDay(day: Day): void {
      retype(day);
    },
    /** Another month in the calendar, whatever the text says. */
    showDay(day: Day): void {
      if (editing?.calendar !== undefined) editing = { ...editing, calendar: { ...editing.calendar, day } };
    },
    cancel(): void {
      editing = undefined;
    },
    /**
     * Rows or columns moved: the editor goes with its cell. @returns what became of the text, where that one is shown no more
     */
    follow(to: (place: Place) => Standing): Gesture | 'taken away' | undefined {
      if (editing === undefined) return undefined;
      const { text, mode } = editing;
      const { row, column } = to(editing.place);
      if (row !== undefined && column !== undefined) {
        editing = { ...editing, place: { row, column } };
        return undefined;
      }
      editing = undefined;
      if (mode === 'within' && text === begun.text) return undefined;
      const target = writer.targetOf(begun.id, begun.column);
      return target === undefined ? 'taken away' : writer.write([{ target, text }]);
    },
    /** The text that would be written now: the option that is pointed at, or what was typed. */
    typedText(text: string): string {
      const taken = editing?.options[editing.option];
      if (editing === undefined || taken === undefined) return text;
      return severalAt(editing.place) ? withOption(text, taken.label) : taken.label;
    },
    /** Ends typing, by the option or the text. @returns nothing when the editor stays open, since more can be chosen */
    commit(text: string): Gesture | undefined {
      if (editing === undefined) return undefined;
      const { place, options, option } = editing;
      const taken = options[option];
      if (taken !== undefined && severalAt(place)) {
        retype(withOption(text, taken.label));
        return undefined;
      }
      editing = undefined;
      return taken === undefined ? writer.type(place, text) : writer.set(place, taken.value);
    },
    /** @returns the option that is now pointed at */
    point(to: (option: number) => number): Option | undefined {
      if (editing === undefined) return undefined;
      const option = Math.max(0, Math.min(to(editing.option), editing.options.length - 1));
      editing = { ...editing, option };
      return editing.options[option];
    },
  };
}
