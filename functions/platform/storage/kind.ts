import type * as z from 'zod';
import { milliseconds, type Instant } from '../../../shared/kernel/instant.ts';
import { shardOf } from '../../../shared/kernel/hash.ts';
import type { ReaderClass } from '../../../shared/contracts/sheets/sheet.ts';
import type { QueueName, TableName } from '../environment.ts';
import type { Item, Key, PartialItem } from './engine.ts';
import { pack } from './packing.ts';

type IndexKey = { readonly partition: string; readonly sort: string };

/** A kind of record: where it lives, how it is parsed, and which indexes carry it. */
export type Kind<T> = {
  readonly name: string;
  readonly table: TableName;
  readonly schema: z.ZodType<T>;
  readonly key: (record: T) => Key;
  readonly gsi1?: (record: T) => IndexKey | undefined;
  readonly gsi2?: (record: T) => IndexKey | undefined;
  /** The sheet that shows it. */
  readonly feed?: Shown<T>;
  /** What must happen to it, and when. */
  readonly agenda?: {
    readonly shards: number;
    readonly next: (record: T) => { at: Instant; next: string } | undefined;
  };
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

export type Shown<T> = {
  readonly shards: number;
  /**
   * The row for each class of readers, with its id, without version. Every record has one for every class that reads
   * the sheet, always: a row that merely stopped being packed would stay on the screens.
   */
  readonly rows: (record: T) => Readonly<Partial<Record<ReaderClass, object>>>;
};

/** What it takes to read a kind: any kind is one. */
export type Readable<T> = Pick<Kind<T>, 'name' | 'table' | 'schema'>;

/** A record as it was read: every overwrite names the version it saw. */
export type Kept<T> = { readonly record: T; readonly version: number; readonly changedAt: Instant };

export type Meta = { readonly version: number; readonly at: Instant; readonly tx: string };

/** A record as the database keeps it. */
export function encode<T>(kind: Kind<T>, record: T, meta: Meta): Item {
  const key = kind.key(record);
  const expires = kind.expires?.(record);
  return {
    ...head(key, kind.name, meta),
    body: bodyOf(kind, record),
    ...packed(kind, record, meta),
    ...planned(kind, record, key),
    ...indexed(kind.gsi1?.(record), 'gsi1pk', 'gsi1sk'),
    ...indexed(kind.gsi2?.(record), 'gsi2pk', 'gsi2sk'),
    ...(expires ? { ttl: seconds(expires) } : {}),
  };
}

/**
 * A record that could not be read again is not written: one such among the settings would stop the whole network.
 *
 * @throws Error: a mistake of the use case, or of its contract
 */
function bodyOf<T>({ name, schema }: Kind<T>, record: T): string {
  const body = JSON.stringify(record);
  const parsed = schema.safeParse(JSON.parse(body));
  if (!parsed.success) throw new Error(`This ${name} does not fit its schema: ${parsed.error.message}`);
  return body;
}

const tombstoneDays = 14;

/** What stands for a while where a row was, for the readers of the feed; nothing for what no sheet shows. */
export function tombstone<T>(kind: Kind<T>, record: T, id: string, meta: Meta): Item | undefined {
  if (!kind.feed) return undefined;
  const { shards, rows } = kind.feed;
  const gone = { shards, rows: () => mapped(rows(record), () => ({ id, gone: true })) };
  const ttl = seconds(meta.at) + tombstoneDays * 86_400;
  return {
    ...head(kind.key(record), 'tombstone', meta),
    body: '{}',
    ...packed({ ...kind, feed: gone }, record, meta),
    ttl,
  };
}

/** Whether what stands there counts as nothing: a removed row, or a record past its time that is not swept yet. */
export function isGone(item: PartialItem, now: Instant): boolean {
  return item.kind === 'tombstone' || (item.ttl !== undefined && item.ttl * 1000 <= milliseconds(now));
}

function head({ pk, sk }: Key, kind: string, { version, at, tx }: Meta) {
  return { pk, sk, kind, version, changedAt: at, tx };
}

const seconds = (at: Instant) => Math.ceil(milliseconds(at) / 1000);

function packed<T>(kind: Kind<T>, record: T, { version }: Meta): Pick<Item, 'feed' | 'packed'> {
  if (!kind.feed) return {};
  const { pk, sk } = kind.key(record);
  return {
    feed: feedOf(kind, shardOf(pk + sk, kind.feed.shards)),
    packed: pack(
      mapped(kind.feed.rows(record), (row) => withoutLeak(kind, row)),
      version,
    ),
  };
}

function withoutLeak<T>(kind: Kind<T>, row: object): object {
  const leak = kind.private?.find((field) => field in row);
  if (leak === undefined) return row;
  throw new Error(`The private field ${leak} of a ${kind.name} would enter its feed`);
}

function mapped<To>(rows: Readonly<Record<string, object>>, to: (row: object) => To): Record<string, To> {
  return Object.fromEntries(Object.entries(rows).map(([reader, row]) => [reader, to(row)]));
}

function planned<T>(kind: Kind<T>, record: T, { pk, sk }: Key): Pick<Item, 'agenda' | 'nextAt' | 'next'> {
  const action = kind.agenda?.next(record);
  if (!kind.agenda || !action) return {};
  return {
    agenda: agendaOf(kind, shardOf(pk + sk, kind.agenda.shards)),
    nextAt: `${action.at}#${pk}`,
    next: action.next,
  };
}

function indexed(key: IndexKey | undefined, partition: string, sort: string): object {
  return key ? { [partition]: key.partition, [sort]: key.sort } : {};
}

export function feedOf(kind: Pick<Kind<never>, 'name'>, shard: number): string {
  return `${kind.name}#${String(shard).padStart(2, '0')}`;
}

export function agendaOf(kind: Pick<Kind<never>, 'name'>, shard: number): string {
  return `${kind.name}#${String(shard).padStart(2, '0')}`;
}

/** Reads an item as a record; one that its schema refuses is an error, never dropped. */
export function decode<T>(kind: Readable<T>, item: PartialItem): Kept<T> {
  const { version, changedAt } = item;
  if (
    item.kind !== kind.name ||
    item.body === undefined ||
    version === undefined ||
    changedAt === undefined
  ) {
    throw new Error(`${item.pk} ${item.sk} is not a whole ${kind.name} but ${item.kind ?? 'nothing known'}`);
  }
  const parsed = kind.schema.safeParse(JSON.parse(item.body));
  if (!parsed.success)
    throw new Error(`A kept ${kind.name} does not fit its schema: ${parsed.error.message}`);
  return { record: parsed.data, version, changedAt: changedAt as Instant };
}
