import { customCells } from '../../shared/contracts/sheets/custom.ts';
import type { ReaderClass, Sheet } from '../../shared/contracts/sheets/sheet.ts';
import { readable } from '../../shared/contracts/sheets/sheet.ts';

const isEmpty = (value: unknown) =>
  value === null || value === undefined || value === '' || (Array.isArray(value) && value.length === 0);

function filled(source: object, keys: readonly string[]): object {
  return Object.fromEntries(
    Object.entries(source).filter(([key, value]) => keys.includes(key) && !isEmpty(value)),
  );
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
    classes.map((reader) => [reader, [...readable(sheet, reader).map(({ key }) => key), ...facts]] as const),
  );
  const own = (record: T, reader: ReaderClass) =>
    sheet.extensible === true && reader === 'full' ? customCells(record) : {};
  return (record: T): Partial<Record<ReaderClass, object>> =>
    Object.fromEntries(
      [...keys].map(([reader, list]) => [
        reader,
        { id: record.id, ...filled(record, list), ...own(record, reader) },
      ]),
    );
}
