import type { Finding, ImportPlan } from '../../../shared/contracts/records/import.ts';
import { calmed, calmedSentence, isShouted, meansNothing } from '../../../shared/contracts/import/tidy.ts';
import { parseCell, type Surroundings } from '../../../shared/contracts/sheets/parse.ts';
import { columnOf, type Cell, type Column, type Sheet } from '../../../shared/contracts/sheets/sheet.ts';
import { cleanLine } from '../../../shared/kernel/text.ts';
import { imports } from '../../../shared/words/imports.ts';
import { explain } from '../../../shared/words/invalid.ts';
import type { Word } from '../../../shared/words/word.ts';
import type { Table } from './table.ts';

/** One row of a file, understood: the values that go in, and what was noticed on the way. */
export type ReadRow = {
  readonly row: number;
  /** What the file says. */
  readonly values: Readonly<Record<string, Cell>>;
  /** The columns of which it says nothing. */
  readonly blanks: readonly string[];
  /** A cell of the file as it stands there. */
  readonly text: (column: string) => string;
  readonly findings: readonly Finding[];
};

/** How the text of a column is written when it came in capitals. */
const calm: Readonly<Record<string, (text: string) => string>> = {
  legalName: calmed,
  usualName: calmed,
  givenName: calmed,
  familyName: calmed,
  municipality: calmed,
  address: calmed,
  sector: calmedSentence,
};

/** Reads the rows of a file by its plan. What a column says again and again is read once: a town, a region, a legal form. */
export function rowReader(
  sheet: Sheet,
  plan: ImportPlan,
  surroundings: Surroundings,
): (row: Table['rows'][number]) => ReadRow {
  const columns = plan.columns.flatMap((key, index) => {
    const column = key === null ? undefined : columnOf(sheet, key);
    // What nobody types may be the key, and is nothing else.
    if (!column || column.edit.length === 0) return [];
    const read = once((text) => readCell(column, text, plan, surroundings));
    return [{ key: column.key, index, read }];
  });
  return ({ row, cells }) => {
    const findings: Finding[] = [];
    const values: Record<string, Cell> = {};
    const blanks: string[] = [];
    for (const { key, index, read } of columns) {
      const cell = cells[index] ?? '';
      const found = read(cell);
      if (!found) blanks.push(key);
      if (found?.value !== undefined) values[key] = found.value;
      if (found?.finding) findings.push({ ...found.finding, row, column: key, text: cell.slice(0, 500) });
    }
    const text = (key: string) => cleanLine(cells[plan.columns.indexOf(key)] ?? '');
    return { row, values, blanks, text, findings };
  };
}

/** A pure reading, of which every text is asked once. */
function once<Answer>(read: (text: string) => Answer): (text: string) => Answer {
  const known = new Map<string, { readonly answer: Answer }>();
  return (text) => {
    const before = known.get(text);
    if (before) return before.answer;
    const answer = read(text);
    known.set(text, { answer });
    return answer;
  };
}

type ReadCell = { readonly value?: Cell; readonly finding?: Pick<Finding, 'kind' | 'message' | 'becomes'> };

/** @returns nothing where nothing is written */
function readCell(
  column: Column,
  text: string,
  plan: ImportPlan,
  surroundings: Surroundings,
): ReadCell | undefined {
  const written = cleanLine(text);
  if (written === '') return undefined;
  const meant = meaningOf(written, plan.meanings[column.key]) ?? (meansNothing(written) ? '' : undefined);
  if (meant === '') return { finding: { kind: 'corrected', message: imports.meansNothing, becomes: '' } };
  if (meant !== undefined) return asTyped(column, meant, plan, surroundings);
  const [tidied, why] = tidy(column, column.editor.type === 'longText' ? text : written, plan);
  const read = asTyped(column, tidied, plan, surroundings);
  if (!isText(column) || typeof read.value !== 'string' || read.value === written) return read;
  return {
    ...read,
    finding: { kind: 'corrected', message: why ?? imports.rewritten, becomes: read.value.slice(0, 500) },
  };
}

/** What the person said that the file's word means. A file may say `constructor`, which every object has. */
function meaningOf(written: string, meanings: Readonly<Record<string, string>> = {}): string | undefined {
  return Object.hasOwn(meanings, written) ? meanings[written] : undefined;
}

/** Read as the sheet reads what a person types. */
function asTyped(column: Column, text: string, plan: ImportPlan, surroundings: Surroundings): ReadCell {
  const parsed = parseCell(column, text, surroundings);
  if (!parsed.ok) return bad(parsed.refusal.message, plan);
  const checked = column.schema.safeParse(parsed.value, { reportInput: true });
  if (checked.success) return { value: checked.data };
  const [issue] = checked.error.issues;
  return bad(issue ? { fr: explain(issue, 'fr'), en: explain(issue, 'en') } : imports.unreadable, plan);
}

const isText = ({ editor }: Column) =>
  ['text', 'longText', 'email', 'phone', 'postalCode', 'website'].includes(editor.type);

function tidy(column: Column, text: string, plan: ImportPlan): [string, Word | undefined] {
  const bare =
    column.key === 'municipality'
      ? text.replace(/\s*\((?:québec|quebec|qc|ontario|canada)\)\s*$/iu, '')
      : text;
  const calming = plan.calm && isShouted(bare) ? calm[column.key] : undefined;
  if (calming) return [calming(bare), imports.calmed];
  return [bare, bare === text ? undefined : imports.province];
}

function bad(message: Word, { badCell }: ImportPlan): ReadCell {
  return { finding: { kind: badCell === 'empty' ? 'emptied' : 'refused', message } };
}
