import type { Outcome } from '../../shared/contracts/sheets/routes.ts';
import { create, remove, type AnyWrite } from '../platform/storage/writes.ts';
import type { Tools } from '../platform/tools.ts';
import { parseCell } from './edit.ts';
import { readerOf, rowOf, type Keeper } from './keeper.ts';
import { asRefused, conflictOf, isOwn, type RefusedCell } from './refusals.ts';

type Planned = { readonly outcome: Outcome; readonly writes: readonly AnyWrite[] };

/** New rows: each whole, or refused with its cells. */
export async function addRows<T extends object>(
  keeper: Keeper<T>,
  rows: readonly Readonly<Record<string, unknown>>[],
  tools: Tools,
): Promise<Outcome[]> {
  const planned = await Promise.all(rows.map((row) => planNew(keeper, row, tools)));
  return settle(keeper, planned, tools);
}

async function planNew<T extends object>(
  keeper: Keeper<T>,
  typed: Readonly<Record<string, unknown>>,
  tools: Tools,
): Promise<Planned> {
  const id = tools.newId();
  const values: Record<string, unknown> = {};
  const refused: RefusedCell[] = [];
  for (const [column, value] of Object.entries(typed)) {
    const parsed = parseCell(keeper, column, value, tools);
    if (parsed.ok) values[column] = parsed.value;
    else refused.push({ column, ...parsed.why });
  }
  if (refused.length > 0) return { outcome: { id, refused }, writes: [] };
  const decided = await keeper.decide(undefined, { ...keeper.blank(id), ...values }, tools);
  if (!decided.ok)
    return { outcome: { id, refused: [asRefused(decided.refusal, tools.language)] }, writes: [] };
  const { record, writes } = decided.value;
  const row = rowOf(keeper, record, 1, readerOf(keeper.sheet, tools.caller));
  return { outcome: { id, row, refused: [] }, writes: [create(keeper.kind, record), ...writes] };
}

/** Rows taken away, each on the version that was seen. */
export async function removeRows<T extends object>(
  keeper: Keeper<T>,
  rows: readonly { readonly id: string; readonly version: number }[],
  tools: Tools,
): Promise<Outcome[]> {
  const planned = await Promise.all(rows.map((row) => planRemoval(keeper, row, tools)));
  return settle(keeper, planned, tools);
}

async function planRemoval<T extends object>(
  keeper: Keeper<T>,
  { id, version }: { id: string; version: number },
  tools: Tools,
): Promise<Planned> {
  const no = (code: Parameters<typeof asRefused>[0]['code']): Planned => ({
    outcome: { id, refused: [asRefused({ code }, tools.language)] },
    writes: [],
  });
  const seen = await tools.store.get(keeper.kind, keeper.key(id));
  if (!seen) return no('platform/not-found');
  if (seen.version !== version) return no('platform/changed-meanwhile');
  const freed = await keeper.letGo?.(seen.record, tools);
  if (freed && !freed.ok) return no(freed.refusal.code);
  return { outcome: { id, refused: [] }, writes: [remove(keeper.kind, seen, id), ...(freed?.value ?? [])] };
}

async function settle<T extends object>(
  keeper: Keeper<T>,
  planned: readonly Planned[],
  tools: Tools,
): Promise<Outcome[]> {
  const toWrite = planned.filter(({ writes }) => writes.length > 0);
  const results = await tools.commitEach(toWrite.map(({ writes }) => writes));
  const failed = new Map(
    toWrite.flatMap(({ outcome }, index) => {
      const result = results[index];
      return !result || result.ok || isOwn(keeper, outcome.id, result.refusal)
        ? []
        : [
            [
              outcome.id,
              asRefused(conflictOf(keeper, result.refusal) ?? result.refusal, tools.language),
            ] as const,
          ];
    }),
  );
  return planned.map(({ outcome }) => {
    const why = failed.get(outcome.id);
    return why ? { id: outcome.id, refused: [why] } : outcome;
  });
}
