import * as z from 'zod';
import { members } from '../membership/records.ts';
import { job } from '../platform/job.ts';
import { metric } from '../platform/log.ts';
import { enqueue } from '../platform/queue.ts';
import { dueNow } from '../platform/storage/agenda.ts';
import { advanceMember } from './daily/advance-member.ts';

const batchSchema = z.strictObject({ members: z.array(z.strictObject({ pk: z.string(), sk: z.string() })) });

/**
 * Every morning: whoever has something due, in batches through the queue. What a run did not do is still due at the
 * next, so nothing is lost when it is stopped, and what two runs both see is done by one of them.
 */
export const handler = job('daily', {
  onSchedule: async (tools) => {
    let found = 0;
    for await (const due of dueNow(tools.store, members, tools.now)) {
      found += due.length;
      const batches = Array.from({ length: Math.ceil(due.length / 25) }, (_, at) =>
        due.slice(at * 25, at * 25 + 25),
      );
      await enqueue(
        'due',
        batches.map((batch) => ({ members: batch.map(({ key }) => key) })),
      );
    }
    metric('MembersDue', found);
  },
  onMessage: async (message, tools) => {
    for (const key of batchSchema.parse(message).members) await advanceMember(key, tools);
  },
});
