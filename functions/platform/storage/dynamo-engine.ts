import { BatchGetItemCommand, type DynamoDBClient, GetItemCommand } from '@aws-sdk/client-dynamodb';
import type { TableName } from '../environment.ts';
import { fromAttributes, keyAttributes, wholeItem, type Attributes } from './attributes.ts';
import { answered } from './dynamo-faults.ts';
import { queryCommand } from './dynamo-query.ts';
import { transact } from './dynamo-transact.ts';
import { placeOf, Unavailable, type Engine, type Item, type Key } from './engine.ts';
import type { Pause } from './retry.ts';

/** DynamoDB as the store's engine: transactions across tables, conditions by version, answers that say what is there. */
export function dynamoEngine(
  client: DynamoDBClient,
  nameOf: (table: TableName) => string,
  pause: Pause,
): Engine {
  return {
    get: async (table, key) => {
      const command = new GetItemCommand({
        TableName: nameOf(table),
        Key: keyAttributes(key),
        ConsistentRead: true,
      });
      const { Item: found } = await answered(client.send(command));
      return found && wholeItem(found);
    },
    batchGet: async (table, keys) => {
      const byPlace = new Map(keys.map((key) => [placeOf(table, key), key]));
      const pages = inPages([...byPlace.values()], 100);
      const found = await Promise.all(pages.map((page) => batchGet(client, nameOf(table), page, pause)));
      const items = new Map(found.flat().map((item) => [placeOf(table, item), item]));
      return keys.flatMap((key) => items.get(placeOf(table, key)) ?? []);
    },
    query: async (asked) => {
      const answer = await answered(client.send(queryCommand(asked, nameOf(asked.table))));
      return {
        items: (answer.Items ?? []).map(fromAttributes),
        units: answer.ConsumedCapacity?.CapacityUnits ?? 0,
        ...(answer.LastEvaluatedKey ? { last: fromAttributes(answer.LastEvaluatedKey) } : {}),
      };
    },
    transact: (operations, token) => transact(client, nameOf, operations, token),
  };
}

function inPages<One>(all: readonly One[], size: number): One[][] {
  return Array.from({ length: Math.ceil(all.length / size) }, (_, page) =>
    all.slice(page * size, (page + 1) * size),
  );
}

const tries = 8;

/** Asks again for what DynamoDB left unprocessed; what it never gives is an error, not an absence. */
async function batchGet(
  client: DynamoDBClient,
  table: string,
  keys: readonly Key[],
  pause: Pause,
): Promise<Item[]> {
  const found: Item[] = [];
  let open: Attributes[] = keys.map(keyAttributes);
  for (let attempt = 1; open.length > 0; attempt += 1) {
    if (attempt > tries) throw new Unavailable(`${open.length} keys of ${table} stay unprocessed`);
    if (attempt > 1) await pause(attempt - 1);
    const command = new BatchGetItemCommand({
      RequestItems: { [table]: { Keys: open, ConsistentRead: true } },
    });
    const answer = await answered(client.send(command));
    found.push(...(answer.Responses?.[table] ?? []).map(wholeItem));
    open = answer.UnprocessedKeys?.[table]?.Keys ?? [];
  }
  return found;
}
