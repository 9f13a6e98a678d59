import type { RowOutcome } from '../../shared/contracts/bulk.ts';
import { problems } from '../../shared/contracts/problems.ts';
import type { duesRoutes } from '../../shared/contracts/routes/dues.ts';
import { addDays, type Day } from '../../shared/kernel/day.ts';
import type { MemberId } from '../../shared/kernel/ids.ts';
import { dayIn } from '../../shared/kernel/instant.ts';
import { ok, refuse, type Result } from '../../shared/kernel/result.ts';
import { say } from '../../shared/words/word.ts';
import type { UseCase } from '../platform/http.ts';
import { settingsOf } from '../platform/settings.ts';
import { guardKey, guardsOf } from '../platform/storage/guards.ts';
import { decideAgain } from '../platform/storage/retry.ts';
import type { Tools } from '../platform/tools.ts';
import { meant, type Refused } from './commit.ts';
import type { DuesPorts } from './ports.ts';
import { billedGuard } from './records.ts';
import { billDues, type NextDues } from './writes.ts';

/** Somebody who left may still be billed by hand, but not with all the others. */
export type DuePorts = DuesPorts & {
  readonly hasLeft: (memberId: MemberId, tools: Tools) => Promise<boolean>;
};

/** More periods than this are never due at once: a member that does not come to an end is told. */
const mostPeriods = 4;

/**
 * Bills some members what is due and not billed: the periods that have begun, and those whose invoices the calendar would
 * send by now. One member after the other, each invoice in a transaction of its own; what was billed before is left.
 */
export const invoiceDue =
  (ports: DuePorts): UseCase<typeof duesRoutes.invoiceDue> =>
  async ({ body }, tools) => {
    const outcomes: RowOutcome[] = [];
    for (const id of body.memberIds) outcomes.push(await billMember(ports, id, tools));
    return ok({ outcomes });
  };

async function billMember(ports: DuePorts, id: MemberId, tools: Tools): Promise<RowOutcome> {
  let issued = 0;
  for (let period = 0; period < mostPeriods; period += 1) {
    const done = await decideAgain(tools.pause, () => billNext(ports, id, tools));
    if (done.ok && done.value) issued += 1;
    else if (!done.ok)
      return { id, done: false, why: say(problems[done.refusal.code].title, tools.language) };
    else break;
  }
  if (issued > 0) return { id, done: true };
  return { id, done: false, why: say(problems['dues/nothing-to-invoice'].title, tools.language) };
}

/** @returns whether there was one to bill */
async function billNext(ports: DuePorts, id: MemberId, tools: Tools): Promise<Result<boolean, Refused>> {
  const member = await ports.party(id, tools);
  if (!member) return refuse('dues/unknown-member');
  if (await ports.hasLeft(id, tools)) return ok(false);
  const next = await ports.nextDues(id, tools);
  if (!next.ok) return next;
  const asked = await firstDue(next.value, id, tools);
  if (!asked) return ok(false);
  const issued = await billDues({ ...asked, member }, tools);
  if (!issued.ok) return issued;
  const { invoice, writes, letter } = issued.value;
  const followed = await asked.follow(invoice);
  const all = [...writes, ...followed, ...(letter ? [ports.outgoing(tools, letter)] : [])];
  const [done] = await tools.commitEach([all]);
  return done?.ok === false ? { ok: false, refusal: meant(done.refusal) } : ok(true);
}

async function firstDue(
  periods: readonly NextDues[],
  memberId: MemberId,
  tools: Tools,
): Promise<NextDues | undefined> {
  const { calendar } = await settingsOf(tools);
  const until: Day = addDays(dayIn(tools.now), calendar.invoiceDaysBefore);
  for (const dues of periods) {
    const guard = guardKey(billedGuard(memberId, dues.scheduleId, dues.period.startsOn));
    const billed = await tools.store.get(guardsOf('dues'), guard);
    if (dues.period.startsOn <= until && !billed) return dues;
  }
  return undefined;
}
