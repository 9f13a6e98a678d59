/** The middle one; of an even number, the upper of the two. @throws RangeError without any */
export function median(values: readonly number[]): number {
  return quantile(values, 0.5);
}

/** @example quantile([1, 2, 3, 4], 0.5) // => 3 */
export function quantile(values: readonly number[], part: number): number {
  const sorted = values.toSorted((left, right) => left - right);
  const found = sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))];
  if (found === undefined) throw new RangeError('There is no middle of nothing');
  return found;
}
