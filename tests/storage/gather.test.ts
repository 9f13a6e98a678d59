import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dynamoEngine } from '../../functions/platform/storage/dynamo-engine.ts';
import { create } from '../../functions/platform/storage/writes.ts';
import { withFaults } from '../faults/sdk.ts';
import { clientOf, createTables, startDatabase, type Database } from './database.ts';
import { circles, contacts, coop, coops } from './kinds.ts';
import { openOver, pause, treasurer } from './stores.ts';

let database: Database;

beforeAll(async () => {
  database = await startDatabase();
});
afterAll(() => database.stop());

describe('what is read in one turn', () => {
  it('is read by one call, whatever its tables, and each asker has its own', async () => {
    const client = clientOf(database);
    const engine = dynamoEngine(client, await createTables(client), pause);
    const { store } = openOver(engine, pause, async () => undefined);
    const [one, circle] = [coop('a'), { id: 'c', places: 4, taken: 1 }];
    await store.commit(treasurer, [create(coops, one), create(circles, circle)]);
    const { calls } = withFaults(client, () => undefined);
    const [found, again, other, none] = await Promise.all([
      store.get(coops, coops.key(one)),
      store.getMany(coops, [coops.key(one), coops.key(coop('z'))]),
      store.get(circles, circles.key(circle)),
      store.get(contacts, contacts.key({ id: 'n', coop: 'a', name: '' })),
    ]);
    expect([found?.record, again.map(({ record }) => record), other?.record, none]).toEqual([
      one,
      [one],
      circle,
      undefined,
    ]);
    expect(calls).toEqual(['BatchGetItemCommand']);
    client.destroy();
  });
});
