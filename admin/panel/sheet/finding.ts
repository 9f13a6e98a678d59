import type { Surroundings } from '../../../shared/contracts/sheets/parse.ts';
import type { Cell, Column, Row } from '../../../shared/contracts/sheets/sheet.ts';
import { readCell } from './check.ts';
import { occurrences, replaced, type Sought } from './find-text.ts';
import type { Moved } from './lines.ts';
import type { Rows } from './rows.ts';
import { isWithin, rangesOf, type Place, type Range, type Selection } from './selection.ts';
import { openSignal } from './signal.ts';
import { shown, typed, type Reader } from './values.ts';

export type Search = Sought & {
  readonly by: string;
  /** Only in the ranges that were selected when the search began, when they hold more than one cell. */
  readonly within: readonly Range[] | undefined;
};

/** What a replacement would do to a cell: the texts before and after, and why it would be refused. */
export type Preview = {
  readonly place: Place;
  readonly column: Column;
  readonly row: Row;
  readonly before: string;
  readonly after: string;
  readonly refused?: string;
};

export type FindingPorts = {
  readonly rows: Rows;
  readonly reader: () => Reader;
  readonly surroundings: () => Surroundings;
  readonly editable: (column: Column) => boolean;
  readonly valueAt: (place: Place) => Cell;
  readonly wait: (milliseconds: number) => Promise<void>;
};

/** The rows of a range where they stand now: neighbours as one range, since each place is compared with all of them. */
function rangesFrom(range: Range, to: Moved['to']): readonly Range[] {
  const lines = Array.from({ length: range.height }, (_, at) => to(range.row + at))
    .filter((line) => line !== undefined)
    .toSorted((a, b) => a - b);
  const starts = lines.flatMap((line, at) => (lines[at - 1] === line - 1 ? [] : [at]));
  return starts.map((at, index) => ({
    ...range,
    row: lines[at] ?? 0,
    height: (starts[index + 1] ?? lines.length) - at,
  }));
}

/** Rows looked through before the browser paints again. */
const atOnce = 3_000;
const nothing: Search = { text: '', exact: false, whole: false, by: '', within: undefined };

/** Looking for a text in the cells as they are shown, and replacing it in those that can be edited. */
export function openFinding({ rows, reader, surroundings, editable, valueAt, wait }: FindingPorts) {
  const signal = openSignal();
  let search = nothing;
  let matches: readonly Place[] = [];
  let looking = 0;
  let busy = false;

  function isIn(place: Place): boolean {
    return search.within === undefined || search.within.some((range) => isWithin(place, range));
  }

  /** The matches of some rows; a cell of a choice is found by its label, a day by how it is written. */
  function matchesIn(from: number, to: number): Place[] {
    const found: Place[] = [];
    for (let row = from; row < to; row += 1) {
      for (const [column, one] of rows.columns.entries()) {
        const place = { column, row };
        if (isIn(place) && occurrences(shown(one, valueAt(place), reader()), search).length > 0)
          found.push(place);
      }
    }
    return found;
  }

  async function look(): Promise<void> {
    looking += 1;
    const mine = looking;
    matches = [];
    busy = search.text !== '';
    signal.emit();
    const count = search.text === '' ? 0 : rows.count();
    let found: readonly Place[] = [];
    for (let from = 0; from < count; from += atOnce) {
      found = [...found, ...matchesIn(from, Math.min(from + atOnce, count))];
      if (from + atOnce < count) await wait(0);
      if (mine !== looking) return;
      matches = found;
    }
    busy = false;
    signal.emit();
  }

  /** Where is looked follows its rows, and what was found stands elsewhere. */
  rows.onMove(({ to }) => {
    if (search.within !== undefined) {
      const ranges = search.within.flatMap((range) => rangesFrom(range, to));
      search = { ...search, within: ranges };
    }
    if (search.text !== '') void look();
  });

  rows.onColumns((across) => {
    const columnsOf = (range: Range) =>
      Array.from({ length: range.width }, (_, at) => across(range.column + at));
    const standing = (range: Range) =>
      columnsOf(range).flatMap((column) => (column === undefined ? [] : [{ ...range, column, width: 1 }]));
    if (search.within !== undefined) search = { ...search, within: search.within.flatMap(standing) };
    if (search.text !== '') void look();
  });

  function preview(place: Place): Preview | undefined {
    const column = rows.columns[place.column];
    const row = rows.rowAt(place.row);
    if (column === undefined || row === undefined || !editable(column)) return undefined;
    const before = typed(column, valueAt(place), reader());
    const after = replaced(before, search, search.by);
    if (after === before) return undefined;
    const read = readCell(column, after, surroundings());
    return {
      place,
      column,
      row,
      before,
      after,
      ...(read.ok ? {} : { refused: read.refusal.message }),
    };
  }

  return {
    search: () => search,
    matches: () => matches,
    busy: () => busy,
    subscribe: signal.subscribe,
    revision: signal.revision,
    /** Begins in the selected ranges, where there is more than one cell. */
    begin(selection: Selection | undefined): void {
      const ranges = selection === undefined ? [] : rangesOf(selection);
      const several = ranges.some(({ width, height }) => width * height > 1) || ranges.length > 1;
      search = { ...search, within: several ? ranges : undefined };
      void look();
    },
    change(changed: Partial<Search>): void {
      search = { ...search, ...changed };
      if (Object.keys(changed).some((key) => key !== 'by')) void look();
      else signal.emit();
    },
    /** What was found may have changed under the search. */
    lookAgain: (): void => void look(),
    /** The match after a place, or before it; round the end. */
    next(from: Place | undefined, back: boolean): Place | undefined {
      const at = from === undefined ? -1 : from.row * rows.columns.length + from.column;
      const flat = (place: Place) => place.row * rows.columns.length + place.column;
      return back
        ? (matches.findLast((place) => flat(place) < at) ?? matches.at(-1))
        : (matches.find((place) => flat(place) > at) ?? matches[0]);
    },
    preview,
    /** What “replace all” would do, cell by cell. */
    previews: (): readonly Preview[] => matches.map(preview).filter((one) => one !== undefined),
  };
}
