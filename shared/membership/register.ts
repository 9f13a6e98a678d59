import type { Day } from '../kernel/day.ts';
import type { CategoryId, MemberId } from '../kernel/ids.ts';
import type { Category } from './category.ts';
import type { Member } from './member.ts';
import { isMember, statusOn, type MemberStatus, type StatusRule } from './status.ts';
import { mayEnjoy } from './standing.ts';
import type { Term } from './term.ts';
import { runOf } from './renewal.ts';

/** Shares bought (positive) or redeemed (negative) on a day. */
export type ShareMovement = { readonly memberId: MemberId; readonly on: Day; readonly shares: number };

export type RegisterLine = {
  readonly memberId: MemberId;
  readonly number: string;
  readonly category: CategoryId | null;
  readonly status: MemberStatus;
  readonly vote: boolean;
  readonly shares: number;
};

export type RegisterFacts = {
  readonly member: Member;
  readonly terms: readonly Term[];
  readonly shares: readonly ShareMovement[];
};

type RegisterRules = {
  readonly categories: ReadonlyMap<CategoryId, Category>;
  readonly rules: readonly StatusRule[];
};

/** The row as it stood on a day: in the category and the run of terms of that day. */
function memberOn({ member, terms }: Pick<RegisterFacts, 'member' | 'terms'>, on: Day): Member {
  const begun = terms.filter((term) => term.state === 'open' && term.startsOn <= on);
  if (begun.length === 0) return member;
  const last = begun.reduce((a, b) => (a.startsOn > b.startsOn ? a : b));
  return { ...member, ...runOf(begun), category: last.category };
}

/** The register of members as of a day: who was one, in which category, with which vote and which shares. */
export function registerOn(
  facts: readonly RegisterFacts[],
  { categories, rules }: RegisterRules,
  on: Day,
): RegisterLine[] {
  return facts.flatMap((one) => {
    const member = memberOn(one, on);
    const category = (member.category && categories.get(member.category)) ?? null;
    const status = statusOn(member, category, rules, on);
    if (!isMember(status)) return [];
    const shares = one.shares
      .filter((movement) => movement.on <= on)
      .reduce((all, movement) => all + movement.shares, 0);
    const vote =
      category !== null && mayEnjoy('vote', { ...member, sharesPaid: shares }, { category, rules, on });
    return [{ memberId: member.id, number: member.number, category: member.category, status, vote, shares }];
  });
}
