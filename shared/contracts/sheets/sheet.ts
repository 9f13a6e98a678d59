import type * as z from 'zod';
import type { Word } from '../../words/word.ts';
import type { StaffRole } from '../access.ts';
import { anything } from '../cells.ts';

/** What a cell can hold. Absent text is `''`, anything else absent is `null`. */
export type Cell = string | number | boolean | null | readonly string[];

export type Row = { readonly id: string; readonly version: number; readonly [column: string]: Cell };

/** `past`: what has it keeps its name, but it is offered for nothing new. */
export type Choice = { readonly value: string; readonly label: Word; readonly past?: boolean };

/** How a column is edited and shown; `reference` names the sheet whose rows are its choices. */
export type Editor =
  | { readonly type: 'text' | 'longText' | 'email' | 'phone' | 'postalCode' | 'website' }
  | { readonly type: 'integer' | 'number' | 'money' | 'year' | 'day' | 'instant' | 'yesNo' }
  | { readonly type: 'choice' | 'choices'; readonly choices: readonly Choice[] }
  | { readonly type: 'tags' }
  | { readonly type: 'reference'; readonly sheet: string };

/**
 * Who reads a sheet comes in classes, since the feed keeps one packed row per class:
 * `full` reads every column, `plain` only those that are not reserved.
 */
export type ReaderClass = 'full' | 'plain';

export type Column = {
  readonly key: string;
  readonly label: Word;
  readonly editor: Editor;
  /** Pixels of the column when the sheet is first opened. */
  readonly width: number;
  /** Roles that may type in it; none for what is computed or decided elsewhere. */
  readonly edit: readonly StaffRole[];
  /** Only readers of class `full` receive it. */
  readonly reserved?: true;
  /** One cell's value as the API takes it; the same schema checks it in the browser. */
  readonly schema: z.ZodType<Cell, Cell>;
  /** Whether a new row must have it. */
  readonly required?: true;
  /** Of a first column: unsorted, the sheet begins with the last of it, since what is new is what is looked for. */
  readonly lastFirst?: true;
  /** Given by the product to one row alone: a row of a file is known by it, and it is written from no file. */
  readonly known?: true;
  readonly help?: Word;
};

/** A sheet, declared once: its route, grid, editors, validation, import, export and history come from this. */
export type Sheet = {
  readonly name: string;
  readonly title: Word;
  readonly serves: 'membership' | 'dues' | 'mentorship' | 'messages' | 'office';
  readonly columns: readonly Column[];
  readonly readers: Partial<Record<StaffRole, ReaderClass>>;
  /** Roles that may add rows and take them away; none where rows come from elsewhere (invoices). */
  readonly grow: readonly StaffRole[];
  readonly shards: 16 | 4;
  /** Whether the network may add fields of its own (see custom.ts). */
  readonly extensible?: true;
};

/** Readers of a sheet that holds nothing reserved. */
export const everyStaffInFull = {
  admin: 'full',
  membership: 'full',
  treasurer: 'full',
  programmes: 'full',
  reader: 'full',
} as const satisfies Sheet['readers'];

/** A column that nobody types in: rules and actions fill it. */
export function toldColumn<Words extends Readonly<Record<string, Word>>>(words: Words) {
  return (key: keyof Words & string, width: number, editor: Editor): Column => ({
    key,
    label: words[key] ?? { fr: key, en: key },
    width,
    edit: [],
    editor,
    schema: anything,
  });
}

export function columnOf(sheet: Sheet, key: string): Column | undefined {
  return sheet.columns.find((column) => column.key === key);
}

/** The columns that a class of readers receives, in their order. */
export function readable(sheet: Sheet, reader: ReaderClass): readonly Column[] {
  return sheet.columns.filter((column) => reader === 'full' || !column.reserved);
}
