import type { ScheduledEvent, SQSBatchResponse, SQSEvent } from 'aws-lambda';
import { refuse } from '../../shared/kernel/result.ts';
import { defaultLanguage } from '../../shared/kernel/language.ts';
import { errorFields, log } from './log.ts';
import { gathered } from './storage/gather.ts';
import type { By } from './storage/history.ts';
import type { Store } from './storage/store.ts';
import type { AnyWrite } from './storage/writes.ts';
import { theStore, toolsFor, type Tools } from './tools.ts';

type JobEvent = SQSEvent | (Partial<ScheduledEvent> & { readonly Records?: never });

/** What a job does when the calendar starts it, and with each message of its queue. */
export type Work = {
  readonly onSchedule?: (tools: Tools) => Promise<void>;
  readonly onMessage?: (message: unknown, tools: Tools) => Promise<void>;
};

/**
 * The store of a job: what the messages of one batch commit in the same turn shares transactions, each message's writes
 * still whole or not at all. All of them are the job's own.
 */
function sharing(store: Store): Store {
  const commits = gathered(async (rows: readonly { by: By; writes: readonly AnyWrite[] }[]) => {
    const [first] = rows;
    return first
      ? store.commitEach(
          first.by,
          rows.map(({ writes }) => writes),
        )
      : [];
  });
  return {
    ...store,
    commit: async (by, writes) => {
      const { answer, from } = await commits([{ by, writes }]);
      return answer[from] ?? refuse('platform/busy');
    },
  };
}

/**
 * A job's Lambda. A message that fails goes back to the queue alone, and after its tries into the dead letters;
 * its companions of the batch are done.
 */
export function job(name: string, { onSchedule, onMessage }: Work) {
  let store: Store | undefined;
  return async (event: JobEvent): Promise<SQSBatchResponse | void> => {
    const kept = (store ??= sharing(theStore()));
    const tools = () => toolsFor({ door: 'job', job: name }, name, defaultLanguage, undefined, kept);
    if (!event.Records) {
      if (!onSchedule) throw new Error(`${name} is not started by the calendar`);
      return onSchedule(tools());
    }
    if (!onMessage) throw new Error(`${name} reads no queue`);
    const failures = await Promise.all(
      event.Records.map(async ({ messageId, body }) => {
        try {
          await onMessage(JSON.parse(body), tools());
          return [];
        } catch (error) {
          log('error', 'job/message-failed', { job: name, messageId, ...errorFields(error) });
          return [{ itemIdentifier: messageId }];
        }
      }),
    );
    return { batchItemFailures: failures.flat() };
  };
}
