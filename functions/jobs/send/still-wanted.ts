import { dayIn } from '../../../shared/kernel/instant.ts';
import { ok, refuse, type Result } from '../../../shared/kernel/result.ts';
import { consentAt } from '../../../shared/membership/consent.ts';
import { letterConsents, letterKindOf } from '../../../shared/messages/letter.ts';
import type { CancelReason, Message } from '../../../shared/messages/message.ts';
import { noticeId, verdicts, type NonSend } from '../../../shared/messages/rule.ts';
import { consentsOf } from '../../membership/party-records.ts';
import { memberKey, members } from '../../membership/records.ts';
import type { DeliverPorts } from '../../messages/deliver.ts';
import { settingsOf } from '../../platform/settings.ts';
import { stillSeen, type AnyWrite } from '../../platform/storage/writes.ts';
import type { Tools } from '../../platform/tools.ts';

/** Why a notice that was written is not sent. Where a clock was set back, its day is to come again: it is sent. */
const reasons: Readonly<Record<Exclude<NonSend, 'not-yet'>, CancelReason>> = {
  inactive: 'superseded',
  'other-audience': 'superseded',
  left: 'left',
  renewed: 'paid',
  'already-written': 'superseded',
  'too-late': 'stale',
  superseded: 'superseded',
  suppressed: 'suppressed',
  'no-address': 'suppressed',
};

/**
 * A reminder is still wanted while the term that it is about is its member's last one, and its rule would write it
 * today: what an outage kept back is judged again before it leaves.
 */
export const stillWanted: DeliverPorts['stillWanted'] = async (letter, tools) => {
  const { id, to, notice } = letter;
  if (!notice) return stillAgreed(letter, tools);
  const member = await tools.store.get(members, memberKey(notice.memberId));
  if (!member || member.record.category === null) return refuse('left');
  const { category, termEndsOn, ended } = member.record;
  if (termEndsOn !== notice.termEndsOn) return refuse('paid');
  const { rules } = await settingsOf(tools);
  const facts = {
    memberId: notice.memberId,
    category,
    termEndsOn,
    email: to,
    // A renewal that was paid has moved the term's end, in the same transaction.
    renewed: false,
    left: ended !== null,
    suppressed: false,
  };
  const verdict = verdicts(rules, facts, dayIn(tools.now)).find(
    ({ rule, offset }) => noticeId(facts, rule, offset) === id,
  );
  if (!verdict) return refuse('superseded');
  if (verdict.send || verdict.why === 'not-yet') return ok([stillSeen(members, member)]);
  return refuse(reasons[verdict.why]);
};

/** A letter that asks for consent is held to it until it leaves. */
async function stillAgreed(
  { template, memberId }: Message,
  tools: Tools,
): Promise<Result<readonly AnyWrite[], { readonly code: CancelReason }>> {
  const kind = letterKindOf(template);
  const asked = kind && letterConsents[kind];
  if (!asked || memberId === null) return ok([]);
  const consents = (await tools.store.listAll(consentsOf(memberId))).map(({ record }) => record);
  return consentAt(asked, consents, tools.now) ? ok([]) : refuse('suppressed');
}
