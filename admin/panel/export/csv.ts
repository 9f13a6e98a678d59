import type { Language } from '../../../shared/kernel/language.ts';
import { guarded } from '../../../shared/contracts/sheets/guarded.ts';
import type { Exported, ExportedCell } from './exported.ts';

/** What a spreadsheet in that language takes for the end of a cell: where the comma is decimal, it is the semicolon. */
const separators = { fr: ';', en: ',' } as const satisfies Record<Language, string>;
/** By which Excel knows UTF-8. */
const mark = '\uFEFF';

/** A CSV of RFC 4180, with texts that a spreadsheet could take for formulas kept as texts. */
export function csvOf({ headers, rows }: Exported, language: Language): string {
  const separator = separators[language];
  const quoted = (text: string) =>
    /["\r\n]/.test(text) || text.includes(separator) ? `"${text.replaceAll('"', '""')}"` : text;
  const lines = [headers.map(guarded), ...rows.map((cells) => cells.map(textOf))];
  return mark + lines.map((cells) => `${cells.map(quoted).join(separator)}\r\n`).join('');
}

/** A number is one, with its sign; anything else is text. */
function textOf(cell: ExportedCell): string {
  return cell.type === 'number' || cell.type === 'money' ? cell.text : guarded(cell.text);
}
