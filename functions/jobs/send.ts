import * as z from 'zod';
import { ok, refuse } from '../../shared/kernel/result.ts';
import { deliver, type StillWanted } from '../messages/deliver.ts';
import { messageKey, messages } from '../messages/records.ts';
import { memberKey, members } from '../membership/records.ts';
import { metrics } from '../platform/environment.ts';
import { job } from '../platform/job.ts';
import { metric } from '../platform/log.ts';
import { enqueue } from '../platform/queue.ts';
import { dueNow } from '../platform/storage/agenda.ts';
import { stillSeen } from '../platform/storage/writes.ts';

const keySchema = z.looseObject({ pk: z.string() });
const idOf = (pk: string) => pk.slice(messageKey('').pk.length);

/** A reminder is still wanted while its member is on the roll and the term it is about is the last one. */
const stillWanted: StillWanted = async ({ notice }, { store }) => {
  if (!notice) return ok([]);
  const member = await store.get(members, memberKey(notice.memberId));
  if (!member || member.record.ended) return refuse('left');
  return member.record.termEndsOn === notice.termEndsOn ? ok([stillSeen(members, member)]) : refuse('paid');
};

/** Sends what the outbox holds: each message as it is written, and every few minutes whatever still waits. */
export const handler = job('send', {
  onMessage: (message, tools) => deliver(idOf(keySchema.parse(message).pk), stillWanted, tools),
  onSchedule: async (tools) => {
    let found = 0;
    for await (const due of dueNow(tools.store, messages, tools.now)) {
      found += due.length;
      await enqueue(
        'send',
        due.map(({ key }) => key),
      );
    }
    metric(metrics.due, found);
  },
});
