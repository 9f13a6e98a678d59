import type { Asked, Condition, Engine, Item, Key, Operation, PartialItem } from './engine.ts';
import { keysOf } from './engine.ts';
import type { TableName } from '../environment.ts';

/** The same promises as DynamoDB's, kept in a Map: for the simulator, which needs a million of them. */
export function memoryEngine(): Engine & { readonly items: () => Iterable<readonly [TableName, Item]> } {
  const tables = new Map<TableName, Map<string, Item>>();
  const tokens = new Set<string>();
  const table = (name: TableName) => {
    const there = tables.get(name) ?? new Map<string, Item>();
    tables.set(name, there);
    return there;
  };
  const at = (name: TableName, key: Key) => table(name).get(textOf(key));
  return {
    get: (name, key) => Promise.resolve(at(name, key)),
    batchGet: (name, keys) => Promise.resolve(keys.flatMap((key) => at(name, key) ?? [])),
    query: (asked) => Promise.resolve(query(table(asked.table).values(), asked)),
    transact: (operations, token) => {
      if (tokens.has(token)) return Promise.resolve({ done: true });
      const failed = operations.flatMap((operation, index) => {
        const now = at(operation.table, operation.key);
        return holds(operation.when, now) ? [] : [{ index, ...(now ? { now } : {}) }];
      });
      if (failed.length > 0) return Promise.resolve({ done: false, failed });
      for (const operation of operations) apply(table(operation.table), operation);
      tokens.add(token);
      return Promise.resolve({ done: true });
    },
    *items() {
      for (const [name, there] of tables) for (const item of there.values()) yield [name, item] as const;
    },
  };
}

const textOf = ({ pk, sk }: Key) => `${pk}\u0000${sk}`;

function holds(when: Condition, now: Item | undefined): boolean {
  return 'absent' in when ? now === undefined : now?.version === when.version;
}

function apply(there: Map<string, Item>, operation: Operation): void {
  if (operation.type === 'put') there.set(textOf(operation.key), operation.item);
  if (operation.type === 'delete') there.delete(textOf(operation.key));
}

function query(items: Iterable<Item>, asked: Asked) {
  const [partition, sort] = keysOf(asked.index);
  const position = (item: PartialItem) => `${String(item[sort])}\u0000${textOf(item)}`;
  const found = [...items]
    .filter((item) => item[partition] === asked.partition && within(String(item[sort]), asked.sort))
    .toSorted((left, right) => (position(left) < position(right) ? -1 : 1));
  if (asked.order === 'descending') found.reverse();
  const { after } = asked;
  const start = after === undefined ? 0 : found.findIndex((item) => (asked.order === 'descending' ? position(item) < position(after) : position(item) > position(after)));
  const rest = start < 0 ? [] : found.slice(start);
  const page = rest.slice(0, asked.limit);
  const last = page.at(-1);
  return { items: page, units: 0, ...(rest.length > page.length && last ? { last } : {}) };
}

function within(value: string, sort: Asked['sort']): boolean {
  if (!sort) return true;
  if ('prefix' in sort) return value.startsWith(sort.prefix);
  return (sort.from === undefined || value >= sort.from) && (sort.to === undefined || value <= sort.to);
}
