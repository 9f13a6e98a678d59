import type { Instant } from '../../../shared/kernel/instant.ts';
import type { TableName } from '../environment.ts';
import { placeOf, type Condition, type Key, type Operation } from './engine.ts';
import { changes, type By, histories, historyLine } from './history.ts';
import { encode, tombstone, type Kind } from './kind.ts';
import type { AnyWrite, Write } from './writes.ts';

export type Stamp = { readonly at: Instant; readonly tx: string };

/** Where something gone still stands (a tombstone, a record past its time), by place, and the version it has. */
export type Remains = ReadonlyMap<string, number>;

const none: Remains = new Map();

/** What writes are, once their instant and commit are known: the operations on the records, then their lines of history. */
export function plan(writes: readonly AnyWrite[], by: By, stamp: Stamp, remains = none): Operation[] {
  return [
    ...writes.map((write) => operation(write, stamp, remains)),
    ...writes.flatMap((write, index) => historyOperation(write, by, stamp, index)),
  ];
}

function operation<T>(write: Write<T>, { at, tx }: Stamp, remains: Remains): Operation {
  const { kind } = write;
  const { table } = kind;
  if (table === 'ledger' && write.do !== 'create') throw new Error('The journal only grows');
  if (write.do === 'check') {
    const when = write.version === 'absent' ? absent(table, write.key, remains) : { version: write.version };
    return { type: 'check', table, key: write.key, when };
  }
  if (write.do === 'create') {
    const key = keyOf(kind.key(write.record));
    const when = absent(table, key, remains);
    const item = encode(kind, write.record, { version: 'version' in when ? when.version + 1 : 1, at, tx });
    return { type: 'put', table, key, item, when };
  }
  const key = keyOf(kind.key(write.seen.record));
  const when = { version: write.seen.version };
  const item = successor(write, key, { version: when.version + 1, at, tx });
  return item ? { type: 'put', table, key, item, when } : { type: 'delete', table, key, when };
}

/** The item in place of the one that was seen, if any. */
function successor<T>(
  write: Write<T> & { do: 'replace' | 'remove' },
  key: Key,
  meta: Stamp & { version: number },
) {
  const { kind } = write;
  if (write.do === 'remove') return tombstone(kind, write.seen.record, write.id, meta);
  const item = encode(kind, write.record, meta);
  if (item.pk === key.pk && item.sk === key.sk) return item;
  throw new Error(`A ${kind.name} cannot move from ${key.pk} ${key.sk} to ${item.pk} ${item.sk}`);
}

/** Nothing there; or what is gone, as it was seen: the new record's version follows, so that readers take it for newer. */
function absent(table: TableName, key: Key, remains: Remains): Condition {
  const version = remains.get(placeOf(table, key));
  return version === undefined ? { absent: true } : { version };
}

function historyOperation<T>(write: Write<T>, by: By, { at, tx }: Stamp, index: number): Operation[] {
  const { kind } = write;
  if (write.do === 'check' || !kind.history) return [];
  const [from, to] = beforeAndAfter(write);
  const list = changes(from as object | undefined, to as object | undefined, [
    ...(kind.private ?? []),
    ...(kind.derived ?? []),
  ]);
  if (list.length === 0) return [];
  const record = write.do === 'create' ? write.record : write.seen.record;
  const where = {
    id: `${tx}.${index}`,
    subject: kind.history(record),
    kind: kind.name,
    key: textOf(kind, record),
  };
  const line = historyLine(by, at, where, list);
  const item = encode(histories, line, { version: 1, at, tx });
  return [{ type: 'put', table: histories.table, key: keyOf(item), item, when: { absent: true } }];
}

function beforeAndAfter<T>(
  write: Exclude<Write<T>, { do: 'check' }>,
): readonly [T | undefined, T | undefined] {
  if (write.do === 'create') return [undefined, write.record];
  return [write.seen.record, write.do === 'replace' ? write.record : undefined];
}

function textOf<T>(kind: Kind<T>, record: T): string {
  const { pk, sk } = kind.key(record);
  return `${pk} ${sk}`;
}

const keyOf = ({ pk, sk }: Key): Key => ({ pk, sk });
