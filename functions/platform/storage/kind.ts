import type * as z from 'zod';
import type { Instant } from '../../../shared/kernel/instant.ts';
import { shardOf } from '../../../shared/kernel/hash.ts';
import type { ReaderClass } from '../../../shared/contracts/sheets/sheet.ts';
import type { QueueName, TableName } from '../environment.ts';
import type { Item, Key, PartialItem } from './engine.ts';

type IndexKey = { readonly partition: string; readonly sort: string };

/** A kind of record: where it lives, how it is parsed, and which indexes carry it. */
export type Kind<T> = {
  readonly name: string;
  readonly table: TableName;
  readonly schema: z.ZodType<T>;
  readonly key: (record: T) => Key;
  readonly gsi1?: (record: T) => IndexKey | undefined;
  readonly gsi2?: (record: T) => IndexKey | undefined;
  /** The sheet that shows it: the row of each class of readers, without id and version. */
  readonly feed?: {
    readonly shards: number;
    readonly rows: (record: T) => Readonly<Partial<Record<ReaderClass, object>>> | undefined;
  };
  /** What must happen to it, and when. */
  readonly agenda?: { readonly shards: number; readonly next: (record: T) => { at: Instant; next: string } | undefined };
  /** The person or thing whose history this record belongs to; without it, no history is kept. */
  readonly history?: (record: T) => string;
  /** Fields that never enter history, feed, outbox or logs. */
  readonly private?: readonly (keyof T & string)[];
  /** Fields that follow from others, and so are not worth a line of history. */
  readonly derived?: readonly (keyof T & string)[];
  readonly expires?: (record: T) => Instant | undefined;
  /** The queue that is told of it after the commit, as a best effort; its agenda finds it all the same. */
  readonly rouse?: { readonly queue: QueueName; readonly when: (record: T) => boolean };
};

/** What it takes to read a kind: any kind is one. */
export type Readable<T> = Pick<Kind<T>, 'name' | 'table' | 'schema'>;

/** A record as it was read: every overwrite names the version it saw. */
export type Kept<T> = { readonly record: T; readonly version: number; readonly changedAt: Instant };

export type Meta = { readonly version: number; readonly at: Instant; readonly tx: string };

/** A record as the database keeps it. */
export function encode<T>(kind: Kind<T>, record: T, meta: Meta): Item {
  const key = kind.key(record);
  const next = kind.agenda?.next(record);
  const first = kind.gsi1?.(record);
  const second = kind.gsi2?.(record);
  const expires = kind.expires?.(record);
  return {
    ...key,
    kind: kind.name,
    version: meta.version,
    changedAt: meta.at,
    tx: meta.tx,
    body: JSON.stringify(record),
    ...packed(kind, record, key, meta),
    ...(kind.agenda && next
      ? { agenda: agendaOf(kind, shardOf(key.pk + key.sk, kind.agenda.shards)), nextAt: `${next.at}#${key.pk}`, next: next.next }
      : {}),
    ...(first ? { gsi1pk: first.partition, gsi1sk: first.sort } : {}),
    ...(second ? { gsi2pk: second.partition, gsi2sk: second.sort } : {}),
    ...(expires ? { ttl: Math.ceil(Date.parse(expires) / 1000) } : {}),
  };
}

function packed<T>(kind: Kind<T>, record: T, key: Key, meta: Meta): Pick<Item, 'feed' | 'packed'> {
  const rows = kind.feed?.rows(record);
  if (!kind.feed || !rows) return {};
  const version = { version: meta.version };
  return {
    feed: feedOf(kind, shardOf(key.pk + key.sk, kind.feed.shards)),
    packed: Object.fromEntries(Object.entries(rows).map(([reader, row]) => [reader, JSON.stringify({ ...row, ...version })])),
  };
}

/** Where a removed row waits for the readers of the feed. */
export function tombstone<T>(kind: Kind<T>, record: T, id: string, meta: Meta): Item | undefined {
  const rows = kind.feed?.rows(record);
  if (!kind.feed || !rows) return undefined;
  const { pk, sk } = kind.key(record);
  const gone = JSON.stringify({ id, version: meta.version, gone: true });
  return {
    pk, sk, kind: 'tombstone', version: meta.version, changedAt: meta.at, tx: meta.tx, body: '{}',
    feed: feedOf(kind, shardOf(pk + sk, kind.feed.shards)),
    packed: Object.fromEntries(Object.keys(rows).map((reader) => [reader, gone])),
    ttl: Math.ceil(Date.parse(meta.at) / 1000) + tombstoneDays * 86_400,
  };
}

const tombstoneDays = 14;

export function feedOf(kind: Pick<Kind<never>, 'name'>, shard: number): string {
  return `${kind.name}#${String(shard).padStart(2, '0')}`;
}

export function agendaOf(kind: Pick<Kind<never>, 'name'>, shard: number): string {
  return `${kind.name}#${String(shard).padStart(2, '0')}`;
}

/** Reads an item as a record; one that its schema refuses is an error, never dropped. */
export function decode<T>(kind: Readable<T>, item: PartialItem): Kept<T> {
  const { version, changedAt } = item;
  if (item.kind !== kind.name || item.body === undefined || version === undefined || changedAt === undefined) {
    throw new Error(`${item.pk} ${item.sk} is not a whole ${kind.name} but ${item.kind ?? 'nothing known'}`);
  }
  const parsed = kind.schema.safeParse(JSON.parse(item.body));
  if (!parsed.success) throw new Error(`A kept ${kind.name} does not fit its schema: ${parsed.error.message}`);
  return { record: parsed.data, version, changedAt: changedAt as Instant };
}
