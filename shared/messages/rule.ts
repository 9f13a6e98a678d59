import { addDays, type Day } from '../kernel/day.ts';
import { id, type CategoryId, type MemberId, type MessageId, type RuleId } from '../kernel/ids.ts';
import type { Bilingual } from '../kernel/language.ts';
import type { TemplateKey } from './template.ts';

/** A reminder: so many days before (negative) or after the end of a term, to whom, with which template. */
export type Rule = {
  readonly id: RuleId;
  readonly name: Bilingual;
  readonly active: boolean;
  readonly offset: number;
  /** Again every so many days, as long as that is no later than `until` days from the term's end. */
  readonly repeat?: { readonly every: number; readonly until: number };
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
  /** The notices of this member that exist already. */
  readonly written?: ReadonlySet<MessageId>;
};

export const nonSends = [
  'inactive',
  'other-audience',
  'not-yet',
  'left',
  'renewed',
  'already-written',
  'too-late',
  'superseded',
  'suppressed',
  'no-address',
] as const;
export type NonSend = (typeof nonSends)[number];

/** One day of a rule for a member: its offset, and whether the notice is to be sent. */
export type Verdict = { readonly rule: Rule; readonly offset: number; readonly on: Day } & (
  | { readonly send: true }
  | { readonly send: false; readonly why: NonSend }
);

/** How long after its day a reminder that an outage kept back may still leave, once the term is over. */
const latest = 30;

/**
 * The days of a rule, counted from the end of a term.
 *
 * @example offsetsOf({ offset: 61, repeat: { every: 28, until: 122 } }) // => [61, 89, 117]
 */
export function offsetsOf({ offset, repeat }: Pick<Rule, 'offset' | 'repeat'>): number[] {
  if (!repeat) return [offset];
  const more = Math.max(0, Math.floor((repeat.until - offset) / repeat.every));
  return Array.from({ length: more + 1 }, (_, k) => offset + k * repeat.every);
}

/** The one name of a notice: the same member, term, rule and day give the same id, so that it exists once. */
export function noticeId(
  of: Pick<Reminded, 'memberId' | 'termEndsOn'>,
  rule: Rule,
  offset = rule.offset,
): MessageId {
  const again = offset === rule.offset ? '' : `_${offset}`;
  return id<MessageId>(`notice_${of.memberId}_${of.termEndsOn}_${rule.id}${again}`);
}

type Dated = { readonly rule: Rule; readonly offset: number; readonly on: Day };

/**
 * For each day of each rule, whether it sends to this member on a day, and if not, why not. After an outage only the
 * newest of those that are late is sent: one reminder a day is enough. What should have come before the term's end is
 * not sent after it.
 */
export function verdicts(rules: readonly Rule[], member: Reminded, on: Day): readonly Verdict[] {
  const dated = rules
    .flatMap((rule) =>
      offsetsOf(rule).map((offset) => ({ rule, offset, on: addDays(member.termEndsOn, offset) })),
    )
    .toSorted((a, b) => a.offset - b.offset);
  const newest = dated.findLast((one) => one.on <= on && concerns(one.rule, member));
  return dated.map((one) => {
    const why = reasonNot(one, member, on) ?? (one === newest ? blocked(member) : 'superseded');
    return why === undefined ? { ...one, send: true } : { ...one, send: false, why };
  });
}

function concerns({ active, audience }: Rule, { category }: Reminded): boolean {
  return active && (audience.length === 0 || audience.includes(category));
}

function reasonNot(dated: Dated, member: Reminded, on: Day): NonSend | undefined {
  if (!dated.rule.active) return 'inactive';
  if (!concerns(dated.rule, member)) return 'other-audience';
  if (dated.on > on) return 'not-yet';
  if (member.left) return 'left';
  if (member.renewed) return 'renewed';
  if (member.written?.has(noticeId(member, dated.rule, dated.offset)) === true) return 'already-written';
  return isTooLate(dated, member, on) ? 'too-late' : undefined;
}

function isTooLate({ offset, on: due }: Dated, { termEndsOn }: Reminded, on: Day): boolean {
  return on > (offset < 0 ? termEndsOn : addDays(due, latest));
}

function blocked({ suppressed, email }: Reminded): NonSend | undefined {
  if (suppressed) return 'suppressed';
  return email === '' ? 'no-address' : undefined;
}
