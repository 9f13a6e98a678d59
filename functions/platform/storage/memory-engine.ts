import type { TableName } from '../environment.ts';
import {
  keysOf,
  placeOf,
  within,
  type Asked,
  type Condition,
  type Engine,
  type Item,
  type Operation,
  type Outcome,
  type PartialItem,
} from './engine.ts';
import { Shelves, type Partition } from './memory-shelves.ts';

/** The same promises as DynamoDB's, kept in Maps: for the simulator, which needs a million of them. */
export function memoryEngine(): Engine & { readonly items: () => Iterable<readonly [TableName, Item]> } {
  const shelves = new Shelves();
  const tokens = new Set<string>();
  return {
    get: async (table, key) => shelves.at(placeOf(table, key)),
    batchGet: async (table, keys) => keys.flatMap((key) => shelves.at(placeOf(table, key)) ?? []),
    query: async (asked) => query(shelves.partition(asked), asked),
    transact: async (operations, token) => {
      if (tokens.has(token)) return { done: true };
      const outcome = transact(shelves, operations);
      if (outcome.done) tokens.add(token);
      return outcome;
    },
    items: () => shelves.items(),
  };
}

function transact(shelves: Shelves, operations: readonly Operation[]): Outcome {
  const placed = operations.map((operation) => ({
    place: placeOf(operation.table, operation.key),
    operation,
  }));
  const failed = placed.flatMap(({ place, operation }, index) => {
    const now = shelves.at(place);
    return holds(operation.when, now) ? [] : [{ index, ...(now ? { now } : {}) }];
  });
  if (failed.length > 0) return { done: false, failed };
  for (const { place, operation } of placed) {
    if (operation.type === 'put') shelves.put(place, operation.table, operation.item);
    if (operation.type === 'delete') shelves.take(place);
  }
  return { done: true };
}

function holds(when: Condition, now: Item | undefined): boolean {
  return 'absent' in when ? now === undefined : now?.version === when.version;
}

function query(partition: Partition | undefined, asked: Asked) {
  const [, sort] = keysOf(asked.index);
  const position = (item: PartialItem) => `${item[sort] ?? ''}\u0000${item.pk}\u0000${item.sk}`;
  const descending = asked.order === 'descending';
  const start = asked.after && position(asked.after);
  const found = inOrder(partition, position).filter((item) => {
    if (!within(item[sort] ?? '', asked.sort)) return false;
    if (start === undefined) return true;
    return descending ? isBefore(position(item), start) : isBefore(start, position(item));
  });
  if (descending) found.reverse();
  const page = found.slice(0, asked.limit);
  const last = page.at(-1);
  return {
    items: page.map((item) => wanted(carried(item, asked.index), asked.only)),
    units: 0,
    ...(found.length > page.length && last ? { last } : {}),
  };
}

function inOrder(partition: Partition | undefined, position: (item: Item) => string): readonly Item[] {
  if (!partition) return [];
  partition.order ??= [...partition.items.values()]
    .map((item) => ({ item, at: position(item) }))
    .sort((left, right) => (isBefore(left.at, right.at) ? -1 : 1))
    .map(({ item }) => item);
  return partition.order;
}

const surrogate = /[\uD800-\uDFFF]/;

/** DynamoDB compares bytes of UTF-8, which order as UTF-16 does except beyond U+FFFF. */
function isBefore(left: string, right: string): boolean {
  if (surrogate.test(left) || surrogate.test(right))
    return Buffer.compare(Buffer.from(left), Buffer.from(right)) < 0;
  return left < right;
}

function wanted(item: PartialItem, only: Asked['only']): PartialItem {
  return only ? Object.fromEntries(only.flatMap((name) => (name in item ? [[name, item[name]]] : []))) : item;
}

/** What the index gives back: two of them carry no more than their readers need. */
function carried(item: Item, index: Asked['index']): PartialItem {
  const { pk, sk } = item;
  if (index === 'feed')
    return { pk, sk, feed: item.feed ?? '', changedAt: item.changedAt, packed: item.packed ?? '' };
  if (index === 'agenda')
    return { pk, sk, agenda: item.agenda ?? '', nextAt: item.nextAt ?? '', next: item.next ?? '' };
  return item;
}
