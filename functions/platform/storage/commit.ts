import { ok, refuse, type Result } from '../../../shared/kernel/result.ts';
import type { QueueName } from '../environment.ts';
import { Unavailable, type Item, type Key, type Outcome } from './engine.ts';
import type { By } from './history.ts';
import type { Stamp } from './plan.ts';
import { inTurn, mostTries, retryBusy, type Turn } from './retry.ts';
import {
  inTransactions,
  isTooLarge,
  meaning,
  operationsOf,
  placesOf,
  rowOf,
  type Row,
  type Shared,
} from './rows.ts';
import type { Conflict, StoreParts } from './store.ts';
import type { AnyWrite } from './writes.ts';

type Answer = Result<Stamp, Conflict>;
type Answering = {
  readonly parts: StoreParts;
  readonly by: By;
  readonly answer: (row: Row, result: Answer) => void;
};

/** What each row writes; rows that are still being decided come one by one. */
export type Rows = Iterable<readonly AnyWrite[]> | AsyncIterable<readonly AnyWrite[]>;

/** Transactions of one bulk commit that are under way together. */
const atOnce = 8;

/**
 * Commits rows, each all or nothing, several to a transaction. Instant and commit are fixed before the first try: a
 * row that is tried again is the same row. Rows that write the same record do so in their order.
 */
export async function commitRows(parts: StoreParts, by: By, rows: Rows): Promise<Answer[]> {
  const answers: Answer[] = [];
  const answering: Answering = { parts, by, answer: (row, result) => (answers[row.index] = result) };
  await inTurn(turnsOf(answering, rows), atOnce);
  return answers;
}

/** The rows as transactions, each planned when its turn comes: the first are being written while the last are decided. */
async function* turnsOf(answering: Answering, rows: Rows): AsyncGenerator<Turn> {
  for await (const batch of inTransactions(openRows(answering, rows))) {
    yield { ...placesOf(batch), run: () => commitTogether(answering, batch) };
    // What was just handed over leaves before the next is made.
    await new Promise((resolve) => setImmediate(resolve));
  }
}

/** The rows that have something to write; the others are answered. */
async function* openRows({ parts, by, answer }: Answering, rows: Rows): AsyncGenerator<Row> {
  const [at, tx] = [parts.now(), parts.newId()];
  let index = 0;
  for await (const writes of rows) {
    const row = rowOf({ index, writes, stamp: { at, tx: `${tx}.${index}` } }, by);
    index += 1;
    answer(row, refuse('platform/unavailable'));
    if (row.operations.length === 0) answer(row, ok(row.stamp));
    else if (isTooLarge(row)) answer(row, refuse('platform/too-large'));
    else yield row;
  }
}

/** One transaction for all rows; those that are refused leave it, and the others go on without them. */
async function commitTogether(answering: Answering, batch: readonly Row[]): Promise<void> {
  const { parts, answer } = answering;
  let tries = mostTries;
  for (let rest = batch; rest.length > 0;) {
    const operations = operationsOf(rest);
    const outcome = await tried(parts, operations, tries);
    if (outcome.done) {
      for (const row of rest) answer(row, ok(row.stamp));
      const writes = rest.flatMap((row) => row.writes);
      await announce(parts, writes);
      return;
    }
    if ('failed' in outcome) rest = withoutRefused(answering, rest, operations, outcome.failed);
    else {
      rest = withoutHeld(answering, rest, operations, outcome);
      // Many rows held by many others: who waits for each in turn waits too long.
      tries = Math.max(1, Math.floor(tries / 2));
    }
  }
}

type Failed = readonly { readonly index: number; readonly now?: Item }[];
type Blocked = Extract<Outcome, { readonly busy: true }> & { readonly unanswered?: true };

async function tried(
  { engine, newId, pause }: StoreParts,
  shared: readonly Shared[],
  tries: number,
): Promise<Outcome | Blocked> {
  const operations = shared.map(({ operation }) => operation);
  const token = newId();
  try {
    return await retryBusy(() => engine.transact(operations, token), pause, tries);
  } catch (error) {
    if (error instanceof Unavailable) return { done: false, busy: true, unanswered: true };
    throw error;
  }
}

/** The rows whose records nobody holds; all are held when the database does not say which. */
function withoutHeld(
  { answer }: Answering,
  rest: readonly Row[],
  operations: readonly Shared[],
  outcome: Blocked,
): Row[] {
  const held = new Set((outcome.held ?? []).flatMap((index) => operations[index]?.rows ?? []));
  for (const row of held.size > 0 ? held : rest)
    answer(row, refuse(outcome.unanswered ? 'platform/unavailable' : 'platform/busy'));
  return held.size > 0 ? rest.filter((row) => !held.has(row)) : [];
}

/** The rows that no failed operation belongs to; those that only remains stood in the way of are planned anew over them. */
function withoutRefused(
  { parts, by, answer }: Answering,
  rest: readonly Row[],
  operations: readonly Shared[],
  failed: Failed,
): Row[] {
  const at = parts.now();
  const refused = new Map<Row, Conflict>();
  const remains = new Map<Row, [string, number][]>();
  for (const { index, now } of failed) {
    const shared = operations[index];
    if (!shared) throw new Error(`The database refused operation ${index} of ${operations.length}`);
    for (const row of shared.rows) {
      const why = meaning(shared, row, now, at);
      if ('code' in why) refused.set(row, why);
      else remains.set(row, [...(remains.get(row) ?? []), why.remains]);
    }
  }
  for (const [row, refusal] of refused) answer(row, { ok: false, refusal });
  return rest
    .filter((row) => !refused.has(row))
    .map((row) => {
      const over = remains.get(row);
      return over ? rowOf(row, by, new Map([...row.remains, ...over])) : row;
    });
}

async function announce(parts: StoreParts, writes: readonly AnyWrite[]): Promise<void> {
  const byQueue = new Map<QueueName, Key[]>();
  for (const write of writes) {
    if (write.do !== 'create' && write.do !== 'replace') continue;
    const { rouse, key } = write.kind;
    if (rouse?.when(write.record))
      byQueue.set(rouse.queue, [...(byQueue.get(rouse.queue) ?? []), key(write.record)]);
  }
  await Promise.all([...byQueue].map(([queue, keys]) => parts.rouse(queue, keys)));
}
