import { createHash } from 'node:crypto';
import * as z from 'zod';
import { home } from '../template/home.ts';
import type { Message, Queues } from '../queues.ts';
import { Refused } from './answer.ts';

const attribute = z.object({ DataType: z.string(), StringValue: z.string().optional() });
const entry = z.object({
  MessageBody: z.string().min(1),
  DelaySeconds: z.number().int().min(0).max(900).optional(),
  MessageAttributes: z.record(z.string(), attribute).default({}),
});
const queue = z.object({ QueueUrl: z.string().transform((url) => url.split('/').at(-1) ?? '') });
const batch = z.object({ Entries: z.array(entry.extend({ Id: z.string() })) });

const mostBytes = 1_048_576;
const md5 = (text: string) => createHash('md5').update(text).digest('hex');
const refuse = (name: string, message: string) => new Refused(`com.amazonaws.sqs#${name}`, message);

function send(
  queues: Queues,
  name: string,
  { MessageBody, DelaySeconds, MessageAttributes }: z.infer<typeof entry>,
) {
  const delay = DelaySeconds === undefined ? {} : { delay: DelaySeconds * 1000 };
  const MessageId = queues.send(name, MessageBody, { ...delay, attributes: MessageAttributes });
  return { MessageId, MD5OfMessageBody: md5(MessageBody) };
}

function sendAll(queues: Queues, name: string, body: unknown) {
  const { Entries } = batch.parse(body);
  const ids = new Set(Entries.map(({ Id }) => Id));
  if (Entries.length === 0)
    throw refuse('EmptyBatchRequest', 'There should be at least one entry in the request.');
  if (Entries.length > 10)
    throw refuse('TooManyEntriesInBatchRequest', 'Maximum number of entries per request are 10.');
  if (ids.size < Entries.length)
    throw refuse('BatchEntryIdsNotDistinct', 'Two or more batch entries have the same Id.');
  return { Successful: Entries.map((one) => ({ Id: one.Id, ...send(queues, name, one) })), Failed: [] };
}

/** What a function asks of SQS, in SQS's JSON protocol. Receiving is the poller's. @throws Refused as SQS would */
export function sqs(queues: Queues, operation: string, body: unknown): object {
  const { QueueUrl: name } = queue.parse(body);
  if (!queues.has(name)) throw refuse('QueueDoesNotExist', 'The specified queue does not exist.');
  if (JSON.stringify(body).length > mostBytes)
    throw refuse('BatchRequestTooLong', `At most ${mostBytes} bytes.`);
  if (operation === 'SendMessage') return send(queues, name, entry.parse(body));
  if (operation === 'SendMessageBatch') return sendAll(queues, name, body);
  throw new Refused('UnknownOperationException', `This machine's SQS has no ${operation}`);
}

const attributes = z.record(z.string(), attribute);

/** A message as Lambda hands it to a function. */
export function recordOf(message: Message): object {
  const named = Object.entries(attributes.parse(message.attributes)).map(
    ([name, { DataType, StringValue }]) => [name, { dataType: DataType, stringValue: StringValue }] as const,
  );
  const sent = String(message.sentAt);
  return {
    messageId: message.id,
    receiptHandle: message.receipt,
    body: message.body,
    md5OfBody: md5(message.body),
    attributes: {
      ApproximateReceiveCount: String(message.receives),
      SentTimestamp: sent,
      SenderId: home.account,
      ApproximateFirstReceiveTimestamp: sent,
    },
    messageAttributes: Object.fromEntries<object>(named),
    eventSource: 'aws:sqs',
    eventSourceARN: `arn:aws:sqs:${home.region}:${home.account}:${message.queue}`,
    awsRegion: home.region,
  };
}
