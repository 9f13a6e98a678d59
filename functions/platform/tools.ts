import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import type { Language } from '../../shared/kernel/language.ts';
import type { Instant } from '../../shared/kernel/instant.ts';
import { ok, refuse, type Refusal, type Result } from '../../shared/kernel/result.ts';
import { actorOf, type Caller } from './caller.ts';
import { now } from './clock.ts';
import { idFrom, newId } from './new-id.ts';
import { rouse } from './queue.ts';
import { quiet } from './quiet.ts';
import type { Rows } from './storage/commit.ts';
import { answerKey, answers, type Remembered } from './storage/answers.ts';
import { dynamoStore } from './storage/dynamo-store.ts';
import type { By } from './storage/history.ts';
import { jittered, type Pause } from './storage/retry.ts';
import type { Conflict, Store } from './storage/store.ts';
import { create, type AnyWrite } from './storage/writes.ts';

/** Everything that a use case may reach for, made anew for each request: nothing of one leaks into the next. */
export type Tools = {
  readonly caller: Caller;
  readonly language: Language;
  /** When the request came: one moment for all that it decides. */
  readonly now: Instant;
  readonly newId: <Id extends string>() => Id;
  readonly store: Pick<Store, 'get' | 'getMany' | 'list' | 'listAll'>;
  /**
   * Writes all or nothing, then answers: the last thing that a use case does, once. The answer of a request with an
   * idempotency key is kept beside the writes.
   */
  readonly commit: <Answer>(writes: readonly AnyWrite[], answer: Answer) => Promise<Result<Answer, Conflict>>;
  /** Writes row by row, each all or nothing; and what may be written whatever comes of the request. */
  readonly commitEach: (rows: Rows) => Promise<readonly Result<unknown, Conflict>[]>;
  readonly pause: Pause;
};

/** A request that may come again, with the key that its client gave it. */
export type Repeatable = { readonly id: string; readonly hash: string; readonly private: boolean };

const pause = jittered(Math.random);
let kept: Store | undefined;

/** An answer takes milliseconds. One that hangs is asked for again while whoever asked is still there. */
const patience = { connectionTimeout: 3_000, requestTimeout: 8_000, throwOnRequestTimeout: true };

function database(): DynamoDBClient {
  return quiet(new DynamoDBClient({ maxAttempts: 4, requestHandler: patience }));
}

/** The store of this function; its connections live as long as the container. */
export function theStore(): Store {
  kept ??= dynamoStore(database(), { now, newId, pause, rouse });
  return kept;
}

export function toolsFor(
  caller: Caller,
  action: string,
  language: Language,
  repeatable?: Repeatable,
  store = theStore(),
): Tools {
  const by: By = { actor: actorOf(caller), action };
  const at = now();
  return {
    caller,
    language,
    now: at,
    newId: idsFor(repeatable),
    store,
    commit: (writes, answer) => commitOnce(store, by, writes, answer, at, repeatable),
    commitEach: (rows) => store.commitEach(by, rows),
    pause,
  };
}

/** A request that comes again makes the same ids again: what it added the first time, it does not add a second time. */
function idsFor(repeatable: Repeatable | undefined): Tools['newId'] {
  let count = 0;
  return <Id extends string>() =>
    (repeatable ? idFrom(`${repeatable.id}#${repeatable.hash}#${count++}`) : newId()) as Id;
}

async function commitOnce<Answer>(
  store: Store,
  by: By,
  writes: readonly AnyWrite[],
  answer: Answer,
  at: Instant,
  repeatable: Repeatable | undefined,
): Promise<Result<Answer, Conflict>> {
  if (writes.length === 0) return ok(answer);
  if (!repeatable) {
    const done = await store.commit(by, writes);
    return done.ok ? ok(answer) : done;
  }
  const { id, hash } = repeatable;
  const answered: Remembered = { id, hash, at, result: repeatable.private ? null : answer };
  const done = await store.commit(by, [...writes, create(answers, answered)]);
  if (done.ok) return ok(answer);
  const isRepeat = done.refusal.key === `answer#${id} answer`;
  return isRepeat ? ((await repeated(store, repeatable)) as Result<Answer, Conflict>) : done;
}

/** Keeps an answer that no commit of its request has kept: that of work done row by row. Its loss would do no harm. */
export async function remember(
  store: Store,
  by: By,
  { id, hash }: Repeatable,
  result: unknown,
): Promise<void> {
  await store.commit(by, [create(answers, { id, hash, at: now(), result })]);
}

/** The answer that a request got when it came the first time; nothing when it did not. */
export async function repeated(
  store: Pick<Store, 'get'>,
  { id, hash }: Repeatable,
): Promise<Result<unknown, Conflict | { code: 'platform/key-reused' }> | undefined> {
  const before = await store.get(answers, answerKey(id));
  if (!before) return undefined;
  return before.record.hash === hash ? ok(before.record.result) : refuse('platform/key-reused');
}

/**
 * Answers a request as it was answered the first time. While the first is still under way, what the second finds done
 * already, and refuses, may be the first's own work: then it has the first's answer.
 */
export async function once<Why extends Refusal>(
  store: Pick<Store, 'get'>,
  repeatable: Repeatable,
  answer: () => Promise<Result<unknown, Why>>,
): Promise<Result<unknown, Why | Conflict | { code: 'platform/key-reused' }>> {
  const before = await repeated(store, repeatable);
  if (before) return before;
  const answered = await answer();
  const meanwhile = answered.ok ? undefined : await repeated(store, repeatable);
  return meanwhile ?? answered;
}
