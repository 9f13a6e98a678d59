import { fnv1a } from '../../../shared/kernel/hash.ts';
import { addDays, type Day } from '../../../shared/kernel/day.ts';

/** Chance that falls alike at every start. Each thing has its own, by its name: one more field of one changes no other. */
export type Chance = {
  /** A whole number, both ends included. */
  readonly between: (from: number, to: number) => number;
  readonly of: <T>(list: readonly T[]) => T;
  /** So many different ones, in the order of the list. */
  readonly some: <T>(list: readonly T[], count: number) => T[];
  /** @example hit(1 / 4) is true one time in four */
  readonly hit: (share: number) => boolean;
  readonly dayBefore: (on: Day, least: number, most: number) => Day;
};

/** Mulberry32, from the hash of a name. */
function numbersOf(seed: string): () => number {
  let state = fnv1a(seed);
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

export function chanceOf(seed: string): Chance {
  const next = numbersOf(seed);
  const between = (from: number, to: number) => from + Math.floor(next() * (to - from + 1));
  const of = <T>(list: readonly T[]): T => {
    const index = between(0, list.length - 1);
    const found = list.slice(index, index + 1);
    for (const one of found) return one;
    throw new RangeError('Chance has nothing to choose from');
  };
  return {
    between,
    of,
    some: (list, count) => {
      const left = new Set(list.keys());
      while (left.size > count) left.delete(of([...left]));
      return list.filter((_, index) => left.has(index));
    },
    hit: (share) => next() < share,
    dayBefore: (on, least, most) => addDays(on, -between(least, most)),
  };
}
