import type { Instant } from '../../../shared/kernel/instant.ts';
import { ok, refuse, type Result } from '../../../shared/kernel/result.ts';
import type { QueueName } from '../environment.ts';
import type { Engine, Key, PartialItem } from './engine.ts';
import type { By } from './history.ts';
import { decode, type Kept, type Kind } from './kind.ts';
import { plan, type Stamp } from './plan.ts';
import type { Page, Question } from './question.ts';
import { retryBusy, type Pause } from './retry.ts';
import { inTransactions, refusedRow, type RowWrites } from './rows.ts';
import { cursorOf, positionOf } from './cursor.ts';
import type { AnyWrite } from './writes.ts';

/**
 * Why a commit was refused. `now` is what is stored where the write expected something else:
 * the reader shows it, or reads again and decides anew.
 */
export type Conflict = {
  readonly code: 'platform/changed-meanwhile' | 'platform/already-there' | 'platform/busy';
  readonly kind?: string;
  readonly key?: string;
  readonly now?: unknown;
};

export type Committed = Stamp;

/** The one door to what is kept. Nothing else reads or writes. */
export type Store = {
  get<T>(kind: Kind<T>, key: Key): Promise<Kept<T> | undefined>;
  getMany<T>(kind: Kind<T>, keys: readonly Key[]): Promise<readonly Kept<T>[]>;
  list<Answer>(question: Question<Answer>, page?: { after?: string; limit?: number }): Promise<Page<Answer>>;
  /** Every page of a question; for what is known to be short. */
  listAll<Answer>(question: Question<Answer>): Promise<readonly Answer[]>;
  /** All of the writes, or none. */
  commit(by: By, writes: readonly AnyWrite[]): Promise<Result<Committed, Conflict>>;
  /** Each row's writes or none of that row's; answered in the order of the rows. Rows share transactions. */
  commitEach(by: By, rows: readonly (readonly AnyWrite[])[]): Promise<readonly Result<Committed, Conflict>[]>;
};

export type StoreParts = {
  readonly engine: Engine;
  readonly now: () => Instant;
  readonly newId: () => string;
  readonly pause: Pause;
  /** Tells a queue that a record waits; a failure is not one of the commit. */
  readonly rouse: (queue: QueueName, keys: readonly Key[]) => Promise<void>;
};

export function storeOver(parts: StoreParts): Store {
  const { engine, now } = parts;
  const live = (item: PartialItem | undefined): item is PartialItem =>
    item !== undefined && item.kind !== 'tombstone' && !(item.ttl !== undefined && item.ttl * 1000 <= Date.parse(now()));

  const list: Store['list'] = async (question, { after, limit } = {}) => {
    const { read, number: _, ...asked } = question;
    const position = after === undefined ? {} : { after: positionOf(question, after) };
    const found = await engine.query({ ...asked, ...position, limit: limit ?? asked.limit });
    const rows = (question.index === 'feed' ? found.items : found.items.filter(live)).map(read);
    return { rows, units: found.units, ...(found.last ? { next: cursorOf(question, found.last) } : {}) };
  };

  return {
    get: async (kind, key) => {
      const item = await engine.get(kind.table, key);
      return live(item) ? decode(kind, item) : undefined;
    },
    getMany: async (kind, keys) => (await engine.batchGet(kind.table, keys)).filter(live).map((item) => decode(kind, item)),
    list,
    listAll: async (question) => {
      const all = [];
      let after: string | undefined;
      do {
        const page = await list(question, after === undefined ? {} : { after });
        all.push(...page.rows);
        after = page.next;
      } while (after !== undefined);
      return all;
    },
    commit: async (by, writes) => {
      const [only] = await commitRows(parts, by, [writes]);
      return only ?? refuse('platform/busy');
    },
    commitEach: (by, rows) => commitRows(parts, by, rows),
  };
}

async function commitRows(parts: StoreParts, by: By, rows: readonly (readonly AnyWrite[])[]): Promise<Result<Committed, Conflict>[]> {
  const answers: Result<Committed, Conflict>[] = rows.map(() => refuse('platform/busy'));
  const batches = inTransactions(rows.map((writes, index) => ({ index, writes })));
  await Promise.all(batches.map((batch) => commitTogether(parts, by, batch, (row, answer) => (answers[row] = answer))));
  return answers;
}

/** One transaction for all rows; those that are refused leave it, and the others go on without them. */
async function commitTogether(
  parts: StoreParts,
  by: By,
  batch: readonly RowWrites[],
  answer: (row: number, result: Result<Committed, Conflict>) => void,
): Promise<void> {
  let rest = batch;
  while (rest.length > 0) {
    const stamp = { at: parts.now(), tx: parts.newId() };
    const operations = rest.flatMap(({ index, writes }) =>
      plan(writes, by, { ...stamp, tx: `${stamp.tx}.${index}` }).map((operation) => ({ row: index, operation })),
    );
    const outcome = await retryBusy(() => parts.engine.transact(operations.map(({ operation }) => operation), stamp.tx), parts.pause);
    if (outcome.done) {
      for (const row of rest) answer(row.index, ok(stamp));
      await announce(parts, rest.flatMap((row) => row.writes));
      return;
    }
    if ('busy' in outcome) return;
    const refused = new Map(outcome.failed.map(({ index, now }) => refusedRow(operations, index, now)));
    for (const [row, refusal] of refused) answer(row, { ok: false, refusal });
    rest = rest.filter((row) => !refused.has(row.index));
  }
}

async function announce(parts: StoreParts, writes: readonly AnyWrite[]): Promise<void> {
  const byQueue = new Map<QueueName, Key[]>();
  for (const write of writes) {
    if (write.do !== 'create' && write.do !== 'replace') continue;
    const { rouse, key } = write.kind;
    if (rouse?.when(write.record)) byQueue.set(rouse.queue, [...(byQueue.get(rouse.queue) ?? []), key(write.record)]);
  }
  await Promise.all([...byQueue].map(([queue, keys]) => parts.rouse(queue, keys)));
}
