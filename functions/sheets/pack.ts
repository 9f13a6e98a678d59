import { customCells } from '../../shared/contracts/sheets/custom.ts';
import type { ReaderClass, Sheet } from '../../shared/contracts/sheets/sheet.ts';
import { readable } from '../../shared/contracts/sheets/sheet.ts';

const isEmpty = (value: unknown) =>
  value === null || value === undefined || value === '' || (Array.isArray(value) && value.length === 0);

type Cells = Record<string, unknown>;

/** Of every record that is written, for each class of readers: it makes one object and looks at each field once. */
function fill(row: Cells, source: Readonly<Cells>, keys: readonly string[]): void {
  for (const key of keys) {
    const value = source[key];
    if (!isEmpty(value)) row[key] = value;
  }
}

/**
 * How a record becomes rows of the feed: for each class of readers, its id, the columns that class may read, and the
 * facts that the browser needs to compute the others (a status). Empty cells are left out.
 */
export function packer<T extends { readonly id: string }>(
  sheet: Sheet,
  facts: readonly (keyof T & string)[] = [],
) {
  const classes = [...new Set(Object.values(sheet.readers))];
  const keys = new Map(
    classes.map(
      (reader) =>
        [reader, [...new Set([...readable(sheet, reader).map(({ key }) => key), ...facts])]] as const,
    ),
  );
  const own = (record: T, reader: ReaderClass) =>
    sheet.extensible === true && reader === 'full' ? customCells(record) : {};
  return (record: T): Partial<Record<ReaderClass, object>> => {
    const rows: Partial<Record<ReaderClass, object>> = {};
    const cells: Readonly<Cells> = { ...record };
    for (const [reader, list] of keys) {
      const row: Cells = { id: record.id };
      fill(row, cells, list);
      rows[reader] = Object.assign(row, own(record, reader));
    }
    return rows;
  };
}
