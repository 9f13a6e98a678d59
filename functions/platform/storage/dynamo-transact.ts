import {
  type DynamoDBClient,
  TransactionCanceledException,
  TransactionInProgressException,
  TransactWriteItemsCommand,
  type TransactWriteItem,
} from '@aws-sdk/client-dynamodb';
import type { TableName } from '../environment.ts';
import { keyAttributes, toAttributes, wholeItem } from './attributes.ts';
import { answered } from './dynamo-faults.ts';
import type { Condition, Operation, Outcome } from './engine.ts';

/**
 * One transaction. Its token makes a second try of a lost answer harmless, for the client's tries and for ours.
 *
 * @throws Unavailable
 */
export async function transact(
  client: DynamoDBClient,
  nameOf: (table: TableName) => string,
  operations: readonly Operation[],
  token: string,
): Promise<Outcome> {
  const TransactItems = operations.map((operation) => transactItem(operation, nameOf(operation.table)));
  try {
    await answered(client.send(new TransactWriteItemsCommand({ ClientRequestToken: token, TransactItems })));
    return { done: true };
  } catch (error) {
    if (error instanceof TransactionInProgressException) return { done: false, busy: true };
    if (error instanceof TransactionCanceledException) return cancelled(error, operations);
    throw error;
  }
}

/** Reasons that pass when others have finished. */
const passing = new Set(['TransactionConflict', 'ThrottlingError', 'ProvisionedThroughputExceeded']);

function cancelled(error: TransactionCanceledException, operations: readonly Operation[]): Outcome {
  const reasons = (error.CancellationReasons ?? []).map(({ Code, Item }, index) => ({
    index,
    code: Code ?? 'None',
    ...(Item ? { now: wholeItem(Item) } : {}),
  }));
  const failed = reasons.filter(({ code }) => code === 'ConditionalCheckFailed');
  // The answer to an earlier try was lost, and its token forgotten: what stands there is our own work.
  if (failed.some(({ index, now }) => now && now.tx === txOf(operations[index]))) return { done: true };
  if (failed.length > 0)
    return { done: false, failed: failed.map(({ index, now }) => ({ index, ...(now ? { now } : {}) })) };
  const blocked = reasons.filter(({ code }) => code !== 'None');
  if (blocked.length === 0 || blocked.some(({ code }) => !passing.has(code))) throw error;
  const held = blocked.filter(({ code }) => code === 'TransactionConflict').map(({ index }) => index);
  return { done: false, busy: true, held };
}

function txOf(operation: Operation | undefined): string | undefined {
  return operation?.type === 'put' ? operation.item.tx : undefined;
}

function transactItem(operation: Operation, TableName: string): TransactWriteItem {
  const when = conditionOf(operation.when);
  if (operation.type === 'put') return { Put: { TableName, Item: toAttributes(operation.item), ...when } };
  const rest = { TableName, Key: keyAttributes(operation.key), ...when };
  return operation.type === 'delete' ? { Delete: rest } : { ConditionCheck: rest };
}

function conditionOf(when: Condition) {
  const told = { ReturnValuesOnConditionCheckFailure: 'ALL_OLD' } as const;
  if ('absent' in when) return { ConditionExpression: 'attribute_not_exists(pk)', ...told };
  return {
    ConditionExpression: '#v = :v',
    ExpressionAttributeNames: { '#v': 'version' },
    ExpressionAttributeValues: { ':v': { N: String(when.version) } },
    ...told,
  };
}
