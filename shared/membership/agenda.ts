import { addDays, later, type Day } from '../kernel/day.ts';
import { startOfDay, type Instant } from '../kernel/instant.ts';
import { nextBoundary, type Length } from '../kernel/period.ts';
import type { Category } from './category.ts';
import type { Member } from './member.ts';
import { graceEnd, statusOn, type MemberStatus, type StatusRule } from './status.ts';

/**
 * Something that must happen to a member on a day. `remind` carries the offset, in days from the term's end, of the
 * rules that are then due; `bill` the first day of the dues period to invoice.
 */
export type MemberAction =
  | { readonly kind: 'renew'; readonly on: Day; readonly startsOn: Day }
  | { readonly kind: 'bill'; readonly on: Day; readonly startsOn: Day }
  | { readonly kind: 'remind'; readonly on: Day; readonly offset: number }
  | { readonly kind: 'status'; readonly on: Day };

/** When things happen: days before a period that its invoice is issued, and the offsets of the reminders. */
export type AgendaRules = {
  readonly statusRules: readonly StatusRule[];
  readonly invoiceDaysBefore: number;
  /** From when continuous members are billed, and for how long at a time; null where nobody is. */
  readonly duesPeriod: { readonly anchorOn: Day; readonly length: Length } | null;
  readonly reminderOffsets: readonly number[];
};

const rank = { status: 0, renew: 1, bill: 2, remind: 3 } as const satisfies Record<
  MemberAction['kind'],
  number
>;
const finished = new Set<MemberStatus>([
  'resigned',
  'excluded',
  'deceased',
  'dissolved',
  'contact',
  'prospect',
]);

/**
 * The first thing that must happen to a member after what was done last, and when. What is late comes first, so that
 * an outage is caught up one action at a time; nothing for who left, or whose category is inactive.
 */
export function nextActionOf(
  member: Member,
  category: Category | null,
  rules: AgendaRules,
  done: MemberAction | Day,
): { readonly at: Instant; readonly next: MemberAction } | undefined {
  if (!category?.active) return undefined;
  const since = typeof done === 'string' ? done : done.on;
  if (finished.has(statusOn(member, category, rules.statusRules, since))) return undefined;
  const [next] = actionsOf(member, category, rules, since)
    .filter((action) => isAfter(action, done))
    .toSorted((a, b) => compare(a, b));
  return next && { at: startOfDay(next.on), next };
}

function compare(a: MemberAction, b: MemberAction): number {
  if (a.on !== b.on) return a.on < b.on ? -1 : 1;
  if (a.kind === 'remind' && b.kind === 'remind') return a.offset - b.offset;
  return rank[a.kind] - rank[b.kind];
}

function isAfter(action: MemberAction, done: MemberAction | Day): boolean {
  return typeof done === 'string' ? action.on > done : compare(action, done) > 0;
}

function actionsOf(member: Member, category: Category, rules: AgendaRules, since: Day): MemberAction[] {
  const own =
    category.regime.kind === 'term'
      ? termActions(member, category, rules)
      : duesActions(member, rules, since);
  return [...own, ...turningPoints(member)];
}

function termActions({ termEndsOn }: Member, category: Category, rules: AgendaRules): MemberAction[] {
  if (termEndsOn === null) return [];
  const startsOn = addDays(termEndsOn, 1);
  return [
    { kind: 'renew', on: addDays(startsOn, -rules.invoiceDaysBefore), startsOn },
    ...rules.reminderOffsets.map((offset) => ({
      kind: 'remind' as const,
      on: addDays(termEndsOn, offset),
      offset,
    })),
    { kind: 'status', on: startsOn },
    { kind: 'status', on: addDays(graceEnd(category, termEndsOn), 1) },
  ];
}

/** The period to bill on `since` or later, and the one after it: one of them is next. */
function duesActions(
  { joinedOn }: Member,
  { duesPeriod, invoiceDaysBefore }: AgendaRules,
  since: Day,
): MemberAction[] {
  if (!duesPeriod || joinedOn === null) return [];
  const { anchorOn, length } = duesPeriod;
  const first = nextBoundary(anchorOn, length, later(joinedOn, addDays(since, invoiceDaysBefore - 1)));
  return [first, nextBoundary(anchorOn, length, first)].map((startsOn) => ({
    kind: 'bill',
    on: addDays(startsOn, -invoiceDaysBefore),
    startsOn,
  }));
}

/** The days on which a decision begins or ceases to hold. */
function turningPoints({ joinedOn, suspendedFrom, suspendedUntil, ended, override }: Member): MemberAction[] {
  const days = [
    joinedOn,
    suspendedFrom,
    suspendedUntil && addDays(suspendedUntil, 1),
    ended?.on,
    override && addDays(override.until, 1),
  ];
  return days.filter((on) => on !== null && on !== undefined).map((on) => ({ kind: 'status', on }));
}

/**
 * The last day of which everything was done, for who computes the next action after a change of the row: what is late
 * and still waits is not passed over.
 */
export function doneUntil(pending: MemberAction | null | undefined, today: Day): Day {
  return pending && pending.on <= today ? addDays(pending.on, -1) : today;
}
