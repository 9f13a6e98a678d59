import { problems } from '../../../shared/contracts/problems.ts';
import type { Finding, Import, ImportPlan } from '../../../shared/contracts/records/import.ts';
import { withCells } from '../../../shared/contracts/sheets/custom.ts';
import type { Surroundings } from '../../../shared/contracts/sheets/parse.ts';
import { imports as words } from '../../../shared/words/imports.ts';
import { idFrom } from '../../platform/new-id.ts';
import type { Tools } from '../../platform/tools.ts';
import { cellsOf, isEmpty, type Keeper } from '../keeper.ts';
import { emptyRefused } from '../refusals.ts';
import { changesOf } from './changes.ts';
import { repeated, rowFinding } from './noticed.ts';
import { rowReader, type ReadRow } from './read-row.ts';
import type { ReadyRow } from './ready-row.ts';
import { sorted } from './sorted.ts';
import type { Table } from './table.ts';

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
  readonly counts: Pick<Import['counts'], 'rows' | 'ready' | 'changes' | 'unchanged' | 'there' | 'refused'>;
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
  const read = table.rows.map(rowReader(keeper.sheet, plan, surroundings));
  const found = await sorted(keeper, plan, read, tools);
  const changes = await changesOf(keeper, plan, found.there, tools);
  const news = await newRows(keeper, id, found.news, plan, tools);
  const findings = [...found.findings, ...changes.findings, ...news.findings].toSorted(
    (a, b) => a.row - b.row,
  );
  const ready = [...changes.ready, ...news.ready].toSorted((a, b) => a.row - b.row);
  const there = findings.filter(({ kind }) => kind === 'there').length;
  const rows = table.rows.length;
  const counted = {
    ready: news.ready.length,
    changes: changes.ready.length,
    unchanged: changes.unchanged,
    there,
  };
  const refused = rows - counted.ready - counted.changes - counted.unchanged - there;
  return { ready, findings, counts: { rows, ...counted, refused } };
}

/** Rows that are not on the sheet yet: each as the sheet's rules take it, once, and not there under another name. */
async function newRows<T extends object>(
  keeper: Keeper<T>,
  id: string,
  read: readonly ReadRow[],
  plan: ImportPlan,
  tools: Tools,
) {
  const judged = await Promise.all(read.map((row) => judge(keeper, id, row, plan, tools)));
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
    if (before !== undefined) findings.push(repeated(row, before));
    else if (present[index]) findings.push(rowFinding(row, 'there', words.alreadyThere));
    else ready.push({ row, id: newId, values: { ...values } });
  }
  return { ready, findings };
}

async function judge<T extends object>(
  keeper: Keeper<T>,
  importId: string,
  { row, values: said, findings }: ReadRow,
  plan: ImportPlan,
  tools: Tools,
) {
  const values = { ...plan.defaults, ...said };
  const id = idFrom(`${importId}#${row}`);
  const nothing = { row, id, values, findings, record: undefined };
  if (findings.some(({ kind }) => kind === 'refused')) return nothing;
  const record = withCells(keeper.blank(id), values);
  const lacks = lacking(keeper, record, row);
  if (lacks.length > 0) return { ...nothing, findings: [...findings, ...lacks] };
  const decided = await keeper.decide(undefined, record, tools);
  if (decided.ok) return { ...nothing, record: decided.value.record };
  const { code, column } = decided.refusal;
  return {
    ...nothing,
    findings: [...findings, { ...rowFinding(row, 'refused', problems[code].title), column: column ?? '' }],
  };
}

/** The columns that a row must have and has nothing in: what the file leaves out as the sheet would refuse it. */
function lacking<T extends object>(keeper: Keeper<T>, record: T, row: number): Finding[] {
  const cells = cellsOf(record);
  return keeper.sheet.columns
    .filter(({ key, required }) => required === true && isEmpty(cells[key]))
    .map(({ key }) => rowFinding(row, 'refused', emptyCell, key));
}

const emptyCell: Finding['message'] = {
  fr: emptyRefused('', 'fr').message,
  en: emptyRefused('', 'en').message,
};

/** The row that first had this identity, when it is not this one. */
function firstOf(first: Map<string, number>, identity: string | undefined, row: number): number | undefined {
  if (identity === undefined) return undefined;
  const before = first.get(identity);
  if (before === undefined) first.set(identity, row);
  return before;
}
