import { emptyOf } from '../../shared/contracts/sheets/parse.ts';
import { columnOf } from '../../shared/contracts/sheets/sheet.ts';
import { historyOf, type Change, type History } from '../platform/storage/history.ts';
import type { Tools } from '../platform/tools.ts';
import { cellsOf, isEmpty, type Keeper } from './keeper.ts';

/**
 * The record of a row that was taken away, as its removal's line of history tells it. The history is found by what the
 * sheet showed of the row, which may say to whom it belonged.
 *
 * @returns nothing when the row was not taken away
 */
export async function removedRecord<T extends object>(
  keeper: Keeper<T>,
  id: string,
  shown: Readonly<Record<string, unknown>>,
  tools: Tools,
): Promise<T | undefined> {
  const subject = keeper.kind.history?.({ ...keeper.blank(id), ...shown });
  if (subject === undefined) return undefined;
  const { pk, sk } = keeper.key(id);
  const last = (await lastLine(subject, `${pk} ${sk}`, tools))?.changes ?? [];
  if (!last.some(({ field, to }) => field === 'id' && to === null)) return undefined;
  const parsed = keeper.kind.schema.safeParse({ ...emptied(keeper, id), ...before(last) });
  return parsed.success ? parsed.data : undefined;
}

/** The latest of what happened to one record of a person or thing, however much happened since to its others. */
async function lastLine(subject: string, key: string, { store }: Tools): Promise<History | undefined> {
  let after: string | undefined;
  do {
    const { rows, next } = await store.list(historyOf(subject), after === undefined ? {} : { after });
    const found = rows.find(({ record }) => record.key === key);
    if (found) return found.record;
    after = next;
  } while (after !== undefined);
  return undefined;
}

function before(changes: readonly Change[]): Readonly<Record<string, unknown>> {
  return Object.fromEntries(changes.map(({ field, from }) => [field, from]));
}

/** A row as it begins, but for what it begins with: the history of a removal leaves out what was empty. */
function emptied<T extends object>(keeper: Keeper<T>, id: string): Readonly<Record<string, unknown>> {
  const derived = new Set<string>([...(keeper.kind.derived ?? []), ...(keeper.kind.private ?? [])]);
  return Object.fromEntries(
    Object.entries(cellsOf(keeper.blank(id))).map(([field, value]) => {
      if (isEmpty(value) || derived.has(field)) return [field, value];
      const column = columnOf(keeper.sheet, field);
      return [field, column === undefined ? null : emptyOf(column)];
    }),
  );
}
