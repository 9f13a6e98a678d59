import { membersSheet } from '../../shared/contracts/sheets/members.ts';
import { dayIn } from '../../shared/kernel/instant.ts';
import type { MemberId } from '../../shared/kernel/ids.ts';
import { ok, refuse } from '../../shared/kernel/result.ts';
import { nextActionOf } from '../../shared/membership/agenda.ts';
import { blankMember, type Member } from '../../shared/membership/member.ts';
import { agendaRulesOf } from './agenda-rules.ts';
import { settingsOf } from '../platform/settings.ts';
import { claim, release } from '../platform/storage/guards.ts';
import type { AnyWrite } from '../platform/storage/writes.ts';
import type { Keeper } from '../sheets/keeper.ts';
import { memberKey, members, neqGuard } from './records.ts';

/** What the roll's rules say of a row that was typed, pasted or imported. */
export const membersKeeper: Keeper<Member> = {
  sheet: membersSheet,
  kind: members,
  key: memberKey,
  blank: (id) => blankMember(id as MemberId, 'organisation'),
  decide: async (before, after, tools) => {
    const settings = await settingsOf(tools);
    const category = after.category === null ? null : settings.categories.get(after.category);
    if (category === undefined) return refuse('membership/unknown-category', { column: 'category' });
    const action = nextActionOf(after, category, agendaRulesOf(settings), dayIn(tools.now));
    const record = { ...after, nextAt: action?.at ?? null, next: action?.next ?? null };
    return ok({ record, writes: neqWrites(before, record) });
  },
  letGo: async (member) => {
    if (member.number !== '') return refuse('membership/still-member');
    return ok(member.neq === '' ? [] : [release('membership', neqGuard(member.neq), member.id)]);
  },
  taken: (guard) => (guard.startsWith(neqGuard('')) ? { code: 'membership/neq-taken', column: 'neq' } : undefined),
};

/** One organisation per enterprise number: its guard moves with it. */
function neqWrites(before: Member | undefined, after: Member): AnyWrite[] {
  const from = before?.neq ?? '';
  if (from === after.neq) return [];
  return [
    ...(from === '' ? [] : [release('membership', neqGuard(from), after.id)]),
    ...(after.neq === '' ? [] : [claim('membership', neqGuard(after.neq), after.id)]),
  ];
}
