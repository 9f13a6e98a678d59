import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { environment, tableVariable } from '../environment.ts';
import { dynamoEngine } from './dynamo-engine.ts';
import { storeOver, type Store, type StoreParts } from './store.ts';

/** The store of the deployed product: the tables named in the function's environment. */
export function dynamoStore(client: DynamoDBClient, parts: Omit<StoreParts, 'engine'>): Store {
  return storeOver({
    ...parts,
    engine: dynamoEngine(client, (table) => environment(tableVariable[table]), parts.pause),
  });
}
