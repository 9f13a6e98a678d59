import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createConnection, createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { CreateTableCommand, DynamoDBClient, type DynamoDBClientConfig } from '@aws-sdk/client-dynamodb';
import type { TableName } from '../../functions/platform/environment.ts';
import { findersOnly, indexShapes, tables } from '../../infra/catalog.ts';

export type Database = { readonly endpoint: string; readonly stop: () => Promise<void> };

const binary = join(import.meta.dirname, '../../node_modules/@dynoxide/linux-x64/dynoxide');

/** The embedded DynamoDB, empty and in memory, on a port of its own; or the one that `DYNAMODB_ENDPOINT` names. */
export async function startDatabase(): Promise<Database> {
  const given = process.env['DYNAMODB_ENDPOINT'];
  if (given) return { endpoint: given, stop: async () => undefined };
  const port = await freePort();
  const child = spawn(binary, ['serve', '--host', '127.0.0.1', '--port', String(port)], { stdio: 'ignore' });
  const stop = () => ended(child);
  process.once('exit', () => child.kill('SIGKILL'));
  await answering(port, child);
  return { endpoint: `http://127.0.0.1:${port}`, stop };
}

export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (address === null || typeof address === 'string') throw new Error('This machine gave no port');
  return address.port;
}

/** Waits until something answers on a port. @throws when the process that should has ended, or 20 s have passed */
export async function answering(port: number, child: ChildProcess): Promise<void> {
  const deadline = Date.now() + 20_000;
  for (;;) {
    const socket = createConnection(port, '127.0.0.1');
    const open = await Promise.race([
      once(socket, 'connect').then(() => true),
      once(socket, 'error').then(() => false),
    ]).catch(() => false);
    socket.destroy();
    if (open) return;
    if (child.exitCode !== null || Date.now() > deadline)
      throw new Error(`No database answers on port ${port}`);
    await wait(20);
  }
}

export async function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = once(child, 'exit');
  child.kill('SIGKILL');
  await gone;
}

export function clientOf(database: Database, options: DynamoDBClientConfig = {}): DynamoDBClient {
  const credentials = { accessKeyId: 'tests', secretAccessKey: 'tests' };
  return new DynamoDBClient({
    region: 'ca-central-1',
    endpoint: database.endpoint,
    credentials,
    maxAttempts: 4,
    ...options,
  });
}

let made = 0;

/** The five tables with their indexes, as the catalog says, under names that nobody else uses. */
export async function createTables(client: DynamoDBClient): Promise<(table: TableName) => string> {
  made += 1;
  const nameOf = (table: TableName) => `${table}-${process.pid}-${made}`;
  const names = Object.keys(tables) as TableName[];
  for (const table of names) await client.send(tableCommand(table, nameOf(table)));
  return nameOf;
}

function tableCommand(table: TableName, TableName: string): CreateTableCommand {
  const indexes = tables[table].map((name) => ({ name, ...indexShapes[name] }));
  const keys = new Set(['pk', 'sk', ...indexes.flatMap(({ pk, sk }) => [pk, sk])]);
  return new CreateTableCommand({
    TableName,
    BillingMode: 'PAY_PER_REQUEST',
    AttributeDefinitions: [...keys].map((name) => ({ AttributeName: name, AttributeType: 'S' })),
    KeySchema: schemaOf('pk', 'sk'),
    GlobalSecondaryIndexes: indexes.map(({ name, pk, sk, carries }) => ({
      IndexName: name,
      KeySchema: schemaOf(pk, sk),
      Projection:
        carries === undefined
          ? { ProjectionType: findersOnly[table]?.includes(name) ? 'KEYS_ONLY' : 'ALL' }
          : { ProjectionType: 'INCLUDE', NonKeyAttributes: [carries] },
    })),
  });
}

function schemaOf(partition: string, sort: string) {
  return [
    { AttributeName: partition, KeyType: 'HASH' as const },
    { AttributeName: sort, KeyType: 'RANGE' as const },
  ];
}
