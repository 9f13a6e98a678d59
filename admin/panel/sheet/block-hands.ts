import { sheetWords } from '../../../shared/words/sheet.ts';
import { say } from '../../../shared/words/word.ts';
import type { CellReader } from './cell-reader.ts';
import type { Copied } from './clipboard.ts';
import { copiedRanges } from './copying.ts';
import { openFilling } from './filling.ts';
import type { Preview } from './finding.ts';
import type { Block } from './paste.ts';
import type { Rows } from './rows.ts';
import { rangeOf, rangesOf, selectRange, type Place, type Range, type Selection } from './selection.ts';
import type { Telling } from './telling.ts';
import { copied, type Reader } from './values.ts';
import type { Writer } from './writer.ts';

export type BlockHandsPorts = {
  readonly rows: Rows;
  readonly cells: CellReader;
  readonly writer: Writer;
  readonly reader: () => Reader;
  readonly telling: Telling;
  /** What is selected; and another range, where it grew with what was put there. */
  readonly selection: () => Selection | undefined;
  readonly hold: (selection: Selection) => void;
  /** What fell below the last row, from a column on. */
  readonly below: (block: Block, column: number) => void;
};

/** Blocks of cells at once: copied, pasted, filled, replaced. */
export function openBlockHands({
  rows,
  cells,
  writer,
  reader,
  telling,
  selection,
  hold,
  below,
}: BlockHandsPorts) {
  const filling = openFilling({ rows, writer, valueAt: cells.valueAt, reader });
  /** Ctrl, as the pointer last said: what it does to the fill handle. */
  let toggled = false;

  function copiedAt(place: Place): Copied {
    const [column, value] = [cells.columnAt(place), cells.valueAt(place)];
    const text = column === undefined ? '' : copied(column, value, reader());
    return { text, exact: JSON.stringify(value) };
  }

  return {
    /** The cells of the ranges as they are copied; nothing when they do not fit together. */
    copy(): readonly (readonly Copied[])[] {
      const selected = selection();
      const places = selected === undefined ? [] : copiedRanges(rangesOf(selected));
      const [first] = places;
      const { language } = reader();
      if (selected !== undefined && first === undefined) telling.warn(say(sheetWords.copyApart, language));
      if (first !== undefined)
        telling.announce(say(sheetWords.copied, language, { n: places.length * first.length }));
      return places.map((line) => line.map(copiedAt));
    },
    paste(block: Block): void {
      const selected = selection();
      if (selected === undefined || block.length === 0) return;
      const { column } = rangeOf(selected);
      const { covered, below: rest, ...gesture } = writer.paste(block, rangesOf(selected));
      const last = covered.at(-1);
      if (last !== undefined) hold(selectRange(last, covered.slice(0, -1)));
      telling.tell(gesture);
      below(rest, column);
    },
    holdControl(held: boolean): void {
      toggled = held;
    },
    /** The fill handle was dragged from a source over a range. */
    fill: (source: Range, whole: Range): void => telling.tell(filling.drag(source, whole, toggled)),
    /** A double click on the fill handle: down to the edge of the data beside. */
    fillDown(): void {
      const selected = selection();
      const source = selected && rangeOf(selected);
      const whole = source && filling.downToEdge(source);
      if (source === undefined || whole === undefined) return;
      hold(selectRange(whole));
      telling.tell(filling.drag(source, whole, toggled));
    },
    /** Ctrl and D, Ctrl and R: the first row over the others, or the first column. */
    fillFirst: (at: Selection, direction: 'down' | 'right'): void =>
      telling.tell(filling.copyFirst(rangesOf(at), direction)),
    /** What was shown beforehand for cells, wherever their rows stand by now: the other end of “replace all”. */
    replace: (previews: readonly Preview[]): void =>
      telling.tell(
        writer.write(
          previews.map(({ row, column, after }) => ({
            target: writer.targetOf(row.id, column),
            text: after,
          })),
        ),
      ),
  };
}
