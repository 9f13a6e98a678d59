import { paginateScan, DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { tableVariable } from '../../functions/platform/environment.ts';
import { wholeItem } from '../../functions/platform/storage/attributes.ts';
import type { Item } from '../../functions/platform/storage/engine.ts';
import { decode, type Kept, type Kind } from '../../functions/platform/storage/kind.ts';
import type { Stack } from '../../infra/local/stack.ts';

/** A record with the item that keeps it. */
export type Stored<T> = Kept<T> & { readonly item: Item };

/** Every record of a kind, as it lies in its table: no product code reads so. */
export async function everyKept<T>({ endpoints, environment }: Stack, kind: Kind<T>): Promise<Stored<T>[]> {
  const client = new DynamoDBClient({
    endpoint: endpoints.database,
    region: 'ca-central-1',
    credentials: { accessKeyId: 'test', secretAccessKey: 'test' },
  });
  const TableName = environment[tableVariable[kind.table]] ?? '';
  const found: Stored<T>[] = [];
  for await (const { Items = [] } of paginateScan({ client }, { TableName })) {
    for (const item of Items.map(wholeItem))
      if (item.kind === kind.name) found.push({ ...decode(kind, item), item });
  }
  client.destroy();
  return found;
}
