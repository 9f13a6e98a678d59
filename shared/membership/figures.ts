import type { Day } from '../kernel/day.ts';
import type { CategoryId } from '../kernel/ids.ts';
import type { Category } from './category.ts';
import type { Member } from './member.ts';
import { standingOn } from './standing.ts';
import { isMember, statusOn, type MemberStatus, type StatusFacts, type StatusRule } from './status.ts';

/** What a figure about the roll is counted from. */
export type RollFacts = StatusFacts & Pick<Member, 'duesPaidUntil' | 'declaredYear' | 'sharesPaid'>;

export type RollRules = {
  readonly categories: ReadonlyMap<CategoryId, Category>;
  readonly rules: readonly StatusRule[];
};

function categoryOf({ category }: RollFacts, { categories }: RollRules): Category | null {
  return category === null ? null : (categories.get(category) ?? null);
}

function statusAt(one: RollFacts, rules: RollRules, on: Day): MemberStatus {
  return statusOn(one, categoryOf(one, rules), rules.rules, on);
}

/** How many were members on a day, past or to come, by category. */
export function membersOn(
  roll: Iterable<RollFacts>,
  rules: RollRules,
  on: Day,
): ReadonlyMap<CategoryId | null, number> {
  const counts = new Map<CategoryId | null, number>();
  for (const one of roll) {
    if (isMember(statusAt(one, rules, on))) counts.set(one.category, (counts.get(one.category) ?? 0) + 1);
  }
  return counts;
}

/**
 * Who came and who left between two days, the second one included: what the number of members has changed by is the
 * difference. Who came was no member on the first day, and has joined since or come back, whatever became of them; who
 * left was a member on the first day, or came, and is none on the second: ended, lapsed or suspended.
 */
export function movements(
  roll: Iterable<RollFacts>,
  rules: RollRules,
  { after, until }: { readonly after: Day; readonly until: Day },
): { readonly joined: number; readonly left: number } {
  let [joined, left] = [0, 0];
  for (const one of roll) {
    const [was, is] = [after, until].map((on) => isMember(statusAt(one, rules, on)));
    const came = one.joinedOn !== null && one.joinedOn > after && one.joinedOn <= until;
    if (!was && (came || is)) joined += 1;
    if ((was || came) && !is) left += 1;
  }
  return { joined, left };
}

/** Of the members on a day whose category asks something of them, how many are in good standing. */
export function goodStandingOn(
  roll: Iterable<RollFacts>,
  rules: RollRules,
  on: Day,
): { readonly good: number; readonly of: number } {
  let [good, of] = [0, 0];
  for (const one of roll) {
    const category = categoryOf(one, rules);
    if (!category || category.standing.requires.length === 0 || !isMember(statusAt(one, rules, on))) continue;
    of += 1;
    if (standingOn(one, category, on).standing === 'good') good += 1;
  }
  return { good, of };
}

/** The members whose term ends from one day to another, both included: they are to renew. */
export function renewalsBetween(
  roll: Iterable<RollFacts>,
  rules: RollRules,
  { from, to }: { readonly from: Day; readonly to: Day },
): number {
  let count = 0;
  for (const one of roll) {
    const { termEndsOn } = one;
    if (termEndsOn === null || termEndsOn < from || termEndsOn > to) continue;
    if (isMember(statusAt(one, rules, from))) count += 1;
  }
  return count;
}
