import { addDays, inYear, partsOf, type Day } from '../kernel/day.ts';
import type { Category, Obligation, Privilege } from './category.ts';
import type { Member } from './member.ts';
import { isMember, statusOn, type StatusRule } from './status.ts';

export type Standing = { readonly standing: 'good' | 'behind'; readonly missing: readonly Obligation[] };

type StandingFacts = Pick<Member, 'duesPaidUntil' | 'declaredYear' | 'sharesPaid' | 'joinedOn'>;

/** Whether dues, declaration and shares are in order on a day: apart from membership, which it never ends. */
export function standingOn(member: StandingFacts, category: Category, on: Day): Standing {
  const missing = category.standing.requires.filter(
    (obligation) => !fulfilled[obligation](member, category, on),
  );
  return { standing: missing.length === 0 ? 'good' : 'behind', missing };
}

type Fulfilment = (member: StandingFacts, category: Category, on: Day) => boolean;

const fulfilled: Readonly<Record<Obligation, Fulfilment>> = {
  dues: ({ duesPaidUntil, joinedOn }, { standing }, on) => {
    const paidUntil = duesPaidUntil ?? joinedOn;
    return paidUntil !== null && on <= addDays(paidUntil, standing.toleranceDays);
  },
  declaration: (member, category, on) => (member.declaredYear ?? 0) >= yearToDeclare(member, category, on),
  shares: ({ sharesPaid }, { admission }) => (sharesPaid ?? 0) >= admission.conditions.shares,
};

/** The last year whose declaration is due; nobody declares a year before joining. */
function yearToDeclare({ joinedOn }: StandingFacts, { standing }: Category, on: Day): number {
  if (standing.declarationDueOn === null || joinedOn === null) return 0;
  const { year } = partsOf(on);
  const passed = on > inYear(standing.declarationDueOn, year);
  const due = passed ? year - 1 : year - 2;
  return due >= partsOf(joinedOn).year ? due : 0;
}

/** Whether a member has a privilege on a day: membership, the category's vote, and what bad standing takes away. */
export function mayEnjoy(
  privilege: Privilege,
  member: Member,
  {
    category,
    rules,
    on,
  }: { readonly category: Category; readonly rules: readonly StatusRule[]; readonly on: Day },
): boolean {
  if (!isMember(statusOn(member, category, rules, on))) return false;
  if (privilege === 'vote' && !category.vote) return false;
  const { standing } = standingOn(member, category, on);
  return standing === 'good' || !category.standing.takesAway.includes(privilege);
}
