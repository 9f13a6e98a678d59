import type { Item, Key, Operation } from './engine.ts';
import type { Conflict } from './store.ts';
import type { AnyWrite, Write } from './writes.ts';

/** A row of a bulk commit: its place in the answer, and what it writes. */
export type RowWrites = { readonly index: number; readonly writes: readonly AnyWrite[] };

const rowsTogether = 25;
/** DynamoDB's limit of actions in one transaction. */
const operationsTogether = 100;

/** Packs rows into transactions: whole rows, in order, no record twice in one. */
export function inTransactions(rows: readonly RowWrites[]): RowWrites[][] {
  const batches: { rows: RowWrites[]; size: number; keys: Set<string> }[] = [];
  for (const row of rows) {
    const keys = row.writes.map(keyText);
    const size = row.writes.reduce((sum, write) => sum + operationsOf(write), 0);
    const last = batches.at(-1);
    const fits = last && last.rows.length < rowsTogether && last.size + size <= operationsTogether && keys.every((key) => !last.keys.has(key));
    if (fits) {
      last.rows.push(row);
      last.size += size;
      for (const key of keys) last.keys.add(key);
    } else {
      batches.push({ rows: [row], size, keys: new Set(keys) });
    }
  }
  return batches.map((batch) => batch.rows);
}

function operationsOf(write: AnyWrite): number {
  return write.do === 'check' || !write.kind.history ? 1 : 2;
}

function keyOf<T>(write: Write<T>): Key {
  if (write.do === 'check') return write.key;
  return write.kind.key(write.do === 'create' ? write.record : write.seen.record);
}

function keyText(write: AnyWrite): string {
  const { pk, sk } = keyOf(write);
  return `${write.kind.table} ${pk} ${sk}`;
}

/** Which row a failed operation belongs to, and why it was refused. */
export function refusedRow(
  operations: readonly { readonly row: number; readonly operation: Operation }[],
  failed: number,
  now: Item | undefined,
): [number, Conflict] {
  const found = operations[failed];
  if (!found) throw new Error(`The database refused operation ${failed} of ${operations.length}`);
  const { row, operation } = found;
  const code = 'absent' in operation.when ? 'platform/already-there' : 'platform/changed-meanwhile';
  const there = now && now.kind !== 'tombstone' ? { kind: now.kind, now: JSON.parse(now.body) as unknown } : {};
  return [row, { code, key: `${operation.key.pk} ${operation.key.sk}`, ...there }];
}
