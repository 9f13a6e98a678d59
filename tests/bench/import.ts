import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { DynamoDBClient, paginateScan, type AttributeValue } from '@aws-sdk/client-dynamodb';
import { tableVariable } from '../../functions/platform/environment.ts';
import { plainPlan, type Import, type ImportPlan } from '../../shared/contracts/records/import.ts';
import { importsRoutes } from '../../shared/contracts/routes/imports.ts';
import { openNetwork, type Network } from '../api/network.ts';
import { quantile } from './figures.ts';

const many = 10_000;
const as = 'membership' as const;
const header = 'NEQ,Nom,Adresse,Ville,Code postal,Région,Secteur,Forme,Courriel,Téléphone,Emplois';
const plan: ImportPlan = {
  ...plainPlan,
  columns: [
    'neq',
    'legalName',
    'address',
    'municipality',
    'postalCode',
    'region',
    'sector',
    'legalForm',
    'email',
    'phone',
    'jobs',
  ],
  meanings: {},
  defaults: { kind: 'organisation', language: 'fr' },
  calm: true,
  badCell: 'empty',
};
const towns = ['Trois-Rivières', 'Shawinigan', 'La Tuque', 'Louiseville', 'Bécancour'];

/** A file of distinct organisations, each with an enterprise number. */
function file(): string {
  const rows = Array.from({ length: many }, (_, n) => [
    2_250_000_000 + n,
    `Coopérative des Artisans ${n}`,
    `${100 + (n % 900)} rue des Forges`,
    towns[n % towns.length],
    'G9A 1A1',
    'Mauricie',
    'Services de proximité',
    'Coopérative de travail',
    `coop-${n}@artisans.example`,
    `819 555-${String(n % 10_000).padStart(4, '0')}`,
    n % 200,
  ]);
  return [header, ...rows.map((cells) => cells.join(','))].join('\r\n');
}

type Attributes = Record<string, AttributeValue>;
type Kept = { readonly table: string; readonly item: Attributes };

/** Of a machine that others slow down for seconds, what is to be compared is measured in turns. */
const rounds = 3;

/**
 * 10 000 members from a CSV through the panel's own routes: begin, upload, check, run. Then, on another stack that is as
 * empty, the very same records bare: the same bytes, tables, SDK client and proxy, eight requests at once, as
 * transactions of a hundred (what gives the same promise) and as batches of twenty-five (what promises nothing). Each is
 * the median of three turns.
 */
export async function run(): Promise<object> {
  const turns: Turn[] = [];
  while (turns.length < rounds) turns.push(await turn());
  const middle = (of: (one: Turn) => number) => quantile(turns.map(of), 0.5);
  const figures = {
    seconds: middle(({ seconds }) => seconds),
    checkSeconds: middle(({ checkSeconds }) => checkSeconds),
    runSeconds: middle(({ runSeconds }) => runSeconds),
    bareTransactSeconds: middle(({ transactions }) => transactions),
    bareBatchSeconds: middle(({ batches }) => batches),
  };
  const round = (value: number) => Number(value.toFixed(2));
  const [{ rows, added, records } = { rows: 0, added: 0, records: 0 }] = turns;
  return {
    rows,
    added,
    records,
    ...figures,
    ratio: round(figures.seconds / figures.bareTransactSeconds),
    runRatio: round(figures.runSeconds / figures.bareTransactSeconds),
    ratioOverBatches: round(figures.seconds / figures.bareBatchSeconds),
  };
}

type Turn = Awaited<ReturnType<typeof turn>>;

async function turn() {
  const began = await openNetwork();
  let imported;
  try {
    imported = await throughRoutes(began);
  } finally {
    await began.close();
  }
  const { items, ...figures } = imported;
  const transactions = await bare(items, 'transact');
  const batches = await bare(items, 'batch');
  console.log(
    `${figures.seconds} s; bare: ${items.length} records, ${transactions.kept} kept by transactions in ${transactions.seconds} s, ${batches.kept} by batches in ${batches.seconds} s`,
  );
  return { ...figures, records: items.length, transactions: transactions.seconds, batches: batches.seconds };
}

async function throughRoutes(network: Network) {
  const { call, stack } = network;
  // The settings are read and the function is warm, as in a network that is at work.
  await call(importsRoutes.list, { as });
  const bytes = Buffer.from(file());
  const start = performance.now();
  const begun = await call(importsRoutes.begin, {
    as,
    body: { sheet: 'members', fileName: 'membres.csv', bytes: bytes.length },
  });
  await fetch(begun.body.upload, { method: 'PUT', body: bytes, headers: { 'content-type': 'text/csv' } });
  const path = { importId: begun.body.import.id };
  await call(importsRoutes.check, { as, path, body: { plan } });
  await until(network, path, 'checked');
  const checked = performance.now();
  await call(importsRoutes.run, { as, path });
  const { counts } = await until(network, path, 'done');
  const done = performance.now();
  await stack.drained();
  const items = await kept(network);
  const of = (kind: string) => items.filter(({ item }) => item['kind']?.S === kind).length;
  const subjects = items.filter(({ item }) => isMemberLine(item));
  console.log(
    `the store has ${of('member')} members, ${of('guard')} guards of numbers, ${subjects.length} lines of history`,
  );
  const seconds = (from: number, to: number) => Number(((to - from) / 1000).toFixed(2));
  return {
    rows: counts.rows,
    added: counts.added,
    seconds: seconds(start, done),
    checkSeconds: seconds(start, checked),
    runSeconds: seconds(checked, done),
    items: items.filter(
      ({ item }) => ['member', 'guard'].includes(item['kind']?.S ?? '') || isMemberLine(item),
    ),
  };
}

const isMemberLine = (item: Attributes) => item['pk']?.S?.startsWith('history#member#') === true;

async function until({ call }: Network, path: { importId: string }, state: string): Promise<Import> {
  for (;;) {
    const { body } = await call(importsRoutes.get, { as, path });
    if (body.state === state) return body;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

/** Everything of the two tables, read past the product. */
async function kept({ stack }: Network): Promise<Kept[]> {
  const client = clientOf(stack.endpoints.database);
  const all: Kept[] = [];
  for (const table of ['membership', 'operations'] as const) {
    const TableName = stack.environment[tableVariable[table]] ?? '';
    for await (const { Items = [] } of paginateScan({ client }, { TableName }))
      all.push(...Items.map((item) => ({ table: tableVariable[table], item })));
  }
  client.destroy();
  return all;
}

function clientOf(endpoint: string): DynamoDBClient {
  const credentials = { accessKeyId: 'bench', secretAccessKey: 'bench' };
  return new DynamoDBClient({ endpoint, region: 'ca-central-1', credentials });
}

/** The same records written by a process that does nothing else. */
async function bare(items: readonly Kept[], way: 'transact' | 'batch') {
  const network = await openNetwork();
  const folder = mkdtempSync(join(tmpdir(), 'courtepointe-bare-'));
  try {
    const path = join(folder, 'items.json');
    writeFileSync(path, JSON.stringify(items));
    const writer = join(import.meta.dirname, 'import/bare-writer.ts');
    const { stack } = network;
    // No function may write without a condition: the batches go as this machine's own hand.
    const hand = way === 'batch' ? { AWS_ACCESS_KEY_ID: stack.environment['AWS_ACCESS_KEY_ID'] } : {};
    const env = { ...stack.environmentOf('import'), ...hand };
    const { stdout } = await promisify(execFile)(process.execPath, [writer, path, way], { env });
    const { seconds } = JSON.parse(stdout.trim().split('\n').at(-1) ?? '') as { seconds: number };
    const there = await kept(network);
    const members = there.filter(({ item }) => item['kind']?.S === 'member').length;
    return { seconds, kept: members };
  } finally {
    rmSync(folder, { recursive: true, force: true });
    await network.close();
  }
}
