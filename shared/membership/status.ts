import type { Day } from '../kernel/day.ts';
import { after, type Length } from '../kernel/period.ts';
import { isForLife, type Category } from './category.ts';
import type { Ended, Member } from './member.ts';

export const memberStatuses = [
  'prospect',
  'contact',
  'applied',
  'admitted',
  'upcoming',
  'new',
  'current',
  'lifetime',
  'grace',
  'lapsed',
  'suspended',
  'resigned',
  'excluded',
  'deceased',
  'dissolved',
] as const;
export type MemberStatus = (typeof memberStatuses)[number];

const asMember = new Set<MemberStatus>(['new', 'current', 'lifetime', 'grace']);

/** Whether somebody of this status is a member, with the rights of one. @example isMember('grace') // => true */
export function isMember(status: MemberStatus): boolean {
  return asMember.has(status);
}

/** A day of a member's life from which statuses are told. */
export type Landmark =
  | 'applied'
  | 'admitted'
  | 'joined'
  | 'termStart'
  | 'termEnd'
  | 'graceEnd'
  | 'lifeStart'
  | 'suspended'
  | 'suspensionEnd'
  | 'resigned'
  | 'excluded'
  | 'deceased'
  | 'dissolved';
export type Point = { readonly of: Landmark; readonly plus?: Length };

/**
 * A status, and from when until when somebody has it, both days included; `before` is the days before, without it.
 * A `from` or `before` whose landmark is unknown never comes; an `until` whose landmark is unknown never passes.
 * All of `until` must hold.
 */
export type StatusRule = {
  readonly status: MemberStatus;
  readonly from?: Point;
  readonly until?: readonly Point[];
  readonly before?: Point;
  readonly regime?: 'continuous' | 'term';
};

/** The first rule that matches wins. A network may lengthen, reorder or drop them. */
export const defaultStatusRules: readonly StatusRule[] = [
  { status: 'deceased', from: { of: 'deceased' } },
  { status: 'dissolved', from: { of: 'dissolved' } },
  { status: 'excluded', from: { of: 'excluded' } },
  { status: 'resigned', from: { of: 'resigned' } },
  { status: 'suspended', from: { of: 'suspended' }, until: [{ of: 'suspensionEnd' }] },
  { status: 'lifetime', from: { of: 'lifeStart' } },
  {
    status: 'new',
    from: { of: 'joined' },
    until: [{ of: 'termEnd' }, { of: 'joined', plus: { months: 3 } }],
  },
  { status: 'current', from: { of: 'joined' }, regime: 'continuous' },
  { status: 'current', from: { of: 'termStart' }, until: [{ of: 'termEnd' }], regime: 'term' },
  { status: 'grace', from: { of: 'termEnd' }, until: [{ of: 'graceEnd' }], regime: 'term' },
  { status: 'lapsed', from: { of: 'graceEnd' }, regime: 'term' },
  { status: 'upcoming', before: { of: 'termStart' }, regime: 'term' },
  { status: 'upcoming', before: { of: 'joined' } },
  { status: 'lapsed', from: { of: 'joined' }, regime: 'term' },
  { status: 'admitted', from: { of: 'admitted' } },
  { status: 'applied', from: { of: 'applied' } },
];

/** What a status depends on. */
export type StatusFacts = Pick<
  Member,
  | 'category'
  | 'appliedOn'
  | 'admittedOn'
  | 'joinedOn'
  | 'termStartsOn'
  | 'termEndsOn'
  | 'suspendedFrom'
  | 'suspendedUntil'
  | 'ended'
  | 'override'
>;

/**
 * The status on a day, past or to come, by rules: computed, never kept. Who matches no rule is on the roll
 * without membership: a prospect where a category is in view, else a contact.
 */
export function statusOn(
  member: StatusFacts,
  category: Category | null,
  rules: readonly StatusRule[],
  on: Day,
): MemberStatus {
  const { override } = member;
  if (override && override.from <= on && on <= override.until) return override.status;
  const match = rules.find((rule) => applies(rule, member, category, on));
  return match?.status ?? (member.category === null ? 'contact' : 'prospect');
}

function applies(rule: StatusRule, member: StatusFacts, category: Category | null, on: Day): boolean {
  if (rule.regime && rule.regime !== (category?.regime.kind ?? 'term')) return false;
  const { from, before, until = [] } = rule;
  if (from && !comes(dayOfPoint(from, member, category), on)) return false;
  if (before && !isBefore(dayOfPoint(before, member, category), on)) return false;
  return until.every((point) => passesNot(dayOfPoint(point, member, category), on));
}

function comes(from: Day | null, on: Day): boolean {
  return from !== null && from <= on;
}

function isBefore(start: Day | null, on: Day): boolean {
  return start !== null && on < start;
}

function passesNot(until: Day | null, on: Day): boolean {
  return until === null || on <= until;
}

function dayOfPoint({ of, plus }: Point, member: StatusFacts, category: Category | null): Day | null {
  const on = landmarks[of](member, category);
  return on !== null && plus ? after(on, plus) : on;
}

type Telling = (member: StatusFacts, category: Category | null) => Day | null;

function endedBy(how: Ended['how']): Telling {
  return ({ ended }) => (ended?.how === how ? ended.on : null);
}

/** When each landmark of a member is passed; null where there is none. */
const landmarks: Readonly<Record<Landmark, Telling>> = {
  applied: (member) => member.appliedOn,
  admitted: (member) => member.admittedOn ?? member.joinedOn,
  joined: (member) => member.joinedOn,
  termStart: (member) => member.termStartsOn,
  termEnd: (member) => member.termEndsOn,
  graceEnd: (member, category) => member.termEndsOn && graceEnd(category, member.termEndsOn),
  lifeStart: (member, category) => (category && isForLife(category.regime) ? member.joinedOn : null),
  suspended: (member) => member.suspendedFrom,
  suspensionEnd: (member) => member.suspendedUntil,
  resigned: endedBy('resigned'),
  excluded: endedBy('excluded'),
  deceased: endedBy('deceased'),
  dissolved: endedBy('dissolved'),
};

/** The last day of grace after a term; a month where no category says otherwise. */
export function graceEnd(category: Category | null, termEndsOn: Day): Day {
  return after(termEndsOn, category?.regime.kind === 'term' ? category.regime.grace : { months: 1 });
}
