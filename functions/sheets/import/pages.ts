import * as z from 'zod';
import { withCells } from '../../../shared/contracts/sheets/custom.ts';
import { Unavailable } from '../../platform/storage/engine.ts';
import { create, remove, type AnyWrite } from '../../platform/storage/writes.ts';
import type { Tools } from '../../platform/tools.ts';
import { editCells } from '../edit.ts';
import type { Keeper } from '../keeper.ts';
import { isOwn } from '../refusals.ts';
import type { ReadyRow } from './ready-row.ts';

/** What became of each row of a page: `added`, `updated` with the cells that took the file's values, or why not. */
export const pageResultSchema = z.array(
  z.strictObject({
    row: z.int(),
    id: z.string(),
    code: z.string(),
    column: z.string().optional(),
    cells: z.array(z.string()).optional(),
  }),
);
export type PageResult = z.infer<typeof pageResultSchema>;

const passing = new Set(['platform/unavailable', 'platform/busy']);

/** Whether a row was written is not known, or it could not be just now: the page is done again, and finds what it did. */
function answered<One extends { readonly code: string }>(results: readonly One[]): readonly One[] {
  if (results.some(({ code }) => passing.has(code))) throw new Unavailable('A page is to be done again');
  return results;
}

/** Puts a page of rows in: what this import did before an interruption counts as done. */
export async function addPage<T extends object>(
  keeper: Keeper<T>,
  rows: readonly ReadyRow[],
  tools: Tools,
): Promise<PageResult> {
  const added = await addNew(
    keeper,
    rows.filter(({ was }) => was === undefined),
    tools,
  );
  return [...answered(added), ...answered(await update(keeper, rows, tools))];
}

async function addNew<T extends object>(
  keeper: Keeper<T>,
  rows: readonly ReadyRow[],
  tools: Tools,
): Promise<PageResult> {
  const answers: { code: string }[] = [];
  const results = await tools.commitEach(writesOf(keeper, rows, tools, answers));
  return rows.map(({ row, id }, index) => {
    const result = results[index];
    const { code = 'added' } = answers[index] ?? {};
    if (!result || result.ok) return { row, id, code };
    return { row, id, code: isOwn(keeper, id, result.refusal) ? 'added' : result.refusal.code };
  });
}

/** Rows that are decided together: what they read leaves in one call, and the first are written meanwhile. */
const together = 100;

/** What each new row writes, which is nothing where the sheet's rules refuse it; its answer is kept beside. */
async function* writesOf<T extends object>(
  keeper: Keeper<T>,
  rows: readonly ReadyRow[],
  tools: Tools,
  answers: { code: string }[],
): AsyncGenerator<readonly AnyWrite[]> {
  for (let from = 0; from < rows.length; from += together) {
    const some = rows.slice(from, from + together);
    const decisions = await Promise.all(
      some.map(({ id, values }) => keeper.decide(undefined, withCells(keeper.blank(id), values), tools)),
    );
    for (const decided of decisions) {
      answers.push({ code: decided.ok ? 'added' : decided.refusal.code });
      yield decided.ok ? [create(keeper.kind, decided.value.record), ...decided.value.writes] : [];
    }
  }
}

/** Cells of rows that are there, as if the person typed them over what the preview showed. */
async function update<T extends object>(
  keeper: Keeper<T>,
  all: readonly ReadyRow[],
  tools: Tools,
): Promise<PageResult> {
  const rows = all.filter(({ was }) => was !== undefined);
  const edits = rows.flatMap(({ id, was = {}, values }) =>
    Object.entries(values).map(([column, value]) => ({ id, column, was: was[column] ?? null, value })),
  );
  const outcomes = new Map((await editCells(keeper, edits, tools)).map((outcome) => [outcome.id, outcome]));
  return rows.map(({ row, id, values }) => {
    const refused = outcomes.get(id)?.refused ?? [];
    const names = new Set(refused.map(({ column }) => column));
    const cells = names.has('') ? [] : Object.keys(values).filter((column) => !names.has(column));
    const [first] = refused;
    return {
      row,
      id,
      code: cells.length > 0 ? 'updated' : (first?.code ?? 'updated'),
      cells,
      ...(first ? { column: first.column } : {}),
    };
  });
}

type Undone = { readonly removed: number; readonly restored: number; readonly kept: PageResult };

/** Takes a page back: its new rows that nobody changed since, and in the others the cells that nobody changed since. */
export async function takeBackPage<T extends object>(
  keeper: Keeper<T>,
  rows: readonly ReadyRow[],
  result: PageResult,
  tools: Tools,
): Promise<Undone> {
  const taken = await removeAdded(keeper, result, tools);
  const put = await putBack(keeper, rows, result, tools);
  return { removed: taken.removed, restored: put.restored, kept: [...taken.kept, ...put.kept] };
}

async function removeAdded<T extends object>(keeper: Keeper<T>, result: PageResult, tools: Tools) {
  const added = result.filter(({ code }) => code === 'added');
  const there = await tools.store.getMany(
    keeper.kind,
    added.map(({ id }) => keeper.key(id)),
  );
  const removals = await Promise.all(
    there
      .filter(({ version }) => version === 1)
      .map(async (seen): Promise<{ id: string; writes: readonly AnyWrite[] }> => {
        const id = keeper.id(seen.record);
        const freed = await keeper.letGo?.(seen.record, tools);
        if (freed && !freed.ok) return { id, writes: [] };
        return { id, writes: [remove(keeper.kind, seen, id), ...(freed?.value ?? [])] };
      }),
  );
  const wanted = removals.filter(({ writes }) => writes.length > 0);
  const results = await tools.commitEach(wanted.map(({ writes }) => writes));
  answered(results.flatMap((one) => (one.ok ? [] : [one.refusal])));
  const gone = new Set(wanted.filter((_, index) => results[index]?.ok === true).map(({ id }) => id));
  const left = new Set(there.map(({ record }) => keeper.id(record)).filter((id) => !gone.has(id)));
  // What an interrupted page took back already is not there any more, and counts.
  const kept = added.filter(({ id }) => left.has(id));
  return { removed: added.length - kept.length, kept };
}

async function putBack<T extends object>(
  keeper: Keeper<T>,
  rows: readonly ReadyRow[],
  result: PageResult,
  tools: Tools,
) {
  const byId = new Map(rows.map((row) => [row.id, row]));
  const updated = result.filter(({ code }) => code === 'updated');
  const edits = updated.flatMap(({ id, cells = [] }) => {
    const { was = {}, values = {} } = byId.get(id) ?? {};
    return cells.map((column) => ({
      id,
      column,
      was: values[column] ?? null,
      value: was[column] ?? null,
    }));
  });
  const outcomes = new Map((await editCells(keeper, edits, tools)).map((outcome) => [outcome.id, outcome]));
  const kept = updated.flatMap(({ row, id }) =>
    (outcomes.get(id)?.refused ?? []).map(({ column, code }) => ({ row, id, code, column })),
  );
  answered(kept);
  const whole = new Set(kept.map(({ id }) => id));
  return { restored: updated.filter(({ id }) => !whole.has(id)).length, kept };
}
