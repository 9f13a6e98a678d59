/**
 * An exact fraction in lowest terms: a tax, a share of a period, a unit price in cents.
 * Both parts are safe integers and the denominator is positive, so that it is stored as it is.
 */
export type Rate = { readonly numerator: number; readonly denominator: number };

/** The sum of a column of cents may be large: every product goes through BigInt, and comes back checked. */
export function safe(integer: bigint): number {
  const exact = Number(integer);
  if (!Number.isSafeInteger(exact)) throw new RangeError(`Too large to be exact: ${integer}`);
  return exact;
}

/** @example signOf(-5n) // => -1 */
export function signOf(integer: bigint): -1 | 0 | 1 {
  if (integer === 0n) return 0;
  return integer < 0n ? -1 : 1;
}

function greatestCommonDivisor(a: bigint, b: bigint): bigint {
  return b === 0n ? a : greatestCommonDivisor(b, a % b);
}

function reduced(numerator: bigint, denominator: bigint): Rate {
  if (denominator === 0n) throw new RangeError('A fraction over zero');
  const size = greatestCommonDivisor(
    numerator < 0n ? -numerator : numerator,
    denominator < 0n ? -denominator : denominator,
  );
  const divisor = denominator < 0n ? -size : size;
  return { numerator: safe(numerator / divisor), denominator: safe(denominator / divisor) };
}

/**
 * @example rate(120, 365) // => { numerator: 24, denominator: 73 }
 * @throws RangeError when a part is not an integer, or the denominator is zero
 */
export function rate(numerator: number, denominator: number): Rate {
  return reduced(BigInt(numerator), BigInt(denominator));
}

export const none: Rate = { numerator: 0, denominator: 1 };
export const whole: Rate = { numerator: 1, denominator: 1 };

const decimalPattern = /^-?\d{1,15}(?:\.\d{1,12})?$/;

/**
 * A number written in decimals, without the detour by floating point.
 *
 * @example decimal('2.775') // => { numerator: 111, denominator: 40 }
 * @throws RangeError when the text is not a decimal number
 */
export function decimal(text: string): Rate {
  if (!decimalPattern.test(text)) throw new RangeError(`Not a decimal number: ${text}`);
  const [units = '0', fraction = ''] = text.split('.');
  return reduced(BigInt(units + fraction), 10n ** BigInt(fraction.length));
}

/**
 * @example percent('9.975') // => { numerator: 399, denominator: 4000 }
 * @throws RangeError when the text is not a decimal number
 */
export function percent(text: string): Rate {
  const { numerator, denominator } = decimal(text);
  return reduced(BigInt(numerator), BigInt(denominator) * 100n);
}

/** @example multiplyRates(rate(1, 2), rate(2, 3)) // => { numerator: 1, denominator: 3 } */
export function multiplyRates(a: Rate, b: Rate): Rate {
  return reduced(BigInt(a.numerator) * BigInt(b.numerator), BigInt(a.denominator) * BigInt(b.denominator));
}

/** @example addRates(rate(1, 2), rate(1, 3)) // => { numerator: 5, denominator: 6 } */
export function addRates(a: Rate, b: Rate): Rate {
  const crossed = BigInt(a.numerator) * BigInt(b.denominator) + BigInt(b.numerator) * BigInt(a.denominator);
  return reduced(crossed, BigInt(a.denominator) * BigInt(b.denominator));
}

/** What is left of the whole. @example complement(percent('10')) // => { numerator: 9, denominator: 10 } */
export function complement(part: Rate): Rate {
  return reduced(BigInt(part.denominator) - BigInt(part.numerator), BigInt(part.denominator));
}

/** Negative, zero or positive, as `a` is under, equal to or over `b`. @example compareRates(rate(1, 3), rate(1, 2)) // => -1 */
export function compareRates(a: Rate, b: Rate): number {
  const difference =
    BigInt(a.numerator) * BigInt(b.denominator) - BigInt(b.numerator) * BigInt(a.denominator);
  return signOf(difference);
}

/** Divides, half away from zero: half a cent goes up on an invoice, and mirrors on its credit note. @example divideHalfUp(-5n, 2n) // => -3n */
export function divideHalfUp(numerator: bigint, denominator: bigint): bigint {
  const size = (numerator < 0n ? -numerator : numerator) * 2n + denominator;
  const quotient = size / (denominator * 2n);
  return numerator < 0n ? -quotient : quotient;
}

/** The decimals of a fraction, rounded, for a person to read. @example decimals(rate(12, 365), 9) // => '0.032876712' */
export function decimals(fraction: Rate, places: number): string {
  const scaled = divideHalfUp(
    BigInt(fraction.numerator) * 10n ** BigInt(places),
    BigInt(fraction.denominator),
  );
  const digits = (scaled < 0n ? -scaled : scaled).toString().padStart(places + 1, '0');
  const text = places === 0 ? digits : `${digits.slice(0, -places)}.${digits.slice(-places)}`;
  return scaled < 0n ? `-${text}` : text;
}
