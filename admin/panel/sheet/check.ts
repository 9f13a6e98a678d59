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
