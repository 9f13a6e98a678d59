import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { instantAt } from '../../../shared/kernel/instant.ts';
import { tableVariable } from '../../../functions/platform/environment.ts';
import { newId } from '../../../functions/platform/new-id.ts';
import { quiet } from '../../../functions/platform/quiet.ts';
import { dynamoEngine } from '../../../functions/platform/storage/dynamo-engine.ts';
import { jittered } from '../../../functions/platform/storage/retry.ts';
import { storeOver, type Store } from '../../../functions/platform/storage/store.ts';
import type { Stack } from '../stack.ts';

/** The product's own store over the stack's database: the demo is written by the rules that everything is written by. */
export function storeOf({ endpoints, environment, clock }: Stack): Store {
  const client = quiet(
    new DynamoDBClient({
      endpoint: endpoints.database,
      region: 'ca-central-1',
      credentials: { accessKeyId: 'demo', secretAccessKey: 'demo' },
    }),
  );
  const pause = jittered(Math.random);
  const engine = dynamoEngine(client, (table) => environment[tableVariable[table]] ?? '', pause);
  return storeOver({ engine, now: () => instantAt(clock.now()), newId, pause, rouse: async () => {} });
}
