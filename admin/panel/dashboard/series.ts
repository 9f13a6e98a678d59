import { addMonths, later, partsOf, type Day } from '../../../shared/kernel/day.ts';
import type { CategoryId } from '../../../shared/kernel/ids.ts';
import { membersOn } from '../../../shared/membership/figures.ts';
import type { Roll } from './use-roll.ts';

/** How many members there were on a day, by category. */
export type Point = { readonly on: Day; readonly counts: ReadonlyMap<CategoryId | null, number> };

const longestYears = 20;
const steps = [1, 3, 6, 12] as const;
const fewestPoints = 24;

/** A large roll is counted on fewer days: as many statuses are told whatever its size. */
const mostStatuses = 400_000;

function firstDay({ facts }: Roll, today: Day): Day {
  const floor = addMonths(today, -12 * longestYears);
  let first = today;
  for (const { joinedOn } of facts) if (joinedOn !== null && joinedOn < first) first = joinedOn;
  return later(first, floor);
}

/** Today and the days so many months before it, back to the first member or twenty years, the earliest first. */
export function daysOf(roll: Roll, today: Day): Day[] {
  const [from, to] = [partsOf(firstDay(roll, today)), partsOf(today)];
  const months = Math.max(12, (to.year - from.year) * 12 + to.month - from.month + 1);
  const most = Math.max(12, Math.min(60, Math.floor(mostStatuses / Math.max(1, roll.facts.length))));
  const step = steps.find((one) => months / one <= Math.max(fewestPoints, most)) ?? 12;
  const count = Math.ceil(months / step);
  return Array.from({ length: count + 1 }, (_, k) => addMonths(today, -(count - k) * step));
}

export function pointsOf(roll: Roll, today: Day): Point[] {
  return daysOf(roll, today).map((on) => ({ on, counts: membersOn(roll.facts, roll.rules, on) }));
}
