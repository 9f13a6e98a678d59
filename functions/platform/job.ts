import type { ScheduledEvent, SQSBatchResponse, SQSEvent } from 'aws-lambda';
import { defaultLanguage } from '../../shared/kernel/language.ts';
import { errorFields, log } from './log.ts';
import { toolsFor, type Tools } from './tools.ts';

type JobEvent = SQSEvent | (Partial<ScheduledEvent> & { readonly Records?: never });

/** What a job does when the calendar starts it, and with each message of its queue. */
export type Work = {
  readonly onSchedule?: (tools: Tools) => Promise<void>;
  readonly onMessage?: (message: unknown, tools: Tools) => Promise<void>;
};

/**
 * A job's Lambda. A message that fails goes back to the queue alone, and after its tries into the dead letters;
 * its companions of the batch are done.
 */
export function job(name: string, { onSchedule, onMessage }: Work) {
  return async (event: JobEvent): Promise<SQSBatchResponse | void> => {
    const tools = () => toolsFor({ door: 'job', job: name }, name, defaultLanguage);
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
