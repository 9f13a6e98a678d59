import { createHash } from 'node:crypto';
import * as z from 'zod';
import { home } from '../template/home.ts';
import type { Message, Queues } from '../queues.ts';
import { Refused } from './answer.ts';

const attribute = z.object({
  DataType: z.string(),
  StringValue: z.string().optional(),
  BinaryValue: z.string().optional(),
});
const entry = z.object({
  MessageBody: z.string().min(1),
  DelaySeconds: z.number().int().min(0).max(900).optional(),
  MessageAttributes: z.record(z.string(), attribute).default({}),
});
const queue = z.object({ QueueUrl: z.string().transform((url) => url.split('/').at(-1) ?? '') });
const batch = queue.extend({ Entries: z.array(entry.extend({ Id: z.string() })) });
const receipt = z.object({ ReceiptHandle: z.string(), VisibilityTimeout: z.number().default(0) });
const receive = queue.extend({
  MaxNumberOfMessages: z.number().default(1),
  VisibilityTimeout: z.number().optional(),
});

const mostBytes = 1_048_576;
const md5 = (text: string) => createHash('md5').update(text).digest('hex');

function send(
  queues: Queues,
  name: string,
  { MessageBody, DelaySeconds, MessageAttributes }: z.infer<typeof entry>,
) {
  const delay = DelaySeconds === undefined ? {} : { delay: DelaySeconds * 1000 };
  const id = queues.send(name, MessageBody, { ...delay, attributes: MessageAttributes });
  return { MessageId: id, MD5OfMessageBody: md5(MessageBody) };
}

function sendAll(queues: Queues, { QueueUrl, Entries }: z.infer<typeof batch>) {
  if (Entries.length === 0)
    throw new Refused(
      'com.amazonaws.sqs#EmptyBatchRequest',
      'There should be at least one SendMessageBatchRequestEntry in the request.',
    );
  if (Entries.length > 10)
    throw new Refused(
      'com.amazonaws.sqs#TooManyEntriesInBatchRequest',
      `Maximum number of entries per request are 10. You have sent ${Entries.length}.`,
    );
  if (new Set(Entries.map(({ Id }) => Id)).size < Entries.length)
    throw new Refused(
      'com.amazonaws.sqs#BatchEntryIdsNotDistinct',
      'Two or more batch entries in the request have the same Id.',
    );
  const size = Entries.reduce((sum, { MessageBody }) => sum + Buffer.byteLength(MessageBody), 0);
  if (size > mostBytes)
    throw new Refused(
      'com.amazonaws.sqs#BatchRequestTooLong',
      `Batch requests cannot be longer than ${mostBytes} bytes.`,
    );
  return { Successful: Entries.map((one) => ({ Id: one.Id, ...send(queues, QueueUrl, one) })), Failed: [] };
}

/** The calls of SQS that a function makes, in SQS's JSON protocol. @throws Refused as SQS would */
export function sqs(queues: Queues, operation: string, body: unknown): object {
  const { QueueUrl: name } = queue.parse(body);
  if (!queues.has(name))
    throw new Refused('com.amazonaws.sqs#QueueDoesNotExist', 'The specified queue does not exist.');
  switch (operation) {
    case 'SendMessage': {
      const message = entry.parse(body);
      if (Buffer.byteLength(message.MessageBody) > mostBytes) {
        throw new Refused(
          'com.amazonaws.sqs#InvalidParameterValue',
          `One or more parameters are invalid. Reason: Message must be shorter than ${mostBytes} bytes.`,
        );
      }
      return send(queues, name, message);
    }
    case 'SendMessageBatch':
      return sendAll(queues, batch.parse(body));
    case 'ReceiveMessage': {
      const { MaxNumberOfMessages, VisibilityTimeout } = receive.parse(body);
      const hidden = VisibilityTimeout === undefined ? undefined : VisibilityTimeout * 1000;
      const messages = queues.receive(name, Math.min(10, MaxNumberOfMessages), hidden);
      return {
        Messages: messages.map((one) => ({
          MessageId: one.id,
          ReceiptHandle: one.receipt,
          Body: one.body,
          MD5OfBody: md5(one.body),
        })),
      };
    }
    case 'DeleteMessage':
      queues.remove(receipt.parse(body).ReceiptHandle);
      return {};
    case 'ChangeMessageVisibility': {
      const { ReceiptHandle, VisibilityTimeout } = receipt.parse(body);
      queues.reveal(ReceiptHandle, VisibilityTimeout * 1000);
      return {};
    }
    case 'GetQueueAttributes': {
      const { waiting, hidden, delayed } = queues.counts(name);
      const Attributes = {
        ApproximateNumberOfMessages: waiting,
        ApproximateNumberOfMessagesNotVisible: hidden,
        ApproximateNumberOfMessagesDelayed: delayed,
      };
      return {
        Attributes: Object.fromEntries(
          Object.entries(Attributes).map(([key, value]) => [key, String(value)]),
        ),
      };
    }
    default:
      throw new Refused('UnknownOperationException', `This machine's SQS has no ${operation}`);
  }
}

const attributes = z.record(z.string(), attribute);

/** A message as Lambda hands it to a function. */
export function recordOf({
  id,
  queue: name,
  body,
  receipt: handle,
  attributes: own,
  receives,
  sentAt,
}: Message): object {
  const messageAttributes = Object.entries(attributes.parse(own)).map(
    ([key, { DataType, StringValue, BinaryValue }]) => [
      key,
      {
        dataType: DataType,
        stringValue: StringValue,
        binaryValue: BinaryValue,
        stringListValues: [],
        binaryListValues: [],
      },
    ],
  );
  return {
    messageId: id,
    receiptHandle: handle,
    body,
    attributes: {
      ApproximateReceiveCount: String(receives),
      SentTimestamp: String(sentAt),
      SenderId: home.account,
      ApproximateFirstReceiveTimestamp: String(sentAt),
    },
    messageAttributes: Object.fromEntries(messageAttributes),
    md5OfBody: md5(body),
    eventSource: 'aws:sqs',
    eventSourceARN: `arn:aws:sqs:${home.region}:${home.account}:${name}`,
    awsRegion: home.region,
  };
}
