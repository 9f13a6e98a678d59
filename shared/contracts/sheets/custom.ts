import * as z from 'zod';
import { amount, line, requiredLine, typedDay } from '../cells.ts';
import type { CustomField } from '../records/custom-field.ts';
import type { Cell, Column, Editor, Sheet } from './sheet.ts';

/** The network's own fields are columns with this before their name, so that none meets one of the product's. */
const prefix = 'custom.';

export function isCustom(key: string): boolean {
  return key.startsWith(prefix);
}

export function customKey({ id }: Pick<CustomField, 'id'>): string {
  return `${prefix}${id}`;
}

/**
 * A sheet as a network has it: its own columns, then the network's, in their order; archived ones are left out. Browser,
 * API and import ask this one function, so that a value is checked the same way everywhere.
 */
export function withCustom<S extends Sheet>(sheet: S, fields: readonly CustomField[]): Sheet {
  const own = fields
    .filter((field) => field.sheet === sheet.name && !field.archived)
    .toSorted((a, b) => a.place - b.place);
  return own.length === 0
    ? sheet
    : { ...sheet, columns: [...sheet.columns, ...own.map((field) => columnFor(sheet, field))] };
}

const widths = { text: 180, number: 110, money: 120, day: 120, choice: 150, yesNo: 100 } as const;

/** What a network asks of its members may be about persons: only who reads the sheet in full receives it. */
function columnFor(sheet: Sheet, field: CustomField): Column {
  const { label, help, required, type } = field;
  return {
    key: customKey(field),
    label,
    editor: editorOf(field),
    width: widths[type],
    edit: sheet.grow,
    reserved: true,
    schema: schemaOf(field),
    ...(required ? { required } : {}),
    ...(help.fr === '' && help.en === '' ? {} : { help }),
  };
}

function editorOf({ type, choices }: CustomField): Editor {
  return type === 'choice' ? { type, choices } : { type };
}

const number = z.lazy(() => z.number().min(-1e12).max(1e12));

/** What must be there is not `null` either: emptying it is refused in the browser as on the server. */
function schemaOf({ type, choices, required }: CustomField): Column['schema'] {
  if (type === 'text') return required ? requiredLine(500) : line(500);
  const value = {
    number,
    money: amount,
    day: typedDay,
    yesNo: z.boolean(),
    choice: z.enum(choices.map((choice) => choice.value)),
  }[type] satisfies z.ZodType<Cell, Cell>;
  return required ? value : z.nullable(value);
}

/** The values of a record's own fields, as cells of its row. */
export function customCells(record: object): Readonly<Record<string, Cell>> {
  const custom: unknown = 'custom' in record ? record.custom : undefined;
  if (typeof custom !== 'object' || custom === null) return {};
  return Object.fromEntries(
    Object.entries(custom).map(([name, value]: [string, Cell]) => [`${prefix}${name}`, value]),
  );
}

/** A record with other values: the network's own fields stand together in it. An emptied one is left out. */
export function withCells<T extends object>(record: T, values: Readonly<Record<string, unknown>>): T {
  const own = Object.entries(values).filter(([key]) => isCustom(key));
  if (own.length === 0) return { ...record, ...values };
  const rest = Object.fromEntries(Object.entries(values).filter(([key]) => !isCustom(key)));
  const merged = { ...customCells(record), ...Object.fromEntries(own) };
  const custom = Object.fromEntries(
    Object.entries(merged)
      .filter(([, value]) => value !== null && value !== '')
      .map(([key, value]) => [key.slice(prefix.length), value]),
  );
  return { ...record, ...rest, custom };
}
