import { globSync } from 'node:fs';
import { join } from 'node:path';
import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dynamoEngine } from '../../functions/platform/storage/dynamo-engine.ts';
import { keysOf } from '../../functions/platform/storage/engine.ts';
import { plan } from '../../functions/platform/storage/plan.ts';
import type { Instant } from '../../shared/kernel/instant.ts';
import type { AnyWrite } from '../../functions/platform/storage/writes.ts';
import { clientOf, createTables, startDatabase, type Database } from './database.ts';
import { askedNumbers, writtenQuestions } from './questions-written.ts';
import { openOver, pause, start, treasurer } from './stores.ts';
import type { Sample, Samples } from './typical/sample.ts';

const written = writtenQuestions();
const folder = join(import.meta.dirname, 'typical');
const files = globSync('*.ts', { cwd: folder }).filter((file) => file !== 'sample.ts');
const modules = await Promise.all(
  files.map(async (file) => ((await import(join(folder, file))) as { samples: Samples }).samples),
);
const samples = new Map(modules.flatMap((each) => Object.entries(each)));

/** Whether a question would find what a write leaves. */
function finds({ ask }: Sample, write: AnyWrite): boolean {
  const [operation] = plan([write], treasurer, { at: start as Instant, tx: 'x' });
  return operation?.type === 'put' && operation.item[keysOf(ask.index)[0]] === ask.partition;
}

/** The writes of the first hundred rows that a question finds. */
function hundred(sample: Sample): AnyWrite[] {
  const writes: AnyWrite[] = [];
  for (let n = 0; writes.length < 100 && n < 4_000; n += 1) {
    const write = sample.row(n);
    if (finds(sample, write)) writes.push(write);
  }
  return writes;
}

describe('each numbered question', () => {
  let database: Database;
  let client: DynamoDBClient;

  beforeAll(async () => {
    database = await startDatabase();
    client = clientOf(database);
  });
  afterAll(async () => {
    client.destroy();
    await database.stop();
  });

  /** A store in which nothing but the question's rows will stand. */
  const emptyStore = async () =>
    openOver(dynamoEngine(client, await createTables(client), pause), pause, async () => undefined).store;

  it('has a number of its own, its index and its cost beside it, and a sample', async () => {
    const numbers = written.map(({ number }) => number);
    expect(numbers.filter((number, at) => numbers.indexOf(number) !== at)).toEqual([]);
    expect((await askedNumbers()).filter((number) => !numbers.includes(number))).toEqual([]);
    expect(numbers.toSorted()).toEqual([...samples.keys()].toSorted());
  });

  it.each(written)('$number costs $units units for 100 rows, by $index', async ({ number, index, units }) => {
    const sample = samples.get(number);
    if (!sample) throw new Error(`${number} has no sample in tests/storage/typical`);
    const { ask } = sample;
    expect(ask.index ?? 'table').toBe(index);
    const store = await emptyStore();
    const results = await store.commitEach(
      treasurer,
      hundred(sample).map((write) => [write]),
    );
    expect(results.filter(({ ok }) => !ok)).toEqual([]);
    const page = await store.list(ask, { limit: 100 });
    expect(page.rows).toHaveLength(100);
    // Ids and marks weigh a little more or less each time; a tenth more is another cost.
    expect(page.units).toBeGreaterThan(units * 0.93 - 0.5);
    expect(page.units).toBeLessThan(units * 1.07 + 0.5);
  });
});
