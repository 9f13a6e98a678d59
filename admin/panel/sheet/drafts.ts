import type { Cell, Column, Row } from '../../../shared/contracts/sheets/sheet.ts';
import { emptyOf } from '../../../shared/contracts/sheets/parse.ts';

const prefix = 'draft:';

export function isDraft(id: string): boolean {
  return id.startsWith(prefix);
}

/** Rows that a person has begun and the server does not know yet. They live in memory, like the rest. */
export function openDrafts(columns: readonly Column[], blank: Readonly<Record<string, Cell>>) {
  const rows = new Map<string, Row>();
  const empty = Object.fromEntries(columns.map((column) => [column.key, emptyOf(column)]));
  let made = 0;

  return {
    rows: (): ReadonlyMap<string, Row> => rows,
    begin(): string {
      made += 1;
      const id = `${prefix}${made}`;
      rows.set(id, { ...empty, ...blank, id, version: 0 });
      return id;
    },
    write(id: string, column: string, value: Cell): void {
      const row = rows.get(id);
      if (row !== undefined) rows.set(id, { ...row, [column]: value });
    },
    /** A draft that was thrown away, as it was. */
    put(row: Row): void {
      rows.set(row.id, row);
    },
    drop(id: string): void {
      rows.delete(id);
    },
    /** What the API takes for a new row: the cells that hold something. */
    values(id: string): Readonly<Record<string, Cell>> {
      const row = rows.get(id);
      const filled = columns.filter(({ key }) => row?.[key] !== undefined && row[key] !== empty[key]);
      return Object.fromEntries(filled.map(({ key }) => [key, row?.[key] ?? null]));
    },
    /** How many cells have been typed in rows that are only begun. */
    typed: (): number =>
      [...rows.values()].reduce(
        (sum, row) => sum + columns.filter(({ key }) => row[key] !== (blank[key] ?? empty[key])).length,
        0,
      ),
    /** Whether a person has typed anything in it. */
    touched(id: string): boolean {
      const row = rows.get(id);
      return columns.some(({ key }) => row?.[key] !== (blank[key] ?? empty[key]));
    },
  };
}

export type Drafts = ReturnType<typeof openDrafts>;
