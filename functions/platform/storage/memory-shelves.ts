import type { TableName } from '../environment.ts';
import { keysOf, type Asked, type Item } from './engine.ts';

/** The items that share a partition of a table or index; their order is found when a question asks for it. */
export type Partition = { readonly items: Map<string, Item>; order?: readonly Item[] };

type Placed = readonly [TableName, Item];

/** Every item by its place, and in each partition that carries it. */
export class Shelves {
  readonly #all = new Map<string, Placed>();
  readonly #partitions = new Map<string, Partition>();

  at(place: string): Item | undefined {
    return this.#all.get(place)?.[1];
  }

  partition({ table, index, partition }: Asked): Partition | undefined {
    return this.#partitions.get(nameOf(table, index, partition));
  }

  items(): Iterable<Placed> {
    return this.#all.values();
  }

  put(place: string, table: TableName, item: Item): void {
    this.take(place);
    this.#all.set(place, [table, item]);
    for (const name of namesOf(table, item)) {
      const partition = this.#partitions.get(name) ?? { items: new Map<string, Item>() };
      partition.items.set(place, item);
      delete partition.order;
      this.#partitions.set(name, partition);
    }
  }

  take(place: string): void {
    const placed = this.#all.get(place);
    if (!placed) return;
    this.#all.delete(place);
    for (const name of namesOf(...placed)) {
      const partition = this.#partitions.get(name);
      partition?.items.delete(place);
      delete partition?.order;
    }
  }
}

const indexNames = [undefined, 'feed', 'agenda', 'gsi1', 'gsi2'] as const satisfies readonly Asked['index'][];

/** The table's own partition, and one of each index that carries the item. */
function namesOf(table: TableName, item: Item): string[] {
  return indexNames.flatMap((index) => {
    const partition = item[keysOf(index)[0]];
    return partition === undefined ? [] : [nameOf(table, index, partition)];
  });
}

function nameOf(table: TableName, index: Asked['index'], partition: string): string {
  return `${table} ${index} ${partition}`;
}
