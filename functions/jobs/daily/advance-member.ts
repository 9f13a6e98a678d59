import { dayIn, type Instant } from '../../../shared/kernel/instant.ts';
import { ok } from '../../../shared/kernel/result.ts';
import { nextActionOf, type MemberAction } from '../../../shared/membership/agenda.ts';
import type { Category } from '../../../shared/membership/category.ts';
import type { Member } from '../../../shared/membership/member.ts';
import { agendaRulesOf } from '../../membership/agenda-rules.ts';
import { members } from '../../membership/records.ts';
import { settingsOf, type Settings } from '../../platform/settings.ts';
import type { Key } from '../../platform/storage/engine.ts';
import { decideAgain } from '../../platform/storage/retry.ts';
import { replace, type AnyWrite } from '../../platform/storage/writes.ts';
import type { Tools } from '../../platform/tools.ts';
import { issueNext } from './issue-next.ts';
import { remind } from './remind.ts';

/** What an action writes besides moving the member on. */
export type Advance = { readonly member: Member; readonly category: Category; readonly settings: Settings };

/** What an action makes of the member's row, and what else it writes. */
export type Done = { readonly member: Member; readonly writes: readonly AnyWrite[] };

/** After a long outage a member has a few late actions; more than this means that one does not move on. */
const mostActions = 24;

/**
 * Does what is due for a member, one action after the other, each in a transaction of its own that also says what is
 * next: on the version that was seen, so that it is done once however often it is started.
 */
export async function advanceMember(key: Key, tools: Tools): Promise<void> {
  for (let count = 0; count < mostActions; count += 1) {
    const step = await decideAgain(tools.pause, () => advanceOnce(key, tools));
    if (!step.ok) throw new Error(`What is due for ${key.pk} was refused: ${step.refusal.code}`);
    if (!step.value) return;
  }
  throw new Error(`${key.pk} does not come to an end of what is due`);
}

async function advanceOnce(key: Key, tools: Tools) {
  const seen = await tools.store.get(members, key);
  const action = seen && dueOf(seen.record, tools.now);
  if (!seen || !action) return ok(false);
  const settings = await settingsOf(tools);
  const member = seen.record;
  const category = member.category === null ? undefined : settings.categories.get(member.category);
  if (!category)
    return tools.commit([replace(members, seen, { ...member, nextAt: null, next: null })], false);
  const done = await perform(action, { member, category, settings }, tools);
  if (done === 'wait') return ok(false);
  const next = nextActionOf(done.member, category, agendaRulesOf(settings), action);
  const moved = { ...done.member, nextAt: next?.at ?? null, next: next?.next ?? null };
  return tools.commit([replace(members, seen, moved), ...done.writes], true);
}

function dueOf({ next, nextAt }: Member, at: Instant): MemberAction | undefined {
  return next !== null && nextAt !== null && nextAt <= at ? next : undefined;
}

/** A status needs nothing done: it is computed from the dates. The row is touched, so that every open sheet hears of it. */
async function perform(action: MemberAction, advance: Advance, tools: Tools): Promise<Done | 'wait'> {
  const { member } = advance;
  switch (action.kind) {
    case 'remind':
      return { member, writes: await remind(action, advance, dayIn(tools.now), tools) };
    case 'renew':
    case 'bill':
      return issueNext(action, advance, tools);
    case 'status':
      return { member, writes: [] };
  }
}
