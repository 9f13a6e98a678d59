import { parse } from 'papaparse';
import { guessColumns } from '../../../shared/contracts/import/guess.ts';
import { meansNothing } from '../../../shared/contracts/import/tidy.ts';
import type { ImportPlan } from '../../../shared/contracts/records/import.ts';
import { choiceOf } from '../../../shared/contracts/sheets/parse.ts';
import { columnOf, type Choice, type Sheet } from '../../../shared/contracts/sheets/sheet.ts';

/** A file that was chosen, as far as the browser needs to know it. */
export type Draft = {
  readonly file: File;
  readonly headers: readonly string[];
  readonly rows: readonly (readonly string[])[];
};

/** The register of enterprises' own codes, which no label contains. */
const knownWords: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  legalForm: { APE: 'non-profit', ASS: 'other', COP: 'other' },
};

export async function draftOf(file: File): Promise<Draft | undefined> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  const { data } = parse<string[]>(decoded(bytes), { skipEmptyLines: 'greedy' });
  const [headers, ...rows] = data;
  return headers === undefined || headers.length < 1 || rows.length === 0
    ? undefined
    : { file, headers, rows };
}

function decoded(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

/** What a person would most likely decide, to begin with. */
export function planFor(sheet: Sheet, draft: Draft): ImportPlan {
  const columns = guessColumns(sheet, draft.headers);
  return {
    columns: [...columns],
    meanings: {},
    defaults: { kind: 'organisation', language: 'fr' },
    calm: true,
    badCell: 'empty',
  };
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

/** The plan, with a meaning for each word that has none yet: the register's codes are known, the rest is empty. */
export function withMeanings(plan: ImportPlan, words: readonly UnknownWord[]): ImportPlan {
  const meanings = structuredClone(plan.meanings);
  for (const { column, word } of words) {
    const own = (meanings[column] ??= {});
    own[word] ??= knownWords[column]?.[word] ?? '';
  }
  return { ...plan, meanings };
}
