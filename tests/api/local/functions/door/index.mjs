/** A throw-away function behind HTTP: keeps what it is sent, tells what it was called with, and may be asked to misbehave. */
import { DynamoDBClient, GetItemCommand, PutItemCommand, QueryCommand } from '@aws-sdk/client-dynamodb';
import { GetObjectCommand, PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { SESv2Client, SendEmailCommand } from '@aws-sdk/client-sesv2';
import { SendMessageCommand, SQSClient } from '@aws-sdk/client-sqs';
import { getSignedUrl } from '@aws-sdk/s3-request-presigner';

const database = new DynamoDBClient({ maxAttempts: 1 });
const queues = new SQSClient({ maxAttempts: 1 });
const mail = new SESv2Client({ maxAttempts: 1 });
const files = new S3Client({ maxAttempts: 1, requestChecksumCalculation: 'WHEN_REQUIRED' });
const checksummed = new S3Client({ maxAttempts: 1 });
const TableName = process.env.THINGS_TABLE;
const Bucket = process.env.FILES_BUCKET;

const acts = {
  tell: async (event) => event,
  now: async () => ({ now: new Date().toISOString() }),
  put: async ({ id }) =>
    database.send(new PutItemCommand({ TableName, Item: { pk: { S: id }, sk: { S: 'x' } } })),
  get: async ({ id }) =>
    (await database.send(new GetItemCommand({ TableName, Key: { pk: { S: id }, sk: { S: 'x' } } }))).Item,
  query: async () =>
    database.send(
      new QueryCommand({
        TableName,
        IndexName: 'byKind',
        KeyConditionExpression: 'kind = :k',
        ExpressionAttributeValues: { ':k': { S: 'a' } },
      }),
    ),
  send: async ({ body }) =>
    queues.send(new SendMessageCommand({ QueueUrl: process.env.WORK_QUEUE_URL, MessageBody: body })),
  mail: async ({ to }) =>
    mail.send(
      new SendEmailCommand({
        FromEmailAddress: 'Le réseau <reseau@test.example>',
        Destination: { ToAddresses: [to] },
        ConfigurationSetName: process.env.MAIL_SET,
        Content: {
          Simple: {
            Subject: { Data: 'Bienvenue' },
            Body: { Text: { Data: 'Bonjour' }, Html: { Data: '<p>Bonjour</p>' } },
            Attachments: [{ FileName: 'a.txt', RawContent: Buffer.from('pièce'), ContentType: 'text/plain' }],
          },
        },
      }),
    ),
  sign: async ({ id }) => ({
    put: await getSignedUrl(
      files,
      new PutObjectCommand({ Bucket, Key: `in/${id}`, ContentType: 'text/csv' }),
      { expiresIn: 60, signableHeaders: new Set(['content-type']) },
    ),
    get: await getSignedUrl(files, new GetObjectCommand({ Bucket, Key: `in/${id}` }), { expiresIn: 60 }),
    checksummed: await getSignedUrl(checksummed, new PutObjectCommand({ Bucket, Key: `in/${id}` })),
    elsewhere: await getSignedUrl(files, new GetObjectCommand({ Bucket, Key: `out/${id}` }), {
      expiresIn: 60,
    }),
  }),
  fail: async () => {
    throw new Error('on purpose');
  },
  hang: () => new Promise((resolve) => setTimeout(resolve, 60_000)),
  large: async () => 'x'.repeat(7_000_000),
};

export async function handler(event) {
  const { act, ...rest } = event.queryStringParameters ?? {};
  try {
    const body = await acts[act ?? 'tell'](act === undefined ? event : rest);
    return {
      statusCode: 200,
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body ?? null),
    };
  } catch (error) {
    if (error.message === 'on purpose') throw error;
    return { statusCode: 502, body: JSON.stringify({ name: error.name, message: error.message }) };
  }
}
