import type { Cell, Column } from '../../../shared/contracts/sheets/sheet.ts';
import { sheetWords } from '../../../shared/words/sheet.ts';
import { say } from '../../../shared/words/word.ts';
import type { EditQueue } from './edit-queue.ts';
import type { Mark } from './pending-cells.ts';
import { groupText } from './painted.ts';
import type { Rows } from './rows.ts';
import type { Place } from './selection.ts';
import { shown, type Reader } from './values.ts';

export type CellReaderPorts = {
  readonly rows: Rows;
  readonly queue: EditQueue;
  readonly editable: (column: Column) => boolean;
  readonly reader: () => Reader;
};

/** What stands at a place of the sheet: its column, its value as the person left it, its mark, and all of it in words. */
export function openCellReader({ rows, queue, editable, reader }: CellReaderPorts) {
  const columnAt = (place: Place): Column | undefined => rows.columns[place.column];

  function markAt(place: Place): Mark | undefined {
    const id = rows.idAt(place.row);
    const column = columnAt(place);
    return id === undefined || column === undefined ? undefined : queue.markOf(id, column.key);
  }

  /** A refused value is what its cell holds for the person, until they take it back. */
  function valueAt(place: Place): Cell {
    const mark = markAt(place);
    if (mark !== undefined && mark.state !== 'saving') return mark.value;
    const [row, column] = [rows.rowAt(place.row), columnAt(place)];
    return row === undefined || column === undefined ? null : rows.cellOf(row, column);
  }

  function canEdit(place: Place): boolean {
    const column = columnAt(place);
    return column !== undefined && rows.idAt(place.row) !== undefined && editable(column);
  }

  function describe(place: Place): string {
    const column = columnAt(place);
    if (column === undefined) return '';
    const { language } = reader();
    const group = rows.groupAt(place.row);
    if (group !== undefined) return groupText(group, reader());
    const text = shown(column, valueAt(place), reader()) || say(sheetWords.empty, language);
    const mark = markAt(place);
    const reason = mark === undefined || mark.state === 'saving' ? '' : ` ${mark.reason}`;
    return (
      say(sheetWords.place, language, { column: say(column.label, language), row: place.row + 1, text }) +
      reason
    );
  }

  return { columnAt, idAt: (place: Place) => rows.idAt(place.row), markAt, valueAt, canEdit, describe };
}

export type CellReader = ReturnType<typeof openCellReader>;
