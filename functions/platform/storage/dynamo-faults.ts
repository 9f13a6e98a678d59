import { DynamoDBServiceException } from '@aws-sdk/client-dynamodb';
import { Unavailable } from './engine.ts';

const throttles = new Set([
  'ThrottlingException',
  'ProvisionedThroughputExceededException',
  'RequestLimitExceeded',
]);

/** DynamoDB refused before doing anything, for there is too much to do. */
export function isThrottle(error: unknown): boolean {
  return error instanceof DynamoDBServiceException && throttles.has(error.name);
}

/** An answer that never came, a fault on DynamoDB's side, or throttling that outlasts the client's tries. */
function isPassing(error: unknown): boolean {
  if (error instanceof DynamoDBServiceException) return isThrottle(error) || error.$fault === 'server';
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
