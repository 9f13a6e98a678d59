import { BatchGetItemCommand, type DynamoDBClient } from '@aws-sdk/client-dynamodb';
import type { TableName } from '../environment.ts';
import { fromAttributes, keyAttributes, wholeItem, type Attributes } from './attributes.ts';
import { answered } from './dynamo-faults.ts';
import { queryCommand } from './dynamo-query.ts';
import { transact } from './dynamo-transact.ts';
import { keyIn, placeOf, Unavailable, type Engine, type Item, type Key } from './engine.ts';
import { gathered } from './gather.ts';
import type { Pause } from './retry.ts';

/** One record of one table. */
type Wanted = { readonly table: TableName; readonly key: Key };

/** As many keys as are worth a call of their own. */
const many = 50;

/** DynamoDB as the store's engine: transactions across tables, conditions by version, answers that say what is there. */
export function dynamoEngine(
  client: DynamoDBClient,
  nameOf: (table: TableName) => string,
  pause: Pause,
): Engine {
  const read = (wanted: readonly Wanted[]) => readAll(client, nameOf, wanted, pause);
  const readTogether = gathered(read);
  const found = async (wanted: readonly Wanted[]) =>
    wanted.length < many ? (await readTogether(wanted)).answer : read(wanted);
  return {
    get: async (table, key) => (await found([{ table, key }])).get(placeOf(table, key)),
    batchGet: async (table, keys) => {
      if (keys.length === 0) return [];
      const items = await found(keys.map((key) => ({ table, key })));
      return keys.flatMap((key) => items.get(placeOf(table, key)) ?? []);
    },
    query: async (asked) => {
      const answer = await answered(client.send(queryCommand(asked, nameOf(asked.table))));
      const last = answer.LastEvaluatedKey && fromAttributes(answer.LastEvaluatedKey);
      return {
        items: (answer.Items ?? []).map(fromAttributes),
        units: answer.ConsumedCapacity?.CapacityUnits ?? 0,
        ...(last ? { last: { ...last, ...keyIn(last) } } : {}),
      };
    },
    transact: (operations, token) => transact(client, nameOf, operations, token),
  };
}

/** What is there of the records that are wanted, by place, whatever their tables. */
async function readAll(
  client: DynamoDBClient,
  nameOf: (table: TableName) => string,
  wanted: readonly Wanted[],
  pause: Pause,
): Promise<ReadonlyMap<string, Item>> {
  const byPlace = new Map(wanted.map((one) => [placeOf(one.table, one.key), one]));
  const pages = inPages([...byPlace.values()], 100);
  const found = await Promise.all(pages.map((page) => batchGet(client, nameOf, page, pause)));
  return new Map(found.flatMap((page) => [...page]));
}

function inPages<One>(all: readonly One[], size: number): One[][] {
  return Array.from({ length: Math.ceil(all.length / size) }, (_, page) =>
    all.slice(page * size, (page + 1) * size),
  );
}

const tries = 8;
type Open = Record<string, { readonly Keys: Attributes[]; readonly ConsistentRead: true }>;

/** Asks again for what DynamoDB left unprocessed; what it never gives is an error, not an absence. */
async function batchGet(
  client: DynamoDBClient,
  nameOf: (table: TableName) => string,
  page: readonly Wanted[],
  pause: Pause,
): Promise<Map<string, Item>> {
  const tables = Map.groupBy(page, ({ table }) => table);
  const found = new Map<string, Item>();
  let open: Open = Object.fromEntries(
    [...tables].map(([table, list]) => [
      nameOf(table),
      { Keys: list.map(({ key }) => keyAttributes(key)), ConsistentRead: true },
    ]),
  );
  for (let attempt = 1; Object.keys(open).length > 0; attempt += 1) {
    if (attempt > tries) throw new Unavailable(`Keys of ${Object.keys(open).join(', ')} stay unprocessed`);
    if (attempt > 1) await pause(attempt - 1);
    const answer = await answered(client.send(new BatchGetItemCommand({ RequestItems: open })));
    for (const table of tables.keys())
      for (const item of (answer.Responses?.[nameOf(table)] ?? []).map(wholeItem))
        found.set(placeOf(table, item), item);
    open = leftOf(answer.UnprocessedKeys ?? {});
  }
  return found;
}

function leftOf(unprocessed: Readonly<Record<string, { readonly Keys?: Attributes[] | undefined }>>): Open {
  return Object.fromEntries(
    Object.entries(unprocessed).flatMap(([table, { Keys = [] }]) =>
      Keys.length > 0 ? [[table, { Keys, ConsistentRead: true as const }]] : [],
    ),
  );
}
