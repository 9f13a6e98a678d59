import { DynamoDBServiceException } from '@aws-sdk/client-dynamodb';
import { Unavailable } from './engine.ts';

const throttles = new Set([
  'ThrottlingException',
  'ProvisionedThroughputExceededException',
  'RequestLimitExceeded',
]);

/** An answer that never came, a fault on DynamoDB's side, or throttling that outlasts the client's tries. */
function isPassing(error: unknown): boolean {
  if (error instanceof DynamoDBServiceException)
    return error.$fault === 'server' || throttles.has(error.name);
  return (
    error instanceof Error && (error.name === 'TimeoutError' || ('code' in error && error.code !== undefined))
  );
}

/** @throws Unavailable in place of the client's errors that say nothing about the request */
export async function answered<Answer>(sent: Promise<Answer>): Promise<Answer> {
  try {
    return await sent;
  } catch (error) {
    if (isPassing(error)) throw new Unavailable('DynamoDB did not answer', { cause: error });
    throw error;
  }
}
