import type { RefusalCode } from '../../shared/contracts/problems.ts';
import type { KeptInvoice } from '../../shared/contracts/records/invoice.ts';
import { addDays, later, type Day } from '../../shared/kernel/day.ts';
import type { MemberId, ScheduleId, TermId } from '../../shared/kernel/ids.ts';
import { dayIn } from '../../shared/kernel/instant.ts';
import { periodContaining, within, type Period } from '../../shared/kernel/period.ts';
import { ok, refuse, type Refusal, type Result } from '../../shared/kernel/result.ts';
import type { Category } from '../../shared/membership/category.ts';
import { duesPeriodOf, type DuesPeriods } from '../../shared/membership/dues-period.ts';
import type { Member } from '../../shared/membership/member.ts';
import { addTerm, duesPaid, renewalTerm, runAfter } from '../../shared/membership/renewal.ts';
import { termFor, type Term, type TermDates } from '../../shared/membership/term.ts';
import type { Dues, NextDues } from '../dues/writes.ts';
import { settingsOf } from '../platform/settings.ts';
import type { Kept } from '../platform/storage/kind.ts';
import { create, replace, type AnyWrite } from '../platform/storage/writes.ts';
import type { Tools } from '../platform/tools.ts';
import { applicationKey, applications } from './application-records.ts';
import { admissionKey, admissions, terms, termsOf } from './party-records.ts';
import { memberWrites } from './party-writes.ts';
import { memberKey, members } from './records.ts';

type Asked = Result<readonly NextDues[], Refusal<RefusalCode>>;

/** Dues with what their invoice makes of the member's row, where it was paid at once, and what else it writes. */
export type RollDues = Dues & {
  readonly follow: (invoice: KeptInvoice) => {
    readonly member: Member;
    readonly writes: readonly AnyWrite[];
  };
};

/** What somebody may be billed next: first dues, periods of a continuous member, or the term that follows. */
export async function nextDues(memberId: MemberId, tools: Tools): Promise<Asked> {
  const seen = await tools.store.get(members, memberKey(memberId));
  if (!seen) return refuse('dues/unknown-member');
  const { categories, calendar } = await settingsOf(tools);
  const category = seen.record.category === null ? undefined : categories.get(seen.record.category);
  if (!category?.duesSchedule) return refuse('dues/no-schedule');
  const pending = await tools.store.get(admissions, admissionKey(memberId));
  if (pending) return firstDuesAgain(category, calendar.duesPeriod, pending.record, tools);
  const found =
    category.regime.kind === 'continuous'
      ? coming(seen.record, category, calendar.duesPeriod, dayIn(tools.now))
      : await renewals(seen.record, category, dayIn(tools.now), tools);
  return ok(found.map((dues) => ({ ...dues, follow: followed(seen, category, dues, tools) })));
}

function followed(seen: Kept<Member>, category: Category, dues: RollDues, tools: Tools): NextDues['follow'] {
  return async (invoice) => {
    const { member, writes } = dues.follow(invoice);
    const moved = member === seen.record ? [] : await memberWrites(seen, member, category, tools);
    return [...moved, ...writes];
  };
}

/** The first dues of who was admitted, for the invoice of their admission or for one in its place. */
export function firstDues(category: Category, periods: DuesPeriods | null, on: Day): Dues | undefined {
  const period = duesPeriodOf(category, periods, on);
  if (!category.duesSchedule || !period) return undefined;
  const floating = category.regime.kind === 'term' && category.regime.anchor.kind === 'rolling';
  return { scheduleId: category.duesSchedule, period, from: on, newcomer: true, termId: null, floating };
}

async function firstDuesAgain(
  category: Category,
  periods: DuesPeriods | null,
  {
    memberId,
    applicationId,
    invoiceId,
  }: { memberId: MemberId; applicationId: string; invoiceId: string | null },
  tools: Tools,
): Promise<Asked> {
  const dues = firstDues(category, periods, dayIn(tools.now));
  if (!dues) return refuse('dues/no-schedule');
  if (invoiceId !== null) return refuse('dues/already-billed');
  const follow = async (invoice: KeptInvoice): Promise<AnyWrite[]> => {
    const [pending, seen] = await Promise.all([
      tools.store.get(admissions, admissionKey(memberId)),
      tools.store.get(applications, applicationKey(applicationId)),
    ]);
    if (!pending || !seen) return [];
    const duesUntil = invoice.period?.endsOn ?? null;
    return [
      replace(admissions, pending, { ...pending.record, invoiceId: invoice.id, duesUntil }),
      replace(applications, seen, { ...seen.record, invoiceId: invoice.id }),
    ];
  };
  return ok([{ ...dues, follow }]);
}

/** The period that a day is in and the one after it, for who is a member without end. */
function coming(member: Member, category: Category, periods: DuesPeriods | null, on: Day): RollDues[] {
  if (!periods) return [];
  const now = periodContaining(periods.anchorOn, periods.length, on);
  return [on, addDays(now.endsOn, 1)].flatMap((day) => duesOfPeriod(member, category, periods, day) ?? []);
}

/** The dues of a continuous member for the period that holds a day; nothing before it joined. */
export function duesOfPeriod(
  member: Member,
  { duesSchedule: scheduleId }: Category,
  { anchorOn, length }: DuesPeriods,
  on: Day,
): RollDues | undefined {
  const period = periodContaining(anchorOn, length, on);
  const { joinedOn } = member;
  if (!scheduleId || joinedOn === null || joinedOn > period.endsOn) return undefined;
  return {
    scheduleId,
    period,
    from: later(period.startsOn, joinedOn),
    newcomer: within(period, joinedOn),
    termId: null,
    floating: false,
    follow: (invoice) => ({
      member: invoice.state === 'paid' ? { ...member, duesPaidUntil: duesPaid(member, period) } : member,
      writes: [],
    }),
  };
}

async function renewals(member: Member, category: Category, on: Day, tools: Tools): Promise<RollDues[]> {
  const renewal = await renewalOf(member, category, on, tools);
  return renewal ? [renewal] : [];
}

/**
 * The dues of the term that a renewal on a day makes, which awaits their payment. Nothing for who is a member for life,
 * and nothing where another term already has those days.
 */
export async function renewalOf(
  member: Member,
  category: Category,
  on: Day,
  tools: Tools,
): Promise<RollDues | undefined> {
  const dates = datesOf(member, category, on);
  if (!dates || dates.endsOn === null || !category.duesSchedule) return undefined;
  const known = (await tools.store.listAll(termsOf(member.id))).map(({ record }) => record);
  const id = tools.newId<TermId>();
  const period = { startsOn: dates.startsOn, endsOn: dates.endsOn };
  const asked = { id, memberId: member.id, category: category.id, ...datesAlone(dates) };
  if (!addTerm({ ...asked, state: 'open', invoiceId: null }, known).ok) return undefined;
  return {
    ...duesOfTerm(category.duesSchedule, period, id),
    newcomer: member.joinedOn === null,
    follow: (invoice) => {
      const isPaid = invoice.state === 'paid';
      const term: Term = { ...asked, state: isPaid ? 'open' : 'awaiting-payment', invoiceId: invoice.id };
      const writes = [create(terms, term)];
      if (!isPaid) return { member, writes };
      const cells = runAfter(member, known, [...known, term]);
      return { member: { ...member, ...cells, duesPaidUntil: duesPaid(member, period) }, writes };
    },
  };
}

function datesOf({ termEndsOn, termStartsOn, anchorOn }: Member, category: Category, on: Day) {
  if (termEndsOn === null && termStartsOn === null) return termFor(category, on);
  if (termEndsOn === null) return null;
  return renewalTerm(category, { endsOn: termEndsOn, anchorOn }, { on });
}

const datesAlone = ({ anchorOn, startsOn, endsOn }: TermDates): TermDates => ({ anchorOn, startsOn, endsOn });

function duesOfTerm(scheduleId: ScheduleId, period: Period, termId: TermId) {
  return { scheduleId, period, from: period.startsOn, termId, floating: false };
}
