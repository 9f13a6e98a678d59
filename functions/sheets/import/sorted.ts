import type { Finding, ImportPlan } from '../../../shared/contracts/records/import.ts';
import { columnOf } from '../../../shared/contracts/sheets/sheet.ts';
import { imports as words } from '../../../shared/words/imports.ts';
import type { Tools } from '../../platform/tools.ts';
import type { Keeper } from '../keeper.ts';
import { knownColumns, matcher, type Found } from './known-rows.ts';
import { repeated, rowFinding } from './noticed.ts';
import type { ReadRow } from './read-row.ts';

/** A row of a file and the row of the sheet that it means. `by`: the column of those that the product gives, if it is one. */
export type Matched = { readonly read: ReadRow; readonly id: string; readonly by: string | undefined };
type Sorted = {
  readonly news: readonly ReadRow[];
  readonly there: readonly Matched[];
  readonly findings: readonly Finding[];
};

/** What becomes of a row of a file. */
type Verdict =
  | { readonly as: 'new' }
  | { readonly as: 'change'; readonly id: string; readonly by: string | undefined }
  | { readonly as: 'torn'; readonly ids: readonly string[] }
  | { readonly as: 'noted'; readonly kind: Finding['kind']; readonly message: Finding['message'] };

/** Tells the rows of a file that are new from those that are there. */
export async function sorted<T extends object>(
  keeper: Keeper<T>,
  plan: ImportPlan,
  read: readonly ReadRow[],
  tools: Tools,
): Promise<Sorted> {
  const isPlain = plan.key === null && knownColumns(keeper, plan).length === 0;
  if (plan.mode === 'create' && isPlain) return { news: read, there: [], findings: [] };
  const match = await matcher(keeper, plan, tools);
  const news: ReadRow[] = [];
  const there = new Map<string, Matched>();
  const torn: Torn[] = [];
  const findings: Finding[] = [];
  for (const one of read) {
    const found = match({ ...plan.defaults, ...one.values }, one.text);
    const verdict = verdictOf(found, plan, isGiven(keeper, plan.key));
    if (verdict.as === 'new') news.push(one);
    else if (verdict.as === 'torn') torn.push({ row: one.row, ids: verdict.ids });
    else if (verdict.as === 'noted') findings.push(rowFinding(one.row, verdict.kind, verdict.message));
    else {
      const before = there.get(verdict.id);
      if (before) findings.push(repeated(one.row, before.read.row));
      else there.set(verdict.id, { read: one, id: verdict.id, by: verdict.by });
    }
    if (found.nobody !== undefined && plan.mode !== 'update') findings.push(ofNobody(one, found.nobody));
  }
  const named = await tornFindings(keeper, torn, tools);
  return { news, there: [...there.values()], findings: [...findings, ...named] };
}

/** Keys that the product gives: a row that names one which nobody has is not a new row. */
function isGiven({ sheet }: Pick<Keeper<object>, 'sheet'>, key: string | null): boolean {
  return key === 'id' || (key !== null && columnOf(sheet, key)?.edit.length === 0);
}

function verdictOf({ ids, by, others }: Found, { mode }: ImportPlan, given: boolean): Verdict {
  const noted = (kind: Finding['kind'], message: Finding['message']) =>
    ({ as: 'noted', kind, message }) as const;
  const [id] = ids ?? [];
  if (ids !== undefined && ids.length > 1) return noted('refused', words.severalRows);
  if (id !== undefined && mode === 'create') return noted('there', words.alreadyThere);
  if (id !== undefined) return others ? { as: 'torn', ids: [id, ...others] } : { as: 'change', id, by };
  if (mode === 'update' || (ids !== undefined && given))
    return noted('refused', ids === undefined ? words.noKey : words.noSuchRow);
  return { as: 'new' };
}

/** What the product gives is written from no file: a number that nobody has is left there. */
function ofNobody({ row, text }: ReadRow, column: string): Finding {
  return { ...rowFinding(row, 'emptied', words.noSuchNumber, column), text: text(column).slice(0, 500) };
}

/** A row of a file that means several rows of the sheet. */
type Torn = { readonly row: number; readonly ids: readonly string[] };

/** Names them: a person must see which is meant. */
async function tornFindings<T extends object>(
  keeper: Keeper<T>,
  torn: readonly Torn[],
  { store }: Tools,
): Promise<Finding[]> {
  const ids = [...new Set(torn.flatMap((one) => one.ids))];
  const kept = await store.getMany(keeper.kind, ids.map(keeper.key));
  const called = new Map(kept.map(({ record }) => [keeper.id(record), keeper.known?.called(record)]));
  return torn.map((one) => ({
    ...rowFinding(one.row, 'refused', words.twoRows),
    text: one.ids
      .map((id) => called.get(id) ?? id)
      .join(' / ')
      .slice(0, 500),
  }));
}
