import type { Language } from '../../../shared/kernel/language.ts';
import { compareBy, sorted, together, type Compare, type Order, type SortKey } from './collation.ts';

/** The place of each row's value among the values of a column; -1 where it is empty. */
export type Ranks = {
  readonly at: Int32Array;
  readonly top: number;
};

type Known = { values: readonly SortKey[]; at: Int32Array; readonly changed: Set<number>; upTo: number };

function placeOf(met: Map<SortKey, number>, key: SortKey): number {
  const known = met.get(key);
  if (known !== undefined) return known;
  met.set(key, met.size);
  return met.size - 1;
}

function finished<Made>(work: Generator<undefined, Made>): Made {
  for (;;) {
    const { done, value } = work.next();
    if (done === true) return value;
  }
}

export type RanksPorts = {
  readonly language: Language;
  readonly orderOf: (column: string) => Order;
  /** None where the cell is empty. */
  readonly keyOf: (slot: number, column: string) => SortKey | undefined;
  /** How many slots there are: rows are known by their slot, a small whole number. */
  readonly slots: () => number;
};

/**
 * The ranks of rows by column: made once, by sorting the distinct values of the column, and kept true as cells change.
 * Sorting a roll is then sorting whole numbers, whatever the column holds.
 */
export function openRanks({ language, orderOf, keyOf, slots }: RanksPorts) {
  const compares: Readonly<Record<Order, Compare<SortKey>>> = {
    number: compareBy('number', language),
    plain: compareBy('plain', language),
    collated: compareBy('collated', language),
  };
  const columns = new Map<string, Known>();
  /** Rows that change while the ranks of a column are being made. */
  const meanwhile = new Set<number>();

  function grown(at: Int32Array, length: number): Int32Array {
    if (at.length >= length) return at;
    const more = new Int32Array(Math.max(length, at.length * 2)).fill(-1);
    more.set(at);
    return more;
  }

  /** First each row takes the place in which its value was met first; then the values are sorted, and places become ranks. */
  function* making(column: string): Generator<undefined, Known> {
    const [many, order] = [slots(), orderOf(column)];
    const at = new Int32Array(many).fill(-1);
    const met = new Map<SortKey, number>();
    for (let slot = 0; slot < many; slot += 1) {
      const key = keyOf(slot, column);
      if (key !== undefined) at[slot] = placeOf(met, key);
      if (slot % together === 0) yield;
    }
    const values = yield* sorted([...met.keys()], order, compares[order]);
    const ranks = new Int32Array(values.length);
    for (const [rank, value] of values.entries()) {
      ranks[met.get(value) ?? 0] = rank;
      if (rank % together === 0) yield;
    }
    for (let slot = 0; slot < many; slot += 1) {
      const place = at[slot] ?? -1;
      if (place >= 0) at[slot] = ranks[place] ?? -1;
    }
    return { values, at, changed: new Set(), upTo: many };
  }

  /** Where a value stands among the others, or where it would: a rank, and whether it is there. */
  function find(values: readonly SortKey[], key: SortKey, compare: Compare<SortKey>) {
    let [low, high] = [0, values.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (compare(values[middle] ?? '', key) < 0) low = middle + 1;
      else high = middle;
    }
    const there = values[low];
    return { rank: low, there: there !== undefined && compare(there, key) === 0 };
  }

  /** Puts new values among those that are known, and moves the ranks of the others on. */
  function insert(known: Known, fresh: ReadonlySet<SortKey>, compare: Compare<SortKey>): void {
    const coming = [...fresh]
      .sort(compare)
      .map((key) => ({ key, before: find(known.values, key, compare).rank }));
    const merged: SortKey[] = [];
    const moved = new Int32Array(known.values.length);
    let from = 0;
    const end = { key: undefined, before: known.values.length };
    for (const [place, { key, before }] of [...coming, end].entries()) {
      for (const value of known.values.slice(from, before)) {
        moved[from] = from + place;
        from += 1;
        merged.push(value);
      }
      if (key !== undefined) merged.push(key);
    }
    known.values = merged;
    for (let slot = 0; slot < known.upTo; slot += 1) {
      const rank = known.at[slot] ?? -1;
      if (rank >= 0) known.at[slot] = moved[rank] ?? -1;
    }
  }

  function update(column: string, known: Known): void {
    const compare = compares[orderOf(column)];
    const many = slots();
    known.at = grown(known.at, many);
    for (let slot = known.upTo; slot < many; slot += 1) known.changed.add(slot);
    known.upTo = many;
    const keys = new Map([...known.changed].map((slot) => [slot, keyOf(slot, column)]));
    const fresh = new Set<SortKey>();
    for (const key of keys.values())
      if (key !== undefined && !find(known.values, key, compare).there) fresh.add(key);
    if (fresh.size > 0) insert(known, fresh, compare);
    for (const [slot, key] of keys)
      known.at[slot] = key === undefined ? -1 : find(known.values, key, compare).rank;
    known.changed.clear();
  }

  return {
    of(column: string): Ranks {
      const known = columns.get(column);
      const stale = known !== undefined && known.changed.size + slots() - known.upTo > slots() / 4;
      const made = known === undefined || stale ? finished(making(column)) : known;
      columns.set(column, made);
      if (made.changed.size > 0 || made.upTo < slots()) update(column, made);
      return { at: made.at, top: made.values.length };
    },
    /** Makes the ranks of a column bit by bit, unless they are there. */
    *prepare(column: string): Generator<undefined> {
      if (columns.has(column)) return;
      meanwhile.clear();
      const made = yield* making(column);
      for (const slot of meanwhile) made.changed.add(slot);
      if (!columns.has(column)) columns.set(column, made);
    },
    /** A row's cells are others now. */
    changed(slot: number): void {
      for (const known of columns.values()) known.changed.add(slot);
      meanwhile.add(slot);
    },
  };
}

/**
 * Rows in the order of several columns, the first one first; empty cells come last either way, and equals stay as they
 * came. One pass of numbers for each column, from the last: rank and place make one number, and numbers sort fast.
 *
 * @param slots the rows to arrange, by slot
 */
export function arrangedBy(
  slots: Uint32Array,
  by: readonly { readonly ranks: Ranks; readonly descending: boolean }[],
): Uint32Array {
  const many = slots.length;
  const keys = new Float64Array(many);
  let now = slots;
  for (const { ranks, descending } of by.toReversed()) {
    for (let place = 0; place < many; place += 1) {
      const rank = ranks.at[now[place] ?? 0] ?? -1;
      const turned = descending ? ranks.top - 1 - rank : rank;
      keys[place] = (rank < 0 ? ranks.top : turned) * many + place;
    }
    keys.sort();
    const next = new Uint32Array(many);
    for (let place = 0; place < many; place += 1) next[place] = now[(keys[place] ?? 0) % many] ?? 0;
    now = next;
  }
  return now;
}
