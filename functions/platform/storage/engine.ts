import type { IndexName, TableName } from '../environment.ts';

export type Key = { readonly pk: string; readonly sk: string };

/**
 * What the database keeps. `body` is the record as JSON text; every other attribute is there because the database
 * itself must read it: keys, version, indexes, expiry.
 */
export type Item = Key & {
  readonly kind: string;
  readonly version: number;
  readonly changedAt: string;
  /** The commit that wrote it: a writer whose answer was lost recognises its own work. */
  readonly tx: string;
  readonly body: string;
  readonly feed?: string;
  /** The row of its sheet, for every class of readers, as one text (`packing.ts`). */
  readonly packed?: string;
  readonly agenda?: string;
  readonly nextAt?: string;
  readonly next?: string;
  readonly gsi1pk?: string;
  readonly gsi1sk?: string;
  readonly gsi2pk?: string;
  readonly gsi2sk?: string;
  /** Seconds since 1970, after which the record is treated as gone. */
  readonly ttl?: number;
};

/** An item as a question finds it: what its index carries, or what of that is wanted. */
export type PartialItem = Partial<Item>;
/** Where a page ends: the keys of the table and of the index. */
export type Position = Key & PartialItem;

/** What must be true of the stored record for the write to happen. */
export type Condition = { readonly absent: true } | { readonly version: number };

export type Operation = { readonly table: TableName; readonly key: Key } & (
  | { readonly type: 'put'; readonly item: Item; readonly when: Condition }
  | { readonly type: 'delete'; readonly when: Condition }
  | { readonly type: 'check'; readonly when: Condition }
);

export type Range = { readonly prefix: string } | { readonly from?: string; readonly to?: string };

export type Asked = {
  readonly table: TableName;
  readonly index?: IndexName;
  readonly partition: string;
  readonly sort?: Range;
  readonly order?: 'ascending' | 'descending';
  readonly limit: number;
  readonly after?: Position;
  /** The attributes that are wanted, where it is not all that the index carries: what is not read need not travel. */
  readonly only?: readonly (keyof Item)[];
};

export type Found = {
  readonly items: readonly PartialItem[];
  readonly last?: Position;
  readonly units: number;
};

export type Outcome =
  | { readonly done: true }
  | { readonly done: false; readonly failed: readonly { readonly index: number; readonly now?: Item }[] }
  /** Nothing was written, since others hold these operations; without their list, the database refuses them all. */
  | { readonly done: false; readonly busy: true; readonly held?: readonly number[] };

/**
 * The four things a database does for the store; DynamoDB and a Map both can.
 *
 * @throws Unavailable from each of them
 */
export type Engine = {
  /** Strongly consistent. */
  get(table: TableName, key: Key): Promise<Item | undefined>;
  /** In the order of the keys; what is not there is left out. Strongly consistent. */
  batchGet(table: TableName, keys: readonly Key[]): Promise<readonly Item[]>;
  query(asked: Asked): Promise<Found>;
  /**
   * All or nothing. A token that was seen in the last minutes does nothing and is `done`. From 1 to `most.together`
   * operations, each on a record of its own.
   */
  transact(operations: readonly Operation[], token: string): Promise<Outcome>;
};

/** DynamoDB's limits, with room for the names of attributes: operations and bytes of a transaction, bytes of an item. */
export const most = { together: 100, bytesTogether: 3_600_000, itemBytes: 390_000 } as const;

/** The database gave no answer, however often it was asked: what was to be written may be, or not. */
export class Unavailable extends Error {}

type KeyAttribute =
  | 'pk'
  | 'sk'
  | 'feed'
  | 'changedAt'
  | 'agenda'
  | 'nextAt'
  | 'gsi1pk'
  | 'gsi1sk'
  | 'gsi2pk'
  | 'gsi2sk';

/** The attributes that key each index. */
export const indexKeys = {
  feed: ['feed', 'changedAt'],
  agenda: ['agenda', 'nextAt'],
  gsi1: ['gsi1pk', 'gsi1sk'],
  gsi2: ['gsi2pk', 'gsi2sk'],
} as const satisfies Record<IndexName, readonly [KeyAttribute, KeyAttribute]>;

export function keysOf(index: IndexName | undefined): readonly [KeyAttribute, KeyAttribute] {
  return index === undefined ? ['pk', 'sk'] : indexKeys[index];
}

/** One record of one table, as text. */
export function placeOf(table: TableName, { pk, sk }: Key): string {
  return `${table}\u0000${pk}\u0000${sk}`;
}

/** @throws Error where an item was asked for without its keys */
export function keyIn({ pk, sk }: PartialItem): Key {
  if (pk === undefined || sk === undefined) throw new Error('An item came without its keys');
  return { pk, sk };
}

/** An empty bound is none. */
export function within(value: string, sort: Range | undefined): boolean {
  if (!sort) return true;
  if ('prefix' in sort) return value.startsWith(sort.prefix);
  const { from = '', to = '' } = sort;
  return value >= from && (to === '' || value <= to);
}
