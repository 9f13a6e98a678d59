import type { Language } from '../../../shared/kernel/language.ts';
import { fold } from '../../../shared/kernel/text.ts';

/** What a cell is sorted by: a number, a text in its plain order (days), or a text in the person's collation. */
export type SortKey = string | number | undefined;
export type Order = 'number' | 'plain' | 'collated';

/** The place of each row's value among the values of a column; -1 where it is empty. */
export type Ranks = {
  readonly at: Int32Array;
  readonly top: number;
};

type Known = { values: SortKey[]; at: Int32Array; readonly changed: Set<number>; upTo: number };

const ascii = /^[\u0020-\u007E]*$/;

/** Folded as `fold` does, but for spaces; most texts of a roll need none of its work. */
export function quickFold(text: string): string {
  return ascii.test(text) ? text.toLowerCase() : fold(text);
}

/** A text whose plain order is nearly that of a collation with numbers: what is left to the collator is then little. */
function nearly(text: string): string {
  return quickFold(text).replace(/\d+/g, (digits) => digits.padStart(12, '0'));
}

export function collatorOf(language: Language): Intl.Collator {
  return new Intl.Collator(language === 'fr' ? 'fr-CA' : 'en-CA', { numeric: true });
}

function compareBy(order: Order, collator: Intl.Collator): (a: SortKey, b: SortKey) => number {
  if (order === 'number') return (a, b) => Number(a) - Number(b);
  const plain = (a: SortKey, b: SortKey) => (String(a) < String(b) ? -1 : Number(String(a) > String(b)));
  if (order === 'plain') return plain;
  return (a, b) => {
    const said = collator.compare(String(a), String(b));
    return said === 0 ? plain(a, b) : said;
  };
}

/** How many values are worked on at a time, so that the browser can do something else in between. */
const together = 4_096;

/**
 * Distinct values in order, bit by bit. The collator, which is slow, only corrects what the plain order of their folded
 * texts has nearly right; a sort of what is in order, or made of pieces in order, takes little.
 */
function* sorted(
  values: readonly SortKey[],
  order: Order,
  compare: (a: SortKey, b: SortKey) => number,
): Generator<undefined, SortKey[]> {
  const pieces: { readonly value: SortKey; readonly near: string }[][] = [];
  if (order !== 'collated') return [...values].sort(compare);
  const plain = (a: { near: string }, b: { near: string }) =>
    a.near < b.near ? -1 : Number(a.near > b.near);
  for (let from = 0; from < values.length; from += together) {
    const piece = values.slice(from, from + together);
    pieces.push(piece.map((value) => ({ value, near: nearly(String(value)) })).sort(plain));
    yield;
  }
  const list = pieces
    .flat()
    .sort(plain)
    .map(({ value }) => value);
  const corrected: SortKey[] = [];
  for (let from = 0; from < list.length; from += together) {
    yield;
    corrected.push(...list.slice(from, from + together).sort(compare));
  }
  return corrected.sort(compare);
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
  readonly keyOf: (slot: number, column: string) => SortKey;
  /** How many slots there are: rows are known by their slot, a small whole number. */
  readonly slots: () => number;
};

/**
 * The ranks of rows by column: made once, by sorting the distinct values of the column, and kept true as cells change.
 * Sorting a roll is then sorting whole numbers, whatever the column holds.
 */
export function openRanks({ language, orderOf, keyOf, slots }: RanksPorts) {
  const collator = collatorOf(language);
  const columns = new Map<string, Known>();
  /** Rows that change while the ranks of a column are being made. */
  const meanwhile = new Set<number>();

  function grown(at: Int32Array, length: number): Int32Array {
    if (at.length >= length) return at;
    const more = new Int32Array(Math.max(length, at.length * 2)).fill(-1);
    more.set(at);
    return more;
  }

  function* making(column: string): Generator<undefined, Known> {
    const [many, order] = [slots(), orderOf(column)];
    const keys: SortKey[] = [];
    for (let slot = 0; slot < many; slot += 1) {
      keys.push(keyOf(slot, column));
      if (slot % together === 0) yield;
    }
    const distinct = new Set(keys);
    distinct.delete(undefined);
    const values = yield* sorted([...distinct], order, compareBy(order, collator));
    const ranks = new Map(values.map((value, rank) => [value, rank]));
    const at = Int32Array.from(keys, (key) => (key === undefined ? -1 : (ranks.get(key) ?? -1)));
    return { values, at, changed: new Set(), upTo: many };
  }

  /** Where a value stands among the others, or where it would: a rank, and whether it is there. */
  function find(values: readonly SortKey[], key: SortKey, compare: (a: SortKey, b: SortKey) => number) {
    let [low, high] = [0, values.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (compare(values[middle], key) < 0) low = middle + 1;
      else high = middle;
    }
    return { rank: low, there: low < values.length && compare(values[low], key) === 0 };
  }

  /** Puts new values among those that are known, and moves the ranks of the others on. */
  function insert(
    known: Known,
    fresh: ReadonlySet<SortKey>,
    compare: (a: SortKey, b: SortKey) => number,
  ): void {
    const coming = [...fresh]
      .sort(compare)
      .map((key) => ({ key, before: find(known.values, key, compare).rank }));
    const merged: SortKey[] = [];
    const moved = new Int32Array(known.values.length);
    let from = 0;
    for (const [place, { key, before }] of [
      ...coming,
      { key: undefined, before: known.values.length },
    ].entries()) {
      for (let rank = from; rank < before; rank += 1) {
        moved[rank] = rank + place;
        merged.push(known.values[rank]);
      }
      if (key !== undefined) merged.push(key);
      from = before;
    }
    known.values = merged;
    for (let slot = 0; slot < known.upTo; slot += 1) {
      const rank = known.at[slot] ?? -1;
      if (rank >= 0) known.at[slot] = moved[rank] ?? -1;
    }
  }

  function update(column: string, known: Known): void {
    const compare = compareBy(orderOf(column), collator);
    const many = slots();
    known.at = grown(known.at, many);
    for (let slot = known.upTo; slot < many; slot += 1) known.changed.add(slot);
    known.upTo = many;
    const keys = new Map([...known.changed].map((slot) => [slot, keyOf(slot, column)]));
    const fresh = new Set(
      [...keys.values()].filter((key) => key !== undefined && !find(known.values, key, compare).there),
    );
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
