/** A throw-away worker: messages that say `fail` fail, the others are noted in the table with when they came. */
import { DynamoDBClient, PutItemCommand } from '@aws-sdk/client-dynamodb';

const database = new DynamoDBClient({ maxAttempts: 1 });

export async function handler({ Records }) {
  const batchItemFailures = [];
  for (const { messageId, body } of Records) {
    if (body === 'slow') await new Promise((resolve) => setTimeout(resolve, 3_000));
    if (body === 'fail') batchItemFailures.push({ itemIdentifier: messageId });
    else
      await database.send(
        new PutItemCommand({
          TableName: process.env.THINGS_TABLE,
          Item: { pk: { S: `done ${body}` }, sk: { S: messageId } },
        }),
      );
  }
  return { batchItemFailures };
}
