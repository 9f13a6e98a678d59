import type { Day } from '../../../shared/kernel/day.ts';
import type { MemberAction } from '../../../shared/membership/agenda.ts';
import { displayName } from '../../../shared/membership/member.ts';
import { noticeId, verdicts } from '../../../shared/messages/rule.ts';
import { outgoing } from '../../messages/writes.ts';
import { messageKey, messages } from '../../messages/records.ts';
import { isSuppressed } from '../../messages/suppressed.ts';
import { pageFor } from '../../platform/site.ts';
import { log } from '../../platform/log.ts';
import type { AnyWrite } from '../../platform/storage/writes.ts';
import type { Tools } from '../../platform/tools.ts';
import type { Advance } from './advance-member.ts';
import { openRenewal } from './open-renewal.ts';

type Remind = Extract<MemberAction, { readonly kind: 'remind' }>;

/** The notices that a reminder's day brings: those of the rules of that day that still have a reason to be sent. */
export async function remind(
  { offset }: Remind,
  advance: Advance,
  on: Day,
  tools: Tools,
): Promise<readonly AnyWrite[]> {
  const { member, category, settings } = advance;
  const { termEndsOn } = member;
  if (termEndsOn === null) return [];
  const renewal = await openRenewal(member, tools);
  const facts = {
    memberId: member.id,
    category: category.id,
    termEndsOn,
    email: member.email,
    renewed: renewal === 'settled',
    left: member.ended !== null,
    suppressed: await isSuppressed(member.email, 'reminders', tools),
  };
  const writes: AnyWrite[] = [];
  for (const verdict of verdicts(settings.rules, facts, on).filter((one) => one.offset === offset)) {
    const { rule } = verdict;
    const id = noticeId(facts, rule, offset);
    if (!verdict.send) {
      log('info', 'notice/not-sent', { rule: rule.id, why: verdict.why });
      continue;
    }
    if (await tools.store.get(messages, messageKey(id))) continue;
    const variables = {
      recipient: { name: displayName(member) },
      member: { name: displayName(member), number: member.number },
      category: category.name[member.language],
      endsOn: termEndsOn,
      link: pageFor(member.language, '/space'),
      ...(renewal === undefined || renewal === 'settled' ? {} : { invoice: renewal }),
    };
    const of = { memberId: member.id, termEndsOn, ruleId: rule.id };
    writes.push(
      outgoing(tools, {
        to: member.email,
        name: displayName(member),
        language: member.language,
        template: rule.template,
        variables,
        memberId: member.id,
        notice: { id, of },
      }),
    );
  }
  return writes;
}
