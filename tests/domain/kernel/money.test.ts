import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { add, allocate, money, negate, split, sum, times, zero } from '../../../shared/kernel/money.ts';
import { compareRates, decimals, percent, rate } from '../../../shared/kernel/rate.ts';

const cents = fc.integer({ min: -1_000_000_000, max: 1_000_000_000 }).map(money);
const weights = fc.array(fc.integer({ min: 0, max: 1_000_000 }), { minLength: 1, maxLength: 20 });

describe('an amount is a whole number of cents', () => {
  it.each([0.5, Number.NaN, Infinity, 1e21, 2 ** 53])('%s is refused', (amount) => {
    expect(() => money(amount)).toThrow(RangeError);
  });

  it('a sum that leaves the safe integers is refused', () => {
    expect(() => add(money(2 ** 53 - 1), money(1))).toThrow(RangeError);
  });

  it('there is one zero', () => {
    expect(Object.is(negate(zero), 0)).toBe(true);
    expect(Object.is(money(-0), 0)).toBe(true);
  });
});

describe('a rate is exact', () => {
  it('half a cent goes up, and mirrors on a credit', () => {
    expect(times(money(14000), percent('9.975'))).toBe(1397);
    expect(times(money(-14000), percent('9.975'))).toBe(-1397);
  });

  it('a product larger than floating point can hold stays exact', () => {
    expect(times(money(9_007_199_254_740_991), rate(1, 3))).toBe(3_002_399_751_580_330);
  });

  it('is kept in lowest terms, and compares by value', () => {
    expect(rate(50, -100)).toEqual({ numerator: -1, denominator: 2 });
    expect(compareRates(percent('50'), rate(1, 2))).toBe(0);
    expect(decimals(rate(-1, 3), 2)).toBe('-0.33');
  });

  it.each(['', '1,5', '1e3', '--1', '.5', 'NaN'])('%j is not a rate', (text) => {
    expect(() => percent(text)).toThrow(RangeError);
  });
});

describe('parts conserve the whole', () => {
  it('ten dollars in three', () => {
    expect(split(money(1000), 3)).toEqual([334, 333, 333]);
    expect(split(money(-1000), 3)).toEqual([-333, -333, -334]);
  });

  it('for any amount and any weights, the parts sum to it and each is within a cent of its share', () => {
    fc.assert(
      fc.property(cents, weights, (amount, shares) => {
        const total = shares.reduce((all, share) => all + share, 0);
        fc.pre(total > 0);
        const parts = allocate(amount, shares);
        expect(sum(parts)).toBe(amount);
        parts.forEach((part, index) => {
          expect(Math.abs(part - (amount * (shares[index] ?? 0)) / total)).toBeLessThan(1.000_001);
        });
      }),
    );
  });

  it('a weight of zero gets nothing', () => {
    expect(allocate(money(1), [0, 1, 0])).toEqual([0, 1, 0]);
  });

  it('a discount line takes its share of a tax as well', () => {
    expect(allocate(money(450), [10000, -1000])).toEqual([500, -50]);
  });

  it('an amount without anybody to give it to is refused', () => {
    expect(() => allocate(money(1), [])).toThrow(RangeError);
    expect(allocate(zero, [0, 0])).toEqual([0, 0]);
  });
});
