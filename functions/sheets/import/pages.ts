import * as z from 'zod';
import { withCells } from '../../../shared/contracts/sheets/custom.ts';
import { ok } from '../../../shared/kernel/result.ts';
import { create, remove, type AnyWrite } from '../../platform/storage/writes.ts';
import type { Tools } from '../../platform/tools.ts';
import type { Keeper } from '../keeper.ts';
import { isOwn } from '../refusals.ts';
import type { ReadyRow } from './check.ts';

/** What became of each row of a page: `added`, or the code of its refusal. */
export const pageResultSchema = z.array(z.strictObject({ row: z.int(), id: z.string(), code: z.string() }));
export type PageResult = z.infer<typeof pageResultSchema>;

/** Adds a page of rows. A row that this import added before an interruption counts as added. */
export async function addPage<T extends object>(
  keeper: Keeper<T>,
  rows: readonly ReadyRow[],
  tools: Tools,
): Promise<PageResult> {
  const planned = await Promise.all(
    rows.map(async ({ id, values }) => {
      const decided = await keeper.decide(undefined, withCells(keeper.blank(id), values), tools);
      return decided.ok ? ok([create(keeper.kind, decided.value.record), ...decided.value.writes]) : decided;
    }),
  );
  const results = await tools.commitEach(planned.map((plan) => (plan.ok ? plan.value : [])));
  return rows.map(({ row, id }, index) => {
    const plan = planned[index];
    const result = results[index];
    if (plan && !plan.ok) return { row, id, code: plan.refusal.code };
    if (!result || result.ok) return { row, id, code: 'added' };
    return { row, id, code: isOwn(keeper, id, result.refusal) ? 'added' : result.refusal.code };
  });
}

/** Takes back the rows of a page that nobody changed since. */
export async function removePage<T extends object>(
  keeper: Keeper<T>,
  result: PageResult,
  tools: Tools,
): Promise<{ removed: number; kept: number }> {
  const ids = result.filter(({ code }) => code === 'added').map(({ id }) => id);
  const there = await tools.store.getMany(keeper.kind, ids.map(keeper.key));
  const untouched = there.filter(({ version }) => version === 1);
  const removals = await Promise.all(
    untouched.map(async (seen): Promise<readonly AnyWrite[]> => {
      const freed = await keeper.letGo?.(seen.record, tools);
      if (freed && !freed.ok) return [];
      return [remove(keeper.kind, seen, keeper.id(seen.record)), ...(freed?.value ?? [])];
    }),
  );
  const wanted = removals.filter((writes) => writes.length > 0);
  const results = await tools.commitEach(wanted);
  const removed = results.filter((answer) => answer.ok).length;
  return { removed, kept: there.length - removed };
}
