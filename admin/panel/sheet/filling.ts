import type { Cell, Column } from '../../../shared/contracts/sheets/sheet.ts';
import type { Language } from '../../../shared/kernel/language.ts';
import { filled } from './fill.ts';
import { isEmpty } from './filters.ts';
import type { Rows } from './rows.ts';
import type { Place, Range } from './selection.ts';
import { copied, type Reader } from './values.ts';
import type { Gesture, Wanted, Writer } from './writer.ts';

export type FillingPorts = {
  readonly rows: Rows;
  readonly writer: Writer;
  readonly valueAt: (place: Place) => Cell;
  readonly reader: () => Reader;
};

/** Columns whose texts are counted on: an address or a code that ends with a digit is not the first of a series. */
const counted: readonly Column['editor']['type'][] = ['text', 'longText', 'integer', 'year', 'money', 'day'];

type Line = { readonly places: readonly Place[]; readonly source: readonly Place[]; readonly back: boolean };

function placesAlong(range: Range, vertical: boolean, across: number): Place[] {
  return Array.from({ length: vertical ? range.height : range.width }, (_, at) =>
    vertical
      ? { column: range.column + across, row: range.row + at }
      : { column: range.column + at, row: range.row + across },
  );
}

/** The lines of a fill: for each, where it comes from and where it goes, nearest first. */
function linesOf(source: Range, whole: Range): readonly Line[] {
  const vertical = whole.width === source.width;
  const across = vertical ? source.width : source.height;
  const [from, start] = vertical ? [source.row, whole.row] : [source.column, whole.column];
  const length = vertical ? source.height : source.width;
  return Array.from({ length: across }, (_, at) => {
    const all = placesAlong(whole, vertical, at);
    const before = all.slice(0, from - start).toReversed();
    const after = all.slice(from - start + length);
    const back = before.length > 0;
    return { source: placesAlong(source, vertical, at), places: back ? before : after, back };
  });
}

/** Ctrl and D, Ctrl and R, and the fill handle. */
export function openFilling({ rows, writer, valueAt, reader }: FillingPorts) {
  const columnAt = ({ column }: Place) => rows.columns[column];

  /** A value of one column for another one: exactly where both are edited alike, else as it would be copied. */
  function wanted(place: Place, value: Cell, from: Column | undefined): Wanted {
    const column = columnAt(place);
    const alike = column !== undefined && from !== undefined && column.editor.type === from.editor.type;
    const text = from === undefined ? '' : copied(from, value, reader());
    return { target: writer.targetAt(place), text, ...(alike ? { exact: value } : {}) };
  }

  function along({ source, places, back }: Line, toggled: boolean, language: Language): Wanted[] {
    const columns = source.map(columnAt);
    const [first] = columns;
    const alike = columns.every((column) => column?.editor.type === first?.editor.type);
    const countable = alike && first !== undefined && counted.includes(first.editor.type);
    const values = source.map(valueAt);
    const unit = first?.editor.type === 'money' ? 100 : 1;
    const copies = (at: number): Cell =>
      values[back ? values.length - 1 - (at % values.length) : at % values.length] ?? null;
    const next = countable
      ? filled({ source: values, count: places.length, back, toggled, unit, language })
      : places.map((_, at) => copies(at));
    return places.map((place, at) =>
      wanted(
        place,
        next[at] ?? null,
        columns[back ? columns.length - 1 - (at % columns.length) : at % columns.length],
      ),
    );
  }

  /** The last row to which the column beside is filled, as a double click on the handle looks for it. */
  function edgeBeside({ column, row, width, height }: Range): number {
    const bottom = row + height - 1;
    for (const beside of [column - 1, column + width]) {
      if (rows.columns[beside] === undefined) continue;
      let last = bottom;
      while (last + 1 < rows.count() && !isEmpty(valueAt({ column: beside, row: last + 1 }))) last += 1;
      if (last > bottom) return last;
    }
    return bottom;
  }

  return {
    /** From a source over the range around it; Ctrl copies what would be a series, and the other way round. */
    drag: (source: Range, whole: Range, toggled: boolean): Gesture =>
      writer.write(linesOf(source, whole).flatMap((line) => along(line, toggled, reader().language))),
    /** The first row of each range over the others, or the first column; of a single one, what stands before it. */
    copyFirst(ranges: readonly Range[], direction: 'down' | 'right'): Gesture {
      const all = ranges.flatMap((range): Wanted[] => {
        const down = direction === 'down';
        const single = (down ? range.height : range.width) === 1;
        const start = (down ? range.row : range.column) - (single ? 1 : 0);
        if (start < 0) return [];
        const source = down ? { ...range, row: start, height: 1 } : { ...range, column: start, width: 1 };
        return linesOf(source, merged(source, range)).flatMap(({ source: [from], places }) =>
          from === undefined ? [] : places.map((place) => wanted(place, valueAt(from), columnAt(from))),
        );
      });
      return writer.write(all);
    },
    /** @returns the range down to the edge of the data beside it, or nothing when there is none */
    downToEdge(range: Range): Range | undefined {
      const last = edgeBeside(range);
      const height = last - range.row + 1;
      return height > range.height ? { ...range, height } : undefined;
    },
  };
}

function merged(a: Range, b: Range): Range {
  const [column, row] = [Math.min(a.column, b.column), Math.min(a.row, b.row)];
  return {
    column,
    row,
    width: Math.max(a.column + a.width, b.column + b.width) - column,
    height: Math.max(a.row + a.height, b.row + b.height) - row,
  };
}
