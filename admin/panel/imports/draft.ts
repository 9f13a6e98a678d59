import { parse } from 'papaparse';
import { decoded } from '../../../shared/contracts/import/decoded.ts';
import { guessColumns } from '../../../shared/contracts/import/guess.ts';
import { meansNothing } from '../../../shared/contracts/import/tidy.ts';
import { plainPlan, type ImportPlan } from '../../../shared/contracts/records/import.ts';
import { unguarded } from '../../../shared/contracts/sheets/guarded.ts';
import { choiceOf } from '../../../shared/contracts/sheets/parse.ts';
import type { Language } from '../../../shared/kernel/language.ts';
import { fold } from '../../../shared/kernel/text.ts';
import { columnOf, type Choice, type Sheet } from '../../../shared/contracts/sheets/sheet.ts';

/** A file that was chosen, as far as the browser needs to know it. */
export type Draft = {
  readonly file: File;
  readonly headers: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** The sheets of a workbook, and the one that was chosen; the import that it was sent to already. */
  readonly tables: readonly string[];
  readonly table: string | null;
  readonly id?: string;
  /** How the last file with these headers was mapped. */
  readonly remembered?: ImportPlan;
};

/** The register of enterprises' own codes, which no label contains. */
const knownWords: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  legalForm: { APE: 'non-profit', ASS: 'other', COP: 'other' },
};

/** A CSV as the browser reads it; the server reads it again. */
export async function csvDraft(file: File): Promise<Draft | undefined> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  const { data } = parse<string[]>(decoded(bytes), { skipEmptyLines: 'greedy' });
  const [headers, ...rows] = data;
  return headers === undefined || headers.length < 1 || rows.length === 0
    ? undefined
    : { file, headers, rows: rows.map((row) => row.map(unguarded)), tables: [], table: null };
}

/** What a person would most likely decide, to begin with. */
export function planFor(sheet: Sheet, draft: Draft): ImportPlan {
  const { remembered, table } = draft;
  if (remembered !== undefined && remembered.columns.length === draft.headers.length)
    return { ...remembered, table };
  const columns = [...guessColumns(sheet, draft.headers)];
  // A file that comes back from here names its rows.
  const known = columns.includes('id') ? ({ mode: 'both', key: 'id' } as const) : {};
  const defaults = sheet.name === 'members' ? { kind: 'organisation', language: 'fr' } : {};
  const isNumbered = sheet.columns.some((one) => one.known === true && columns.includes(one.key));
  const mode = isNumbered ? 'both' : plainPlan.mode;
  return { ...plainPlan, mode, ...known, columns, defaults, language: languageOf(sheet, draft), table };
}

/** In whose words the headers are: its numbers are written in that language too. */
function languageOf(sheet: Sheet, { headers }: Draft): Language | null {
  const names = new Set(headers.map(fold));
  const count = (language: Language) =>
    sheet.columns.filter(({ label }) => label.fr !== label.en && names.has(fold(label[language]))).length;
  const [fr, en] = [count('fr'), count('en')];
  if (fr === en) return null;
  return fr > en ? 'fr' : 'en';
}

/** A few different values of a column of the file. */
export function examplesOf(draft: Draft, index: number): readonly string[] {
  const seen = new Set<string>();
  for (const row of draft.rows) {
    const text = row[index]?.trim() ?? '';
    if (text !== '') seen.add(text);
    if (seen.size === 3) break;
  }
  return [...seen];
}

export type UnknownWord = {
  readonly column: string;
  readonly word: string;
  readonly count: number;
  readonly choices: readonly Choice[];
};

/** Words in columns of choices that none of their names contain: a person says what each means. */
export function unknownWords(sheet: Sheet, draft: Draft, plan: ImportPlan): readonly UnknownWord[] {
  return plan.columns.flatMap((key, index) => {
    const editor = key === null ? undefined : columnOf(sheet, key)?.editor;
    if (key === null || editor?.type !== 'choice') return [];
    const counts = new Map<string, number>();
    for (const row of draft.rows) {
      const word = row[index]?.trim() ?? '';
      if (word !== '' && !meansNothing(word)) counts.set(word, (counts.get(word) ?? 0) + 1);
    }
    return [...counts]
      .filter(([word]) => choiceOf(word, editor.choices) === undefined)
      .map(([word, count]) => ({ column: key, word, count, choices: editor.choices }))
      .slice(0, 60);
  });
}

/** What a word of a file was said to mean. A file may hold any word, `constructor` too: only what was said counts. */
export function meaningIn(
  meanings: Readonly<Record<string, Readonly<Record<string, string>>>>,
  column: string,
  word: string,
): string | undefined {
  const said = Object.hasOwn(meanings, column) ? meanings[column] : undefined;
  return said !== undefined && Object.hasOwn(said, word) ? said[word] : undefined;
}

/** The plan, with a meaning for each word that has none yet: the register's codes are known, the rest is empty. */
export function withMeanings(plan: ImportPlan, words: readonly UnknownWord[]): ImportPlan {
  const said = (column: string) =>
    words
      .filter((one) => one.column === column)
      .map(({ word }): [string, string] => [
        word,
        meaningIn(plan.meanings, column, word) ?? meaningIn(knownWords, column, word) ?? '',
      ]);
  const columns = new Set(words.map(({ column }) => column));
  const asked = [...columns].map((column): [string, Record<string, string>] => [
    column,
    Object.fromEntries([...Object.entries(plan.meanings[column] ?? {}), ...said(column)]),
  ]);
  return { ...plan, meanings: { ...plan.meanings, ...Object.fromEntries(asked) } };
}
