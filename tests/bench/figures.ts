/** @example quantile([1, 2, 3, 4], 0.5) // => 3 */
export function quantile(values: readonly number[], part: number): number {
  const sorted = values.toSorted((left, right) => left - right);
  const found = sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))];
  if (found === undefined) throw new RangeError('There is no middle of nothing');
  return found;
}
