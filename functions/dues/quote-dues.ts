import type { duesRoutes } from '../../shared/contracts/routes/dues.ts';
import type { AnswerOf } from '../../shared/contracts/route.ts';
import { dayIn } from '../../shared/kernel/instant.ts';
import { ok, refuse, type Result } from '../../shared/kernel/result.ts';
import type { UseCase } from '../platform/http.ts';
import { settingsOf } from '../platform/settings.ts';
import { guardKey, guardsOf } from '../platform/storage/guards.ts';
import type { Tools } from '../platform/tools.ts';
import type { Refused } from './commit.ts';
import type { DuesPorts } from './ports.ts';
import { billedGuard } from './records.ts';
import { priceOf, type Billed, type NextDues } from './writes.ts';

type Quote = AnswerOf<typeof duesRoutes.quoteDues>['periods'][number];

/** What a member may be billed next, what it costs, and whether that was done already. */
export const quoteDues =
  (ports: DuesPorts): UseCase<typeof duesRoutes.quoteDues> =>
  async ({ path }, tools) => {
    const member = await ports.party(path.memberId, tools);
    if (!member) return refuse('platform/not-found');
    const next = await ports.nextDues(path.memberId, tools);
    if (!next.ok) return next;
    const periods: Quote[] = [];
    for (const asked of next.value) {
      const quoted = await quote(asked, member, tools);
      if (!quoted.ok) return quoted;
      periods.push(quoted.value);
    }
    return ok({ periods });
  };

async function quote(asked: NextDues, member: Billed, tools: Tools): Promise<Result<Quote, Refused>> {
  const settings = await settingsOf(tools);
  const priced = priceOf({ ...asked, member }, settings, dayIn(tools.now));
  if (!priced.ok) return priced;
  const { net, total, taxes, lines } = priced.value;
  const { startsOn, endsOn } = asked.period;
  const guard = guardKey(billedGuard(member.id, asked.scheduleId, startsOn));
  const billed = (await tools.store.get(guardsOf('dues'), guard)) !== undefined;
  const label = lines[0]?.label ?? { fr: '', en: '' };
  return ok({
    startsOn,
    endsOn,
    label,
    net,
    total,
    taxes: taxes.map(({ tax, amount }) => ({ tax, amount })),
    billed,
  });
}
