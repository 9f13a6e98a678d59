import * as z from 'zod';
import { id, type MessageId } from '../../../shared/kernel/ids.ts';
import { deliver, type DeliverPorts } from '../../messages/deliver.ts';
import { messageKey, messages } from '../../messages/records.ts';
import { metrics } from '../../platform/environment.ts';
import type { Work } from '../../platform/job.ts';
import { metric } from '../../platform/log.ts';
import type { Enqueue } from '../../platform/queue.ts';
import { dueNow } from '../../platform/storage/agenda.ts';
import { stillWanted } from './still-wanted.ts';

const keySchema = z.looseObject({ pk: z.string() });
const idOf = (pk: string) => id<MessageId>(pk.slice(messageKey('').pk.length));

export type SendingPorts = Omit<DeliverPorts, 'stillWanted'> & { readonly enqueue: Enqueue };

/** Sends what the outbox holds: each message as it is written, and every few minutes whatever still waits. */
export function sending({ enqueue, ...ports }: SendingPorts): Required<Work> {
  return {
    onMessage: (message, tools) =>
      deliver(idOf(keySchema.parse(message).pk), { ...ports, stillWanted }, tools),
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
  };
}
