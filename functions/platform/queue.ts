import { SendMessageBatchCommand, SQSClient } from '@aws-sdk/client-sqs';
import { environment, queueVariable, type QueueName } from './environment.ts';
import { errorFields, log } from './log.ts';
import { quiet } from './quiet.ts';

let client: SQSClient | undefined;

export type Enqueue = (queue: QueueName, bodies: readonly object[]) => Promise<void>;

/** Puts messages on a queue. @throws when the queue does not take them all. */
export const enqueue: Enqueue = async (queue, bodies) => {
  client ??= quiet(new SQSClient({}));
  const QueueUrl = environment(queueVariable[queue]);
  for (let at = 0; at < bodies.length; at += 10) {
    const Entries = bodies
      .slice(at, at + 10)
      .map((body, index) => ({ Id: String(index), MessageBody: JSON.stringify(body) }));
    const { Failed = [] } = await client.send(new SendMessageBatchCommand({ QueueUrl, Entries }));
    if (Failed.length > 0) throw new Error(`${Failed.length} messages were refused by the queue ${queue}`);
  }
};

/** Tells a queue that records wait for it. When that fails the agenda still has them, so the failure is only logged. */
export async function rouse(queue: QueueName, bodies: readonly object[]): Promise<void> {
  try {
    await enqueue(queue, bodies);
  } catch (error) {
    log('warn', 'queue/not-roused', { queue, ...errorFields(error) });
  }
}
