import { randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { dynamoEngine } from '../../functions/platform/storage/dynamo-engine.ts';
import type { Engine } from '../../functions/platform/storage/engine.ts';
import type { By } from '../../functions/platform/storage/history.ts';
import { memoryEngine } from '../../functions/platform/storage/memory-engine.ts';
import { jittered, type Pause } from '../../functions/platform/storage/retry.ts';
import { storeOver, type Store } from '../../functions/platform/storage/store.ts';
import { instantAt, milliseconds, type Instant } from '../../shared/kernel/instant.ts';
import { clientOf, createTables, startDatabase } from './database.ts';

/** A clock that tests set; it moves by a millisecond each time it is asked, so that no two moments are equal. */
export type Clock = { readonly now: () => Instant; readonly set: (to: string) => void };

function clockAt(start: string): Clock {
  let next = Date.parse(start);
  return { now: () => instantAt(next++), set: (to) => (next = milliseconds(to as Instant)) };
}

/** A store with nothing in it, and what it is made of. */
export type Opened = {
  readonly store: Store;
  readonly engine: Engine;
  readonly clock: Clock;
  readonly pause: Pause;
  /** What the queues were told. */
  readonly roused: string[];
  readonly close: () => Promise<void>;
};

export const start = '2026-05-04T12:00:00.000Z';

/** A store over an engine, with a clock and an ear. */
export function openOver(engine: Engine, pause: Pause, close: Opened['close']): Opened {
  const clock = clockAt(start);
  const roused: string[] = [];
  const rouse = async (queue: string, keys: readonly { pk: string }[]) =>
    void roused.push(...keys.map(({ pk }) => `${queue} ${pk}`));
  const store = storeOver({ engine, now: clock.now, newId: randomUUID, pause, rouse });
  return { store, engine, clock, pause, roused, close };
}

export const pause = jittered(Math.random);
/** The same at a tenth of the wait: a Map answers at once. */
const shortPause: Pause = (attempt) => wait(Math.random() * 2 ** attempt);

async function openDynamo(): Promise<Opened & { readonly client: DynamoDBClient }> {
  const database = await startDatabase();
  const client = clientOf(database);
  const engine = dynamoEngine(client, await createTables(client), pause);
  const close = async () => {
    client.destroy();
    await database.stop();
  };
  return { ...openOver(engine, pause, close), client };
}

const openMemory = async () => openOver(memoryEngine(), shortPause, async () => undefined);

/** The two stores that keep the same promises. */
export const stores = [
  { name: 'in memory', open: openMemory },
  { name: 'on DynamoDB', open: openDynamo },
] as const satisfies readonly { name: string; open: () => Promise<Opened> }[];

export const treasurer: By = { actor: { type: 'staff', id: 's1', name: 'Ada' }, action: 'editMembers' };
