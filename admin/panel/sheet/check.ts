import type { Cell, Column } from '../../../shared/contracts/sheets/sheet.ts';
import { ok, refuse, type Result } from '../../../shared/kernel/result.ts';
import { explain } from '../../../shared/words/invalid.ts';
import type { Language } from '../../../shared/kernel/language.ts';
import { say } from '../../../shared/words/word.ts';
import { parseCell, type Surroundings } from '../../../shared/contracts/sheets/parse.ts';

/** Why a value does not go in, in the person's language. */
export type CellRefusal = { readonly code: 'sheet/unfit'; readonly message: string };

/** A value against its column's schema, the same as the API's; what the schema normalises comes back normal. */
export function checkCell(column: Column, cell: Cell, language: Language): Result<Cell, CellRefusal> {
  const checked = column.schema.safeParse(cell, { error: (issue) => explain(issue, language) });
  if (checked.success) return ok(checked.data);
  return refuse('sheet/unfit', { message: checked.error.issues[0]?.message ?? '' });
}

/** Typed or pasted text as a value that the API would take, or why not. */
export function readCell(
  column: Column,
  text: string,
  surroundings: Surroundings,
): Result<Cell, CellRefusal> {
  const parsed = parseCell(column, text, surroundings);
  if (!parsed.ok)
    return refuse('sheet/unfit', { message: say(parsed.refusal.message, surroundings.language) });
  return checkCell(column, parsed.value, surroundings.language);
}

type Read = Result<Cell, CellRefusal>;

/** Reads the texts of one gesture: a text that stands in a column many times is read once. */
export function openReading(surroundings: Surroundings): (column: Column, text: string) => Read {
  const columns = new Map<Column, Map<string, Read>>();
  return (column, text) => {
    const known = columns.get(column) ?? new Map<string, Read>();
    columns.set(column, known);
    const read = known.get(text) ?? readCell(column, text, surroundings);
    known.set(text, read);
    return read;
  };
}
