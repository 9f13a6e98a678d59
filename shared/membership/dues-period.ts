import type { Day } from '../kernel/day.ts';
import { periodContaining, type Length, type Period } from '../kernel/period.ts';
import type { Category } from './category.ts';
import { termFor } from './term.ts';

/** From when continuous members are billed, and for how long at a time. */
export type DuesPeriods = { readonly anchorOn: Day; readonly length: Length };

/**
 * The period that the dues of somebody are for who is a member from a day on: the network's, where membership is
 * continuous, else its first term. Null where nobody is billed by period, and where membership is for life.
 */
export function duesPeriodOf(category: Category, periods: DuesPeriods | null, on: Day): Period | null {
  if (category.regime.kind === 'continuous') {
    return periods && periodContaining(periods.anchorOn, periods.length, on);
  }
  const term = termFor(category, on);
  return term && term.endsOn !== null ? { startsOn: term.startsOn, endsOn: term.endsOn } : null;
}
