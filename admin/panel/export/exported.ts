import type { Cell, Column, Row } from '../../../shared/contracts/sheets/sheet.ts';
import { exportWords } from '../../../shared/words/export.ts';
import { fold } from '../../../shared/kernel/text.ts';
import { say } from '../../../shared/words/word.ts';
import { isEmpty } from '../sheet/filters.ts';
import { typed, type Reader } from '../sheet/values.ts';

/** A cell as a file keeps it: by its type where the file has types, and as text that reads back as the same value. */
export type ExportedCell =
  | { readonly type: 'text' | 'day'; readonly text: string }
  | { readonly type: 'number' | 'money'; readonly number: number; readonly text: string }
  | { readonly type: 'yesNo'; readonly yes: boolean; readonly text: string };

export type Exported = {
  readonly headers: readonly string[];
  readonly columns: readonly Column[];
  readonly rows: readonly (readonly ExportedCell[])[];
};

export type ExportPorts = {
  readonly columns: readonly Column[];
  readonly rows: readonly Row[];
  readonly cellOf: (row: Row, column: Column) => Cell;
  readonly reader: Reader;
  /** Every name of another sheet, with the id that it means; for names that several rows have. */
  readonly namesOf: (sheet: string) => Iterable<{ readonly id: string; readonly name: string }>;
  /** Whether rows are known again by their own id when the file comes back. */
  readonly withIds: boolean;
};

/** The rows and columns of a sheet, as a file of it says them. */
export function exported({ columns, rows, cellOf, reader, namesOf, withIds }: ExportPorts): Exported {
  const sayable = openSayable(columns, reader, namesOf);
  const id = withIds ? [say(exportWords.id, reader.language)] : [];
  return {
    columns,
    headers: [...columns.map(({ label }) => say(label, reader.language)), ...id],
    rows: rows.map((row) => [
      ...columns.map((column) => cellFor(column, cellOf(row, column), sayable)),
      ...(withIds ? [textCell(row.id)] : []),
    ]),
  };
}

const textCell = (text: string): ExportedCell => ({ type: 'text', text });

/** A name that several rows have, or that is not known yet, would not read back: there the id stands. */
function openSayable(columns: readonly Column[], reader: Reader, namesOf: ExportPorts['namesOf']): Reader {
  const unsayable = new Map<string, ReadonlySet<string>>();
  for (const { editor } of columns) {
    if (editor.type !== 'reference' || unsayable.has(editor.sheet)) continue;
    const firsts = new Map<string, string>();
    const doubles = new Set<string>(['', fold('…')]);
    for (const { id, name } of namesOf(editor.sheet)) {
      const first = firsts.get(fold(name));
      if (first !== undefined && first !== id) doubles.add(fold(name));
      firsts.set(fold(name), id);
    }
    unsayable.set(editor.sheet, doubles);
  }
  return {
    ...reader,
    nameOf: (sheet, id) => {
      const name = reader.nameOf(sheet, id);
      return unsayable.get(sheet)?.has(fold(name)) === true ? id : name;
    },
  };
}

function cellFor(column: Column, cell: Cell, reader: Reader): ExportedCell {
  if (isEmpty(cell)) return textCell('');
  const text = typed(column, cell, reader);
  const { type } = column.editor;
  if (typeof cell === 'boolean') return { type: 'yesNo', yes: cell, text };
  if (typeof cell === 'number')
    return type === 'money'
      ? { type: 'money', number: cell / 100, text }
      : { type: 'number', number: cell, text };
  if (type === 'day') return { type: 'day', text };
  if (type === 'instant' && typeof cell === 'string') return textCell(cell);
  return textCell(Array.isArray(cell) ? listed(column, cell, reader) : text);
}

/** Names that hold the mark between names are said by their codes. */
function listed(column: Column, values: readonly string[], reader: Reader): string {
  return values
    .map((value) => {
      const name = typed(column, [value], reader);
      return /[,;]/.test(name) ? value : name;
    })
    .join(', ');
}
