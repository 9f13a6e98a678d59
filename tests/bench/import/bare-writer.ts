/**
 * Runs in a process of its own, with the environment of the function that imports: writes records as they are, and says
 * in one line of JSON how long that took.
 */
import { readFileSync } from 'node:fs';
import {
  BatchWriteItemCommand,
  DynamoDBClient,
  TransactWriteItemsCommand,
  type AttributeValue,
} from '@aws-sdk/client-dynamodb';

type Attributes = Record<string, AttributeValue>;
type Kept = { readonly table: string; readonly item: Attributes };

const [, , path = '', way = 'transact'] = process.argv;
const all = JSON.parse(readFileSync(path, 'utf8')) as Kept[];
const client = new DynamoDBClient({ maxAttempts: 4 });
const atOnce = 8;
const together = way === 'transact' ? 100 : 25;
const nameOf = (table: string) => process.env[table] ?? '';

/** A member, its guard and its line of history side by side, as whoever promises them together must send them. */
const inOrder = all.toSorted((left, right) => (ownerOf(left) < ownerOf(right) ? -1 : 1));

function ownerOf({ item }: Kept): string {
  const owner = /"owner":"([^"]+)"/.exec(item['body']?.S ?? '')?.[1];
  return owner ?? (item['pk']?.S ?? '').replace(/^history#/, '').replace(/^member#/, '');
}

async function transact(items: readonly Kept[]): Promise<void> {
  const TransactItems = items.map(({ table, item }) => ({
    Put: { TableName: nameOf(table), Item: item, ConditionExpression: 'attribute_not_exists(pk)' },
  }));
  await client.send(new TransactWriteItemsCommand({ TransactItems }));
}

async function batch(items: readonly Kept[]): Promise<void> {
  const RequestItems: Record<string, { PutRequest: { Item: Attributes } }[]> = {};
  for (const { table, item } of items)
    (RequestItems[nameOf(table)] ??= []).push({ PutRequest: { Item: item } });
  await client.send(new BatchWriteItemCommand({ RequestItems }));
}

const pages = Array.from({ length: Math.ceil(inOrder.length / together) }, (_, page) =>
  inOrder.slice(page * together, (page + 1) * together),
).values();
const start = performance.now();
await Promise.all(
  Array.from({ length: atOnce }, async () => {
    for (const items of pages) await (way === 'transact' ? transact(items) : batch(items));
  }),
);
console.log(JSON.stringify({ seconds: Number(((performance.now() - start) / 1000).toFixed(2)) }));
