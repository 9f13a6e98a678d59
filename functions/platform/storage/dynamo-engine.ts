import {
  BatchGetItemCommand, type AttributeValue, type DynamoDBClient, GetItemCommand, QueryCommand, TransactionCanceledException,
  TransactionInProgressException, TransactWriteItemsCommand, type TransactWriteItem,
} from '@aws-sdk/client-dynamodb';
import type { TableName } from '../environment.ts';
import type { Asked, Condition, Engine, Item, Key, Operation, Outcome, PartialItem } from './engine.ts';
import { keysOf } from './engine.ts';
import type { Pause } from './retry.ts';

type Attributes = Record<string, AttributeValue>;
type Names = (table: TableName) => string;

/** DynamoDB as the store's engine: transactions across tables, conditions by version, answers that say what is there. */
export function dynamoEngine(client: DynamoDBClient, nameOf: Names, pause: Pause): Engine {
  return {
    get: async (table, key) => {
      const found = await client.send(new GetItemCommand({ TableName: nameOf(table), Key: keyAttributes(key), ConsistentRead: true }));
      return found.Item && whole(fromAttributes(found.Item));
    },
    batchGet: async (table, keys) => {
      const pages = Array.from({ length: Math.ceil(keys.length / 100) }, (_, page) => keys.slice(page * 100, page * 100 + 100));
      const found = await Promise.all(pages.map((page) => batchGet(client, nameOf(table), page, pause)));
      const byKey = new Map(found.flat().map((item) => [textOf(item), item]));
      return keys.flatMap((key) => byKey.get(textOf(key)) ?? []);
    },
    query: async (asked) => {
      const answer = await client.send(queryCommand(asked, nameOf));
      return {
        items: (answer.Items ?? []).map(fromAttributes),
        units: answer.ConsumedCapacity?.CapacityUnits ?? 0,
        ...(answer.LastEvaluatedKey ? { last: fromAttributes(answer.LastEvaluatedKey) } : {}),
      };
    },
    transact: (operations, token) => transact(client, nameOf, operations, token),
  };
}

const textOf = ({ pk, sk }: Key) => `${pk}\u0000${sk}`;

function queryCommand(asked: Asked, nameOf: Names): QueryCommand {
  const [partition, sort] = keysOf(asked.index);
  const range = rangeOf(asked.sort);
  return new QueryCommand({
    TableName: nameOf(asked.table),
    IndexName: asked.index,
    KeyConditionExpression: `#p = :p${range.expression}`,
    ExpressionAttributeNames: { '#p': partition, ...(range.expression ? { '#s': sort } : {}) },
    ExpressionAttributeValues: { ':p': { S: asked.partition }, ...range.values },
    ScanIndexForward: asked.order !== 'descending',
    ConsistentRead: asked.index === undefined,
    Limit: asked.limit,
    ReturnConsumedCapacity: 'TOTAL',
    ...(asked.after ? { ExclusiveStartKey: toAttributes(asked.after) } : {}),
  });
}

function rangeOf(sort: Asked['sort']): { expression: string; values: Attributes } {
  if (!sort) return { expression: '', values: {} };
  if ('prefix' in sort) return { expression: ' AND begins_with(#s, :prefix)', values: { ':prefix': { S: sort.prefix } } };
  const { from, to } = sort;
  if (from !== undefined && to !== undefined) return { expression: ' AND #s BETWEEN :from AND :to', values: { ':from': { S: from }, ':to': { S: to } } };
  if (from !== undefined) return { expression: ' AND #s >= :from', values: { ':from': { S: from } } };
  if (to !== undefined) return { expression: ' AND #s <= :to', values: { ':to': { S: to } } };
  return { expression: '', values: {} };
}

/** Asks again for what DynamoDB left unprocessed; what it never gives is an error, not an absence. */
async function batchGet(client: DynamoDBClient, table: string, keys: readonly Key[], pause: Pause): Promise<Item[]> {
  const found: PartialItem[] = [];
  let asked: Attributes[] = keys.map(keyAttributes);
  for (let attempt = 1; asked.length > 0; attempt += 1) {
    const answer = await client.send(new BatchGetItemCommand({ RequestItems: { [table]: { Keys: asked, ConsistentRead: true } } }));
    found.push(...(answer.Responses?.[table] ?? []).map(fromAttributes));
    asked = answer.UnprocessedKeys?.[table]?.Keys ?? [];
    if (asked.length > 0 && attempt === 8) throw new Error(`${asked.length} keys of ${table} stay unprocessed`);
    if (asked.length > 0) await pause(attempt);
  }
  return found.map(whole);
}

async function transact(client: DynamoDBClient, nameOf: Names, operations: readonly Operation[], token: string): Promise<Outcome> {
  try {
    await client.send(new TransactWriteItemsCommand({
      ClientRequestToken: token.slice(0, 36),
      TransactItems: operations.map((operation) => transactItem(operation, nameOf(operation.table))),
    }));
    return { done: true };
  } catch (error) {
    if (error instanceof TransactionInProgressException) return { done: false, busy: true };
    if (error instanceof TransactionCanceledException) return cancelled(error, token);
    throw error;
  }
}

function cancelled(error: TransactionCanceledException, token: string): Outcome {
  const reasons = error.CancellationReasons ?? [];
  const failed = reasons.flatMap(({ Code, Item: there }, index) => {
    if (Code !== 'ConditionalCheckFailed') return [];
    const now = there && whole(fromAttributes(there));
    return [{ index, ...(now ? { now } : {}) }];
  });
  // The answer to an earlier try was lost, and its token forgotten: what stands there is our own work.
  if (failed.some(({ now }) => now?.tx.startsWith(`${token}.`))) return { done: true };
  if (failed.length > 0) return { done: false, failed };
  const passing = new Set(['None', 'TransactionConflict', 'ThrottlingError', 'ProvisionedThroughputExceeded']);
  if (reasons.length > 0 && reasons.every(({ Code }) => passing.has(Code ?? 'None'))) return { done: false, busy: true };
  throw error;
}

function transactItem(operation: Operation, TableName: string): TransactWriteItem {
  const when = conditionOf(operation.when);
  if (operation.type === 'put') return { Put: { TableName, Item: toAttributes(operation.item), ...when } };
  const rest = { TableName, Key: keyAttributes(operation.key), ...when };
  return operation.type === 'delete' ? { Delete: rest } : { ConditionCheck: rest };
}

function conditionOf(when: Condition) {
  const told = { ReturnValuesOnConditionCheckFailure: 'ALL_OLD' } as const;
  if ('absent' in when) return { ConditionExpression: 'attribute_not_exists(pk)', ...told };
  return {
    ConditionExpression: '#v = :v',
    ExpressionAttributeNames: { '#v': 'version' },
    ExpressionAttributeValues: { ':v': { N: String(when.version) } },
    ...told,
  };
}

function keyAttributes({ pk, sk }: Key): Attributes {
  return { pk: { S: pk }, sk: { S: sk } };
}

function toAttributes(item: PartialItem): Attributes {
  return Object.fromEntries(Object.entries(item).map(([name, value]) => [name, toAttribute(value)]));
}

function toAttribute(value: string | number | Readonly<Record<string, string>>): AttributeValue {
  if (typeof value === 'string') return { S: value };
  if (typeof value === 'number') return { N: String(value) };
  return { M: toAttributes(value as unknown as PartialItem) };
}

function fromAttributes(attributes: Attributes): PartialItem {
  return Object.fromEntries(Object.entries(attributes).map(([name, value]) => [name, fromAttribute(value)])) as unknown as PartialItem;
}

function fromAttribute({ S, N, M }: AttributeValue): unknown {
  return S ?? (N === undefined ? M && fromAttributes(M) : Number(N));
}

function whole(item: PartialItem): Item {
  if (item.body === undefined || item.version === undefined) throw new Error(`${item.pk} ${item.sk} was not written by this product`);
  return item as Item;
}
