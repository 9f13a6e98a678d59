import type { Instant } from '../../../shared/kernel/instant.ts';
import type { Key, Operation } from './engine.ts';
import { changes, type By, histories, historyLine } from './history.ts';
import { encode, tombstone, type Kind, type Meta } from './kind.ts';
import type { AnyWrite, Write } from './writes.ts';

export type Stamp = { readonly at: Instant; readonly tx: string };

/** What a write is, once its instant and commit are known: the operation on the record, and its line of history. */
export function plan(writes: readonly AnyWrite[], by: By, stamp: Stamp): Operation[] {
  return [
    ...writes.map((write) => operation(write, stamp)),
    ...writes.flatMap((write, index) => historyOperation(write, by, stamp, index)),
  ];
}

function operation<T>(write: Write<T>, { at, tx }: Stamp): Operation {
  const { kind } = write;
  if (write.do === 'check') {
    const when = write.version === 'absent' ? ({ absent: true } as const) : { version: write.version };
    return { type: 'check', table: kind.table, key: write.key, when };
  }
  if (write.do === 'create') {
    const item = encode(kind, write.record, { version: 1, at, tx });
    return { type: 'put', table: kind.table, key: keyOf(item), item, when: { absent: true } };
  }
  const key = kind.key(write.seen.record);
  const meta: Meta = { version: write.seen.version + 1, at, tx };
  const when = { version: write.seen.version };
  if (write.do === 'replace') {
    const item = encode(kind, write.record, meta);
    if (item.pk !== key.pk || item.sk !== key.sk) throw new Error(`A ${kind.name} cannot move from ${key.pk} to ${item.pk}`);
    return { type: 'put', table: kind.table, key, item, when };
  }
  const left = tombstone(kind, write.seen.record, write.id, meta);
  return left ? { type: 'put', table: kind.table, key, item: left, when } : { type: 'delete', table: kind.table, key, when };
}

function historyOperation<T>(write: Write<T>, by: By, { at, tx }: Stamp, index: number): Operation[] {
  const { kind } = write;
  if (write.do === 'check' || !kind.history) return [];
  const [from, to] = beforeAndAfter(write);
  const list = changes(from as object | undefined, to as object | undefined, [...(kind.private ?? []), ...(kind.derived ?? [])]);
  if (list.length === 0) return [];
  const record = write.do === 'create' ? write.record : write.seen.record;
  const line = historyLine(by, at, `${tx}.${index}`, kind.history(record), kind.name, textOf(kind, record), list);
  const item = encode(histories, line, { version: 1, at, tx });
  return [{ type: 'put', table: 'operations', key: keyOf(item), item, when: { absent: true } }];
}

function beforeAndAfter<T>(write: Exclude<Write<T>, { do: 'check' }>): readonly [T | undefined, T | undefined] {
  if (write.do === 'create') return [undefined, write.record];
  return [write.seen.record, write.do === 'replace' ? write.record : undefined];
}

function textOf<T>(kind: Kind<T>, record: T): string {
  const { pk, sk } = kind.key(record);
  return `${pk} ${sk}`;
}

const keyOf = ({ pk, sk }: Key): Key => ({ pk, sk });
