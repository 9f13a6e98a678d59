import type { Finding } from '../../../shared/contracts/records/import.ts';
import { repeatsRow } from '../../../shared/words/imports.ts';
import { say } from '../../../shared/words/word.ts';

/** What is noticed about a row as a whole, or about one of its columns. */
export function rowFinding(
  row: number,
  kind: Finding['kind'],
  message: Finding['message'],
  column = '',
): Finding {
  return { row, column, kind, text: '', message };
}

export function repeated(row: number, before: number): Finding {
  const message = { fr: say(repeatsRow, 'fr', { row: before }), en: say(repeatsRow, 'en', { row: before }) };
  return rowFinding(row, 'refused', message);
}
