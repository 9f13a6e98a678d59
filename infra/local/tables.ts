import { spawn, type ChildProcess } from 'node:child_process';
import { createServer } from 'node:net';
import { join } from 'node:path';
import * as z from 'zod';
import type { Clock } from './clock.ts';
import { root } from './inputs.ts';
import { kinds, type PartOf } from './template/kinds.ts';
import type { Plan } from './template/plan.ts';

/** The database, and what this machine asks of it on its own account. */
export type Database = {
  readonly url: string;
  readonly call: (operation: string, body: object) => Promise<unknown>;
  readonly stop: () => void;
};
export type Tables = {
  readonly count: () => Promise<Readonly<Record<string, number>>>;
  /** Deletes what has expired, as DynamoDB does when it gets to it. */
  readonly sweep: () => Promise<number>;
};

/** The database asks for a signature, and looks no closer. */
export const anySignature = {
  'x-amz-date': '20260101T000000Z',
  authorization:
    'AWS4-HMAC-SHA256 Credential=local/20260101/ca-central-1/dynamodb/aws4_request, SignedHeaders=host, Signature=0',
};
const headers = { 'content-type': 'application/x-amz-json-1.0', ...anySignature };

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  return typeof address === 'object' ? (address?.port ?? 0) : 0;
}

/** The shell holds the other end of a pipe: the database ends with this process, even killed with -9. */
function spawnDatabase(port: number, folder: string | undefined): ChildProcess {
  const binary = join(root, 'node_modules/@dynoxide/linux-x64/dynoxide');
  const file = folder === undefined ? [] : ['--db-path', join(folder, 'tables.db')];
  const script = '"$0" "$@" >/dev/null 2>&1 & read -r _; kill $!; wait';
  return spawn('/bin/sh', ['-c', script, binary, 'serve', '--port', String(port), ...file], {
    // It does one thing at a time, whatever its threads; two of them only wait for each other, for a third of its time.
    env: { ...process.env, TOKIO_WORKER_THREADS: '1' },
    stdio: ['pipe', 'ignore', 'ignore'],
  });
}

/** Starts the embedded database on a file of the folder, or in memory; or takes the one of `DYNAMODB_ENDPOINT`. */
export async function openDatabase(folder: string | undefined): Promise<Database> {
  const given = process.env['DYNAMODB_ENDPOINT'];
  const port = given === undefined ? await freePort() : 0;
  const child = given === undefined ? spawnDatabase(port, folder) : undefined;
  const url = given ?? `http://127.0.0.1:${port}`;
  const call: Database['call'] = async (operation, body) => {
    const answer = await fetch(url, {
      method: 'POST',
      headers: { ...headers, 'x-amz-target': `DynamoDB_20120810.${operation}` },
      body: JSON.stringify(body),
    });
    const said: unknown = await answer.json();
    if (answer.ok) return said;
    throw new Error(`${operation}: ${JSON.stringify(said)}`);
  };
  for (let tries = 0; ; tries += 1) {
    const listed = await call('ListTables', {}).catch((error: unknown) => error);
    if (!(listed instanceof Error)) break;
    if (tries === 200) throw listed;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  return { url, call, stop: () => void child?.stdin?.end() };
}

const described = z.object({
  Table: z.object({
    ItemCount: z.number(),
    GlobalSecondaryIndexes: z.array(z.object({ IndexName: z.string() })).default([]),
  }),
});
const listed = z.object({ TableNames: z.array(z.string()) });
const page = z.object({
  Items: z.array(z.record(z.string(), z.unknown())),
  LastEvaluatedKey: z.unknown().optional(),
});

function definition(table: PartOf<'table'>): object {
  const { name: TableName, AttributeDefinitions, KeySchema, GlobalSecondaryIndexes } = table;
  const indexes = GlobalSecondaryIndexes.length > 0 ? { GlobalSecondaryIndexes } : {};
  return { TableName, AttributeDefinitions, KeySchema, BillingMode: 'PAY_PER_REQUEST', ...indexes };
}

/** Creates the tables that are missing. @throws Error when one that is there has other indexes than the template's */
export async function openTables(plan: Plan, { call }: Database, clock: Clock): Promise<Tables> {
  const tables = plan.parts(kinds.table);
  const describe = async (TableName: string) =>
    described.parse(await call('DescribeTable', { TableName })).Table;
  const there = new Set(listed.parse(await call('ListTables', {})).TableNames);
  await Promise.all(
    tables.map(async (table) => {
      if (!there.has(table.name)) return call('CreateTable', definition(table));
      const names = (indexes: readonly { IndexName: string }[]) =>
        indexes
          .map(({ IndexName }) => IndexName)
          .sort()
          .join(' ');
      const same =
        names((await describe(table.name)).GlobalSecondaryIndexes) === names(table.GlobalSecondaryIndexes);
      if (!same) throw new Error(`The indexes of ${table.name} have changed: remove .local and start again`);
    }),
  );
  const sweepOne = async ({
    name: TableName,
    TimeToLiveSpecification: ttl,
    KeySchema,
  }: PartOf<'table'>): Promise<number> => {
    if (ttl?.Enabled !== true) return 0;
    const names = { '#ttl': ttl.AttributeName };
    const values = { ':now': { N: String(Math.floor(clock.now() / 1000)) } };
    let swept = 0;
    for (let from: unknown; ;) {
      const scan = {
        TableName,
        FilterExpression: '#ttl < :now',
        ExpressionAttributeNames: names,
        ExpressionAttributeValues: values,
      };
      const { Items, LastEvaluatedKey } = page.parse(
        await call('Scan', from === undefined ? scan : { ...scan, ExclusiveStartKey: from }),
      );
      for (const item of Items) {
        const Key = Object.fromEntries(
          KeySchema.map(({ AttributeName = '' }) => [AttributeName, item[AttributeName]]),
        );
        await call('DeleteItem', { TableName, Key });
      }
      swept += Items.length;
      if (LastEvaluatedKey === undefined) return swept;
      from = LastEvaluatedKey;
    }
  };
  return {
    count: async () =>
      Object.fromEntries(
        await Promise.all(tables.map(async ({ name }) => [name, (await describe(name)).ItemCount] as const)),
      ),
    sweep: async () => (await Promise.all(tables.map(sweepOne))).reduce((sum, swept) => sum + swept, 0),
  };
}
