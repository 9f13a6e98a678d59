import type { MemberAction } from '../../../shared/membership/agenda.ts';
import { billedGuard } from '../../dues/records.ts';
import { billDues } from '../../dues/writes.ts';
import { duesOfPeriod, renewalOf, type RollDues } from '../../membership/next-dues.ts';
import { outgoing } from '../../messages/writes.ts';
import { log, metric } from '../../platform/log.ts';
import { guardKey, guardsOf } from '../../platform/storage/guards.ts';
import type { Tools } from '../../platform/tools.ts';
import type { Advance, Done } from './advance-member.ts';

type IssueNext = Extract<MemberAction, { readonly kind: 'renew' | 'bill' }>;

/**
 * The invoice of the next dues period, or of the next term with the term that awaits it: once for a member, a schedule
 * and a period. Where it cannot be priced (a declaration is missing), it waits, and is asked for again every morning.
 */
export async function issueNext(action: IssueNext, advance: Advance, tools: Tools): Promise<Done | 'wait'> {
  const { member } = advance;
  const dues = await duesOf(action, advance, tools);
  if (!dues || (await isBilled(dues, member.id, tools))) return { member, writes: [] };
  const issued = await billDues({ ...dues, member }, tools);
  if (!issued.ok) {
    log('warn', 'dues/not-billed', { member: member.id, why: issued.refusal.code });
    metric('DuesNotBilled', 1);
    return 'wait';
  }
  const { invoice, writes, letter } = issued.value;
  const followed = dues.follow(invoice);
  const sent = letter ? [outgoing(tools, letter)] : [];
  return { member: followed.member, writes: [...writes, ...followed.writes, ...sent] };
}

async function duesOf(
  { kind, startsOn, on }: IssueNext,
  { member, category, settings }: Advance,
  tools: Tools,
): Promise<RollDues | undefined> {
  if (kind === 'renew') return renewalOf(member, category, on, tools);
  const { duesPeriod } = settings.calendar;
  return duesPeriod ? duesOfPeriod(member, category, duesPeriod, startsOn) : undefined;
}

async function isBilled(
  { scheduleId, period }: RollDues,
  memberId: string,
  { store }: Tools,
): Promise<boolean> {
  const guard = guardKey(billedGuard(memberId, scheduleId, period.startsOn));
  return (await store.get(guardsOf('dues'), guard)) !== undefined;
}
