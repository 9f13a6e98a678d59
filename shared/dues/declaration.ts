import type { Day } from '../kernel/day.ts';
import type { MemberId } from '../kernel/ids.ts';
import { subtract, type Money } from '../kernel/money.ts';
import type { Measures } from './item.ts';

/** What a member declares of a financial year, from its statements; estimated where it did not come in time. */
export type Declaration = Measures & {
  readonly memberId: MemberId;
  readonly year: number;
  readonly declaredOn: Day | null;
  readonly state: 'asked' | 'estimated' | 'declared';
};

const nothing: Measures = { revenue: null, jobs: null, members: null };

/**
 * What the dues of a year are counted on: what was declared for it, else for the last year that was, as an estimate.
 * Null in `estimatedFrom` means that nothing is an estimate.
 */
export function measuresFor(
  year: number,
  declarations: readonly Declaration[],
): { readonly measures: Measures; readonly estimatedFrom: number | null } {
  const known = declarations
    .filter((one) => one.state === 'declared' && one.year <= year)
    .toSorted((a, b) => b.year - a.year);
  const [last] = known;
  if (!last) return { measures: nothing, estimatedFrom: null };
  const { revenue, jobs, members } = last;
  return { measures: { revenue, jobs, members }, estimatedFrom: last.year === year ? null : last.year };
}

/** What the true-up of an estimate charges (positive) or gives back. @example trueUp(money(50000), money(62500)) // => 12500 */
export function trueUp(invoiced: Money, corrected: Money): Money {
  return subtract(corrected, invoiced);
}
