/** A throw-away job: sends the day on which it ran to the queue. Told to fail, it always does. */
import { SendMessageCommand, SQSClient } from '@aws-sdk/client-sqs';

const queues = new SQSClient({ maxAttempts: 1 });

export async function handler({ schedule }) {
  if (schedule === 'broken') throw new Error('on purpose');
  const day = new Date().toISOString().slice(0, 16);
  await queues.send(
    new SendMessageCommand({ QueueUrl: process.env.WORK_QUEUE_URL, MessageBody: `${schedule} ${day}` }),
  );
}
