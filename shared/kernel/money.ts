import { divideHalfUp, safe, signOf, type Rate } from './rate.ts';

declare const cents: unique symbol;
/** A whole number of cents of the Canadian dollar. Negative on a credit. Never a fraction, never a float. */
export type Money = number & { readonly [cents]: true };

/** @example isMoney(10.5) // => false */
export function isMoney(candidate: unknown): candidate is Money {
  return Number.isSafeInteger(candidate);
}

/**
 * An amount from its cents.
 *
 * @example money(11498) // => 11498
 * @throws RangeError when it is not a safe integer
 */
export function money(wholeCents: number): Money {
  if (!isMoney(wholeCents)) throw new RangeError(`Not a whole number of cents: ${String(wholeCents)}`);
  // Minus zero would be written as another value than zero.
  return (wholeCents + 0) as Money;
}

export const zero: Money = money(0);

/** @example add(money(500), money(998)) // => 1498 */
export function add(a: Money, b: Money): Money {
  return money(a + b);
}

/** @example subtract(money(500), money(998)) // => -498 */
export function subtract(a: Money, b: Money): Money {
  return money(a - b);
}

/** @example negate(money(500)) // => -500 */
export function negate(amount: Money): Money {
  return money(0 - amount);
}

/** @example sum([money(1), money(2), money(3)]) // => 6 */
export function sum(amounts: Iterable<Money>): Money {
  let total = 0;
  for (const amount of amounts) total = add(total as Money, amount);
  return money(total);
}

/** @example smaller(money(500), money(998)) // => 500 */
export function smaller(a: Money, b: Money): Money {
  return a < b ? a : b;
}

/** @example larger(money(500), money(998)) // => 998 */
export function larger(a: Money, b: Money): Money {
  return a > b ? a : b;
}

/**
 * A fraction of an amount, exact until its one rounding: half a cent goes away from zero, so that
 * a credit note mirrors its invoice.
 *
 * @example times(money(14000), { numerator: 399, denominator: 4000 }) // => 1397
 */
export function times(amount: Money, by: Rate): Money {
  return money(safe(divideHalfUp(BigInt(amount) * BigInt(by.numerator), BigInt(by.denominator))));
}

/**
 * Equal parts, the first ones a cent larger where it does not divide.
 *
 * @example split(money(1000), 3) // => [334, 333, 333]
 * @throws RangeError when there is no part to give it to
 */
export function split(amount: Money, parts: number): Money[] {
  return allocate(
    amount,
    Array.from({ length: parts }, () => 1),
  );
}

/**
 * Parts in proportion of weights, that sum to the amount; the cents left over go to the largest remainders,
 * the first of equals. A weight of zero gets nothing.
 *
 * @example allocate(money(500), [3333, 3333, 3333]) // => [167, 167, 166]
 * @throws RangeError when the weights sum to zero and the amount does not
 */
export function allocate(amount: Money, weights: readonly number[]): Money[] {
  const total = weights.reduce((all, weight) => all + BigInt(weight), 0n);
  if (total === 0n) return allocateToNobody(amount, weights);
  const shares = weights.map((weight, index) => floorShare(BigInt(amount) * BigInt(weight), total, index));
  const given = shares.reduce((all, share) => all + share.floor, 0n);
  const largestFirst = shares.toSorted((a, b) => signOf(b.remainder - a.remainder));
  const luckier = new Set(largestFirst.slice(0, safe(BigInt(amount) - given)).map((share) => share.index));
  return shares.map((share) => money(safe(share.floor) + (luckier.has(share.index) ? 1 : 0)));
}

type Share = { readonly index: number; readonly floor: bigint; readonly remainder: bigint };

function floorShare(numerator: bigint, denominator: bigint, index: number): Share {
  const [over, under] = denominator < 0n ? [-numerator, -denominator] : [numerator, denominator];
  const remainder = ((over % under) + under) % under;
  return { index, floor: (over - remainder) / under, remainder };
}

function allocateToNobody(amount: Money, weights: readonly number[]): Money[] {
  if (amount !== 0) throw new RangeError('An amount, and nobody to give it to');
  return weights.map(() => zero);
}
