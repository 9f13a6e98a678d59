import type * as z from 'zod';
import { customCells } from '../../shared/contracts/sheets/custom.ts';
import type { historySchema } from '../../shared/contracts/sheets/routes.ts';
import { ok, refuse, type Result } from '../../shared/kernel/result.ts';
import { readable } from '../../shared/contracts/sheets/sheet.ts';
import { historyOf, type Change } from '../platform/storage/history.ts';
import type { Tools } from '../platform/tools.ts';
import { readerOf, type Keeper } from './keeper.ts';

/** What changed in a row, cell by cell, latest first: only the columns that the reader may see. */
export async function rowHistory<T extends object>(
  keeper: Keeper<T>,
  id: string,
  next: string | undefined,
  tools: Tools,
): Promise<Result<z.infer<typeof historySchema>, { code: 'platform/not-found' }>> {
  const [kept, isWithheld] = await Promise.all([
    tools.store.get(keeper.kind, keeper.key(id)),
    keeper.withheld?.(tools),
  ]);
  const subject = kept && isWithheld?.(id) !== true && keeper.kind.history?.(kept.record);
  if (subject === undefined || subject === false) return refuse('platform/not-found');
  const page = await tools.store.list(historyOf(subject), next === undefined ? {} : { after: next });
  const { pk, sk } = keeper.key(id);
  const columns = new Set(readable(keeper.sheet, readerOf(keeper.sheet, tools.caller)).map(({ key }) => key));
  const changes = page.rows
    .map(({ record }) => record)
    .filter(({ key }) => key === `${pk} ${sk}`)
    .flatMap(({ at, actor, action, changes: list }) =>
      list
        .flatMap(asCells)
        .filter(({ field }) => columns.has(field))
        .map(({ field, from, to }) => ({
          at,
          actor: actor.id,
          actorName: actor.name,
          action,
          field,
          from,
          to,
        })),
    );
  return ok({ changes, ...(page.next === undefined ? {} : { next: page.next }) });
}

/** The network's own fields stand together in a record; each that changed is told as the cell that it is. */
function asCells(change: Change): readonly Change[] {
  if (change.field !== 'custom') return [change];
  const [from, to] = [customCells({ custom: change.from }), customCells({ custom: change.to })];
  return [...new Set([...Object.keys(from), ...Object.keys(to)])]
    .map((field) => ({ field, from: from[field] ?? null, to: to[field] ?? null }))
    .filter((cell) => cell.from !== cell.to);
}
