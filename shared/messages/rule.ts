import { addDays, type Day } from '../kernel/day.ts';
import type { CategoryId, MemberId, MessageId, RuleId } from '../kernel/ids.ts';
import type { Bilingual } from '../kernel/language.ts';
import type { TemplateKey } from './template.ts';

/** A reminder: so many days before (negative) or after the end of a term, to whom, with which template. */
export type Rule = {
  readonly id: RuleId;
  readonly name: Bilingual;
  readonly active: boolean;
  readonly offset: number;
  /** Of which categories; none means all. */
  readonly audience: readonly CategoryId[];
  readonly template: Extract<TemplateKey, 'renewal-reminder'>;
};

/** What the decision to remind somebody depends on. */
export type Reminded = {
  readonly memberId: MemberId;
  readonly category: CategoryId;
  readonly termEndsOn: Day;
  readonly email: string;
  /** Whether the term that follows is paid, or open already. */
  readonly renewed: boolean;
  readonly left: boolean;
  /** Whether this person asked that reminders stop, or their address bounces. */
  readonly suppressed: boolean;
};

export const nonSends = ['inactive', 'other-audience', 'not-yet', 'too-late', 'superseded', 'renewed', 'left', 'suppressed', 'no-address'] as const;
export type NonSend = (typeof nonSends)[number];

export type Verdict = { readonly rule: Rule; readonly on: Day } & ({ readonly send: true } | { readonly send: false; readonly why: NonSend });

/** How long after its day a reminder that an outage kept back may still leave. */
const latest = 14;

/** The one name of a notice: the same member, term and rule give the same id, so that it exists once. */
export function noticeId(memberId: MemberId, termEndsOn: Day, ruleId: RuleId): MessageId {
  return `notice_${memberId}_${termEndsOn}_${ruleId}` as MessageId;
}

/**
 * For each rule, whether it sends to this member on a day, and if not, why not. After an outage only the newest of
 * those that are late is sent: one reminder a day is enough.
 */
export function verdicts(rules: readonly Rule[], member: Reminded, on: Day): readonly Verdict[] {
  const dated = rules.map((rule) => ({ rule, on: addDays(member.termEndsOn, rule.offset) })).toSorted((a, b) => (a.on < b.on ? -1 : 1));
  const newest = dated.findLast(({ rule, on: day }) => day <= on && concerns(rule, member));
  return dated.map((each) => {
    const why = reasonNot(each.rule, each.on, member, on) ?? (each !== newest ? 'superseded' : undefined);
    return why ? { ...each, send: false, why } : { ...each, send: true };
  });
}

function concerns({ active, audience }: Rule, { category }: Reminded): boolean {
  return active && (audience.length === 0 || audience.includes(category));
}

function reasonNot(rule: Rule, day: Day, member: Reminded, on: Day): NonSend | undefined {
  if (!rule.active) return 'inactive';
  if (!concerns(rule, member)) return 'other-audience';
  if (day > on) return 'not-yet';
  if (member.left) return 'left';
  if (member.renewed) return 'renewed';
  if (addDays(day, latest) < on) return 'too-late';
  if (member.suppressed) return 'suppressed';
  return member.email === '' ? 'no-address' : undefined;
}
