import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assign } from '../../../shared/mentorship/assignment.ts';
import { match } from '../../../shared/mentorship/matching.ts';

type Scores = Readonly<Record<string, Readonly<Record<string, number | string>>>>;

/** Whole instances: a number is a score, a text is the reason against. */
function matching(
  scores: Scores,
  places: Readonly<Record<string, number>>,
  load: Readonly<Record<string, number>> = {},
) {
  return match({
    mentees: Object.keys(scores),
    mentors: Object.entries(places).map(([id, count]) => ({ id, places: count, load: load[id] ?? 0 })),
    between: (mentee, mentor) => {
      const found = scores[mentee]?.[mentor] ?? 'unknown';
      return typeof found === 'number' ? { score: found } : { reasons: [found] };
    },
  });
}

function pairs(found: ReturnType<typeof matching>): Record<string, string> {
  return Object.fromEntries(found.pairs.map(({ mentee, mentor }) => [mentee, mentor]));
}

describe('the best whole assignment', () => {
  it('D1: is not the one that takes the best pair first', () => {
    const found = matching({ a: { X: 10, Y: 9 }, b: { X: 9, Y: 0 } }, { X: 1, Y: 1 });
    expect(pairs(found)).toEqual({ a: 'Y', b: 'X' });
    expect(found.total).toBe(18);
  });

  it('serves most people before the highest score', () => {
    expect(pairs(matching({ a: { X: 100, Y: 1 }, b: { X: 1, Y: 'language' } }, { X: 1, Y: 1 }))).toEqual({
      a: 'Y',
      b: 'X',
    });
  });

  it('then spreads the load', () => {
    const even = { a: { X: 5, Y: 5 }, b: { X: 5, Y: 5 } };
    expect(new Set(Object.values(pairs(matching(even, { X: 2, Y: 2 }))))).toEqual(new Set(['X', 'Y']));
    expect(pairs(matching(even, { X: 2, Y: 2 }, { X: 2 }))).toEqual({ a: 'Y', b: 'Y' });
  });

  it('HR3: names who is left over, with the reason against every mentor', () => {
    const found = matching(
      { A: { X: 1, Y: 'language' }, B: { X: 2, Y: 1 }, C: { X: 'same-coop', Y: 'untrained' } },
      { X: 1, Y: 1 },
    );
    expect(found.left).toEqual([{ mentee: 'C', reasons: { X: ['same-coop'], Y: ['untrained'] } }]);
    const full = matching({ A: { X: 1 }, B: { X: 2 } }, { X: 1 });
    expect(full.left).toEqual([{ mentee: 'A', reasons: { X: ['places-taken'] } }]);
  });

  it('LSA6, SciPy: two pairs where three are impossible, and never a forbidden one', () => {
    const found = matching(
      { a: { X: 1, Y: 1, Z: 1 }, b: { X: 1, Y: 'no', Z: 'no' }, c: { X: 1, Y: 'no', Z: 'no' } },
      { X: 1, Y: 1, Z: 1 },
    );
    expect(found.pairs).toHaveLength(2);
    expect(found.left).toHaveLength(1);
  });

  it('is the same whatever the order of the question', () => {
    const one = matching({ a: { X: 3, Y: 3 }, b: { X: 3, Y: 3 } }, { X: 1, Y: 1 });
    const other = matching({ b: { Y: 3, X: 3 }, a: { Y: 3, X: 3 } }, { Y: 1, X: 1 });
    expect(other).toEqual(one);
  });

  it('of nobody is empty', () => {
    expect(matching({}, { X: 1 })).toEqual({ pairs: [], left: [], total: 0 });
    expect(matching({ a: {} }, {}).left).toEqual([{ mentee: 'a', reasons: {} }]);
  });

  it('is never beaten by trying every assignment', () => {
    const score = fc.option(fc.integer({ min: 0, max: 30 }), { nil: null });
    const table = fc
      .integer({ min: 1, max: 4 })
      .chain((mentors) =>
        fc.array(fc.array(score, { minLength: mentors, maxLength: mentors }), { minLength: 1, maxLength: 5 }),
      );
    fc.assert(
      fc.property(
        table,
        fc.array(fc.integer({ min: 1, max: 2 }), { minLength: 4, maxLength: 4 }),
        (rows, capacities) => {
          const mentors = (rows[0] ?? []).map((_, index) => ({
            id: `M${index}`,
            places: capacities[index] ?? 1,
            load: 0,
          }));
          const found = match({
            mentees: rows.map((_, index) => `m${index}`),
            mentors,
            between: (mentee, mentor) => {
              const known = rows[Number(mentee.slice(1))]?.[Number(mentor.slice(1))] ?? null;
              return known === null ? { reasons: ['no'] } : { score: known };
            },
          });
          const [most, total] = bestByTrying(
            rows,
            mentors.map(({ places }) => places),
          );
          expect([found.pairs.length, found.total]).toEqual([most, total]);
        },
      ),
      { numRuns: 300 },
    );
  });
});

type Best = readonly [number, number];

/** Every assignment, one after the other. */
function bestByTrying(rows: readonly (readonly (number | null)[])[], places: readonly number[]): Best {
  const [row, ...others] = rows;
  if (!row) return [0, 0];
  let best = bestByTrying(others, places);
  row.forEach((score, mentor) => {
    if (score === null || (places[mentor] ?? 0) === 0) return;
    const [count, total] = bestByTrying(
      others,
      places.map((left, index) => (index === mentor ? left - 1 : left)),
    );
    const found: Best = [count + 1, total + score];
    if (found[0] > best[0] || (found[0] === best[0] && found[1] > best[1])) best = found;
  });
  return best;
}

describe('the cheapest assignment', () => {
  it('ORT1, OR-Tools: four tasks of five workers cost 265', () => {
    const costs = [
      [90, 80, 75, 70],
      [35, 85, 55, 65],
      [125, 95, 90, 95],
      [45, 110, 95, 115],
      [50, 100, 90, 100],
    ];
    const transposed = [0, 1, 2, 3].map((task) => costs.map((row) => row[task] ?? 0));
    const found = assign(transposed);
    expect(found.reduce((all, worker, task) => all + (transposed[task]?.[worker] ?? 0), 0)).toBe(265);
  });

  it('two hundred people are matched in well under a second', () => {
    const costs = Array.from({ length: 200 }, (_, row) =>
      Array.from({ length: 400 }, (__, column) => (row * 7919 + column * 104_729) % 1009),
    );
    const start = performance.now();
    expect(new Set(assign(costs)).size).toBe(200);
    expect(performance.now() - start).toBeLessThan(1000);
  });
});
