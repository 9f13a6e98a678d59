import { isDeepStrictEqual } from 'node:util';
import { withCells } from '../../shared/contracts/sheets/custom.ts';
import type { Outcome } from '../../shared/contracts/sheets/routes.ts';
import { create, remove, type AnyWrite } from '../platform/storage/writes.ts';
import type { Tools } from '../platform/tools.ts';
import { parseCell } from './edit.ts';
import { cellsOf, isEmpty, readerOf, rowOf, type CellRefusal, type Keeper } from './keeper.ts';
import { asRefused, conflictOf, emptyRefused, isOwn, type RefusedCell } from './refusals.ts';
import { removedRecord } from './restore.ts';

type Typed = Readonly<Record<string, unknown>>;
type Planned = {
  readonly outcome: Outcome;
  readonly writes: readonly AnyWrite[];
  /** Where a row is put back: what it will be, since one that somebody else put back may be another by now. */
  readonly restored?: object;
};

/** New rows: each whole, or refused with its cells. With ids to restore, rows that were taken away, as they were. */
export async function addRows<T extends object>(
  keeper: Keeper<T>,
  rows: readonly Typed[],
  tools: Tools,
  restore: readonly string[] = [],
): Promise<Outcome[]> {
  const planned = await Promise.all(
    rows.map((row, at) => {
      const id = restore[at];
      return id === undefined ? planNew(keeper, row, tools) : planAgain(keeper, id, row, tools);
    }),
  );
  const outcomes = await settle(keeper, planned, tools);
  return restore.length === 0 ? outcomes : withVersions(keeper, outcomes, tools);
}

/** A row that was put back goes on counting from the version at which it was taken away. */
async function withVersions<T extends object>(
  keeper: Keeper<T>,
  outcomes: readonly Outcome[],
  tools: Tools,
): Promise<Outcome[]> {
  const back = outcomes.filter(({ row }) => row !== undefined);
  const kept = await tools.store.getMany(
    keeper.kind,
    back.map(({ id }) => keeper.key(id)),
  );
  const reader = readerOf(keeper.sheet, tools.caller);
  const rows = new Map(
    kept.map(({ record, version }) => [keeper.id(record), rowOf(keeper, record, version, reader)]),
  );
  return outcomes.map((outcome) => {
    const row = rows.get(outcome.id);
    return row ? { ...outcome, row } : outcome;
  });
}

async function planNew<T extends object>(keeper: Keeper<T>, typed: Typed, tools: Tools): Promise<Planned> {
  const id = tools.newId();
  const values: Record<string, unknown> = {};
  const refused: RefusedCell[] = [];
  for (const [column, value] of Object.entries(typed)) {
    const parsed = parseCell(keeper, column, value, tools);
    if (parsed.ok) values[column] = parsed.value;
    else refused.push({ column, ...parsed.why });
  }
  const record = withCells(keeper.blank(id), values);
  const named = new Set(refused.map(({ column }) => column));
  const lacking = keeper.sheet.columns.filter(
    ({ key, required }) => required === true && !named.has(key) && isEmpty(cellsOf(record)[key]),
  );
  refused.push(...lacking.map(({ key }) => emptyRefused(key, tools.language)));
  if (refused.length > 0) return { outcome: { id, refused }, writes: [] };
  return planRecord(keeper, { id, record, again: false }, tools);
}

async function planAgain<T extends object>(
  keeper: Keeper<T>,
  id: string,
  shown: Typed,
  tools: Tools,
): Promise<Planned> {
  const record = await removedRecord(keeper, id, shown, tools);
  if (!record) return no(id, { code: 'platform/not-found' }, tools);
  return planRecord(keeper, { id, record, again: true }, tools);
}

/** A row that the rules have their say about, like any that is new. */
async function planRecord<T extends object>(
  keeper: Keeper<T>,
  proposed: { readonly id: string; readonly record: T; readonly again: boolean },
  tools: Tools,
): Promise<Planned> {
  const { id, again } = proposed;
  const decided = await keeper.decide(undefined, proposed.record, tools);
  if (!decided.ok) return no(id, decided.refusal, tools);
  const { record, writes } = decided.value;
  const row = rowOf(keeper, record, 1, readerOf(keeper.sheet, tools.caller));
  return {
    outcome: { id, row, refused: [] },
    writes: [create(keeper.kind, record), ...writes],
    ...(again ? { restored: record } : {}),
  };
}

/** Rows taken away, each on the version that was seen. */
export async function removeRows<T extends object>(
  keeper: Keeper<T>,
  rows: readonly { readonly id: string; readonly version: number }[],
  tools: Tools,
): Promise<Outcome[]> {
  // A row that is named twice is taken away once: the second would find it changed.
  const each = new Map(rows.map((row) => [row.id, row]));
  const planned = await Promise.all([...each.values()].map((row) => planRemoval(keeper, row, tools)));
  return settle(keeper, planned, tools);
}

async function planRemoval<T extends object>(
  keeper: Keeper<T>,
  { id, version }: { id: string; version: number },
  tools: Tools,
): Promise<Planned> {
  const seen = await tools.store.get(keeper.kind, keeper.key(id));
  if (!seen) return no(id, { code: 'platform/not-found' }, tools);
  if (seen.version !== version) return no(id, { code: 'platform/changed-meanwhile' }, tools);
  const freed = await keeper.letGo?.(seen.record, tools);
  if (freed && !freed.ok) return no(id, freed.refusal, tools);
  return { outcome: { id, refused: [] }, writes: [remove(keeper.kind, seen, id), ...(freed?.value ?? [])] };
}

function no(id: string, refusal: CellRefusal, { language }: Tools): Planned {
  return { outcome: { id, refused: [asRefused(refusal, language)] }, writes: [] };
}

async function settle<T extends object>(
  keeper: Keeper<T>,
  planned: readonly Planned[],
  tools: Tools,
): Promise<Outcome[]> {
  const toWrite = planned.filter(({ writes }) => writes.length > 0);
  const results = await tools.commitEach(toWrite.map(({ writes }) => writes));
  const failed = new Map(
    toWrite.flatMap(({ outcome, restored }, index) => {
      const result = results[index];
      if (!result || result.ok) return [];
      const { refusal } = result;
      const isThere = restored === undefined || isSame(restored, refusal.now);
      if (isThere && isOwn(keeper, outcome.id, refusal)) return [];
      const why = asRefused(conflictOf(keeper, refusal) ?? refusal, tools.language);
      return [[outcome.id, why] as const];
    }),
  );
  return planned.map(({ outcome }) => {
    const why = failed.get(outcome.id);
    return why ? { id: outcome.id, refused: [why] } : outcome;
  });
}

function isSame(record: object, kept: unknown): boolean {
  return isDeepStrictEqual(JSON.parse(JSON.stringify(record)), kept);
}
