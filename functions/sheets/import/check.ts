import * as z from 'zod';
import { problems } from '../../../shared/contracts/problems.ts';
import type { Finding, Import, ImportPlan } from '../../../shared/contracts/records/import.ts';
import { withCells } from '../../../shared/contracts/sheets/custom.ts';
import type { Surroundings } from '../../../shared/contracts/sheets/parse.ts';
import { cell } from '../../../shared/contracts/sheets/routes.ts';
import { imports as words, repeatsRow } from '../../../shared/words/imports.ts';
import { say } from '../../../shared/words/word.ts';
import { idFrom } from '../../platform/new-id.ts';
import type { Tools } from '../../platform/tools.ts';
import type { Keeper } from '../keeper.ts';
import { readRow, type ReadRow } from './read-row.ts';
import type { Table } from './table.ts';

/** A row that can go in: its number in the file, the id it will have, and its cells. */
export const readyRowSchema = z.strictObject({
  row: z.int(),
  id: z.string(),
  values: z.record(z.string(), cell),
});
export type ReadyRow = z.infer<typeof readyRowSchema>;

/** A file to be checked, by which import, as what. */
export type Source = {
  readonly id: string;
  readonly plan: ImportPlan;
  readonly table: Table;
  readonly surroundings: Surroundings;
};

export type Checked = {
  readonly ready: readonly ReadyRow[];
  readonly findings: readonly Finding[];
  readonly counts: Pick<Import['counts'], 'rows' | 'ready' | 'there' | 'refused'>;
};

/**
 * Reads every row as the sheet would, without writing: what can go in, what is there already, what cannot, and why. A
 * row's id follows from the import and its place, so that a page run twice adds nothing twice.
 */
export async function checkTable<T extends object>(
  keeper: Keeper<T>,
  source: Source,
  tools: Tools,
): Promise<Checked> {
  const { id, plan, table, surroundings } = source;
  const read = table.rows.map((row) => readRow(keeper.sheet, plan, row, surroundings));
  const judged = await Promise.all(read.map((row) => judge(keeper, id, row, tools)));
  const sound = judged.flatMap((row) => (row.record ? [{ ...row, record: row.record }] : []));
  const first = new Map<string, number>();
  const repeats = sound.map(({ row, record }) => firstOf(first, keeper.identity?.(record), row));
  const present =
    (await keeper.present?.(
      sound.map(({ record }) => record),
      tools,
    )) ?? sound.map(() => false);
  const findings: Finding[] = judged.flatMap((row) => row.findings);
  const ready: ReadyRow[] = [];
  for (const [index, { row, id: newId, values }] of sound.entries()) {
    const before = repeats[index];
    if (before !== undefined)
      findings.push(
        rowFinding(
          row,
          'refused',
          bilingual((language) => say(repeatsRow, language, { row: before })),
        ),
      );
    else if (present[index]) findings.push(rowFinding(row, 'there', words.alreadyThere));
    else ready.push({ row, id: newId, values: { ...values } });
  }
  const there = findings.filter(({ kind }) => kind === 'there').length;
  const rows = table.rows.length;
  return {
    ready,
    findings,
    counts: { rows, ready: ready.length, there, refused: rows - ready.length - there },
  };
}

async function judge<T extends object>(
  keeper: Keeper<T>,
  importId: string,
  { row, values, findings }: ReadRow,
  tools: Tools,
) {
  const id = idFrom(`${importId}#${row}`);
  const nothing = { row, id, values, findings, record: undefined };
  if (findings.some(({ kind }) => kind === 'refused')) return nothing;
  const decided = await keeper.decide(undefined, withCells(keeper.blank(id), values), tools);
  if (decided.ok) return { ...nothing, record: decided.value.record };
  const { code, column } = decided.refusal;
  return {
    ...nothing,
    findings: [...findings, { ...rowFinding(row, 'refused', problems[code].title), column: column ?? '' }],
  };
}

/** The row that first had this identity, when it is not this one. */
function firstOf(first: Map<string, number>, identity: string | undefined, row: number): number | undefined {
  if (identity === undefined) return undefined;
  const before = first.get(identity);
  if (before === undefined) first.set(identity, row);
  return before;
}

function rowFinding(row: number, kind: Finding['kind'], message: Finding['message']): Finding {
  return { row, column: '', kind, text: '', message };
}

function bilingual(of: (language: 'fr' | 'en') => string): Finding['message'] {
  return { fr: of('fr'), en: of('en') };
}
