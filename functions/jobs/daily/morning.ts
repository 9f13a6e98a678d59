import * as z from 'zod';
import { members } from '../../membership/records.ts';
import type { Work } from '../../platform/job.ts';
import { errorFields, log, metric } from '../../platform/log.ts';
import type { Enqueue } from '../../platform/queue.ts';
import { dueNow } from '../../platform/storage/agenda.ts';
import { advanceMember } from './advance-member.ts';

const batchSchema = z.strictObject({ members: z.array(z.strictObject({ pk: z.string(), sk: z.string() })) });
const together = 25;

/**
 * Every morning: whoever has something due, in batches through the queue. What a run did not do is still due at the
 * next, so nothing is lost when it is stopped, and what two runs both see is done by one of them.
 */
export function morning({ enqueue }: { readonly enqueue: Enqueue }): Required<Work> {
  return {
    onSchedule: async (tools) => {
      let found = 0;
      for await (const due of dueNow(tools.store, members, tools.now)) {
        found += due.length;
        const batches = Array.from({ length: Math.ceil(due.length / together) }, (_, at) =>
          due.slice(at * together, (at + 1) * together),
        );
        await enqueue(
          'due',
          batches.map((batch) => ({ members: batch.map(({ key }) => key) })),
        );
      }
      metric('MembersDue', found);
    },
    // A member that cannot be moved on stands in nobody's way.
    onMessage: async (message, tools) => {
      let failed = 0;
      for (const key of batchSchema.parse(message).members) {
        try {
          await advanceMember(key, tools);
        } catch (error) {
          failed += 1;
          log('error', 'member/not-advanced', { member: key.pk, ...errorFields(error) });
        }
      }
      if (failed > 0) throw new Error(`${failed} members could not be moved on`);
    },
  };
}
