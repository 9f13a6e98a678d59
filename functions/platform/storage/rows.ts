import type { Instant } from '../../../shared/kernel/instant.ts';
import { indexKeys, most, placeOf, type Item, type Operation } from './engine.ts';
import type { By } from './history.ts';
import { isGone } from './kind.ts';
import { plan, type Stamp } from './plan.ts';
import type { Conflict } from './store.ts';
import type { AnyWrite } from './writes.ts';

/** A row of a bulk commit: its place in the answer, what it writes, and what that is in operations. */
export type Row = {
  readonly index: number;
  readonly writes: readonly AnyWrite[];
  readonly stamp: Stamp;
  readonly remains: ReadonlyMap<string, number>;
  readonly operations: readonly Operation[];
};

export function rowOf(
  row: Omit<Row, 'operations' | 'remains'>,
  by: By,
  remains: Row['remains'] = new Map(),
): Row {
  return { ...row, remains, operations: sound(plan(row.writes, by, row.stamp, remains)) };
}

const keyNames = ['pk', 'sk', ...Object.values(indexKeys).flat()] as const;

/**
 * A check of a record that the row writes on the same condition says nothing more, and is left out.
 *
 * @throws Error at what DynamoDB would not take: a mistake of the use case
 */
function sound(operations: readonly Operation[]): Operation[] {
  const conditions = new Map<string, string>();
  for (const operation of operations.toSorted(checksLast)) {
    const place = placeText(operation);
    const item: Partial<Item> = operation.type === 'put' ? operation.item : operation.key;
    if (keyNames.some((name) => item[name] === '')) throw new Error(`A key of ${place} is empty`);
    const condition = JSON.stringify(operation.when);
    const isMore = operation.type !== 'check' || (conditions.get(place) ?? condition) !== condition;
    if (isMore && conditions.has(place)) throw new Error(`Two writes of ${place} in one commit`);
    conditions.set(place, condition);
  }
  const written = new Set(operations.filter(({ type }) => type !== 'check').map(placeText));
  return operations.filter((operation) => operation.type !== 'check' || !written.has(placeText(operation)));
}

const checksLast = (left: Operation, right: Operation) =>
  Number(left.type === 'check') - Number(right.type === 'check');

/** One operation of a transaction, and the rows that ask for it: several rows may hold to the same record unchanged. */
export type Shared = { readonly operation: Operation; readonly rows: readonly Row[] };

/** The operations of rows that share a transaction: a check that several rows make is made once. */
export function operationsOf(rows: readonly Row[]): Shared[] {
  const merged = new Map<string, { operation: Operation; rows: Row[] }>();
  const all: { operation: Operation; rows: Row[] }[] = [];
  for (const row of rows) {
    for (const operation of row.operations) {
      const mark = operation.type === 'check' ? checkText(operation) : undefined;
      const known = mark === undefined ? undefined : merged.get(mark);
      if (known) known.rows.push(row);
      else all.push({ operation, rows: [row] });
      const last = all.at(-1);
      if (mark !== undefined && !known && last) merged.set(mark, last);
    }
  }
  return all;
}

const rowsTogether = 25;

type Batch = {
  readonly rows: Row[];
  size: number;
  bytes: number;
  readonly written: Set<string>;
  readonly checked: Map<string, string>;
};

/** Packs rows into transactions: whole rows, in order, no record twice in one unless rows merely hold to it alike. */
export async function* inTransactions(rows: AsyncIterable<Row>): AsyncGenerator<readonly Row[]> {
  let batch = emptyBatch();
  for await (const row of rows) {
    if (!fits(batch, row)) {
      if (batch.rows.length > 0) yield batch.rows;
      batch = emptyBatch();
    }
    add(batch, row);
  }
  if (batch.rows.length > 0) yield batch.rows;
}

function emptyBatch(): Batch {
  return { rows: [], size: 0, bytes: 0, written: new Set(), checked: new Map() };
}

function fits(batch: Batch, row: Row): boolean {
  return (
    batch.rows.length < rowsTogether &&
    batch.size + row.operations.length <= most.together &&
    batch.bytes + bytesOf(row) <= most.bytesTogether &&
    row.operations.every((operation) => {
      const place = placeOf(operation.table, operation.key);
      const checked = batch.checked.get(place);
      return !batch.written.has(place) && (checked === undefined || checked === checkText(operation));
    })
  );
}

function add(batch: Batch, row: Row): void {
  batch.rows.push(row);
  batch.size += row.operations.length;
  batch.bytes += bytesOf(row);
  for (const operation of row.operations) {
    const place = placeOf(operation.table, operation.key);
    if (operation.type === 'check') batch.checked.set(place, checkText(operation));
    else batch.written.add(place);
  }
}

/** The places that rows write, so that a later transaction on one of them waits for its turn. */
export function placesOf(rows: readonly Row[]): { readonly written: string[]; readonly touched: string[] } {
  const operations = rows.flatMap((row) => row.operations);
  const written = operations.filter(({ type }) => type !== 'check');
  return { written: written.map(placeText), touched: operations.map(placeText) };
}

const placeText = ({ table, key }: Operation) => placeOf(table, key);
const checkText = (operation: Operation) =>
  `${operation.type} ${placeText(operation)} ${JSON.stringify(operation.when)}`;

function bytesOf(row: Row): number {
  return row.operations.reduce(
    (sum, operation) => sum + (operation.type === 'put' ? itemBytes(operation.item) : 200),
    0,
  );
}

function itemBytes({ body, packed = '' }: Item): number {
  return Buffer.byteLength(body) + Buffer.byteLength(packed) + 1_000;
}

/** Whether the database would refuse one of the row's records for its size alone. */
export function isTooLarge(row: Row): boolean {
  return row.operations.some(
    (operation) => operation.type === 'put' && itemBytes(operation.item) > most.itemBytes,
  );
}

/**
 * What a failed operation means to a row: a refusal that says what is there, or, where only remains stand in the way
 * of a new record, where they are.
 */
export function meaning(
  { operation }: Shared,
  row: Row,
  now: Item | undefined,
  at: Instant,
): Conflict | { readonly remains: [string, number] } {
  const { when, key, table } = operation;
  const place = placeOf(table, key);
  const gone = now !== undefined && isGone(now, at);
  if ('absent' in when && gone) return { remains: [place, now.version] };
  const isNew = 'absent' in when || row.remains.has(place);
  const code = isNew ? 'platform/already-there' : 'platform/changed-meanwhile';
  const there = now && !gone ? { kind: now.kind, now: JSON.parse(now.body) as unknown } : {};
  return { code, key: `${key.pk} ${key.sk}`, ...there };
}
