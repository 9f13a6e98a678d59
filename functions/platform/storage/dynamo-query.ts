import { QueryCommand } from '@aws-sdk/client-dynamodb';
import { toAttributes, type Attributes } from './attributes.ts';
import { keysOf, type Asked, type Range } from './engine.ts';

/** A question as DynamoDB takes it: strongly consistent on a table, which an index cannot be. */
export function queryCommand(asked: Asked, TableName: string): QueryCommand {
  const [partition, sort] = keysOf(asked.index);
  const range = rangeOf(asked.sort);
  return new QueryCommand({
    TableName,
    IndexName: asked.index,
    KeyConditionExpression: `#p = :p${range.expression}`,
    ExpressionAttributeNames: { '#p': partition, ...(range.expression === '' ? {} : { '#s': sort }) },
    ExpressionAttributeValues: { ':p': { S: asked.partition }, ...range.values },
    ScanIndexForward: asked.order !== 'descending',
    ConsistentRead: asked.index === undefined,
    Limit: asked.limit,
    ReturnConsumedCapacity: 'TOTAL',
    ...(asked.after ? { ExclusiveStartKey: toAttributes(asked.after) } : {}),
  });
}

function rangeOf(sort: Range | undefined): { expression: string; values: Attributes } {
  if (!sort) return { expression: '', values: {} };
  if ('prefix' in sort)
    return { expression: ' AND begins_with(#s, :prefix)', values: { ':prefix': { S: sort.prefix } } };
  const from: Attributes = sort.from === undefined ? {} : { ':from': { S: sort.from } };
  const to: Attributes = sort.to === undefined ? {} : { ':to': { S: sort.to } };
  const values = { ...from, ...to };
  if (':from' in values && ':to' in values) return { expression: ' AND #s BETWEEN :from AND :to', values };
  if (':from' in values) return { expression: ' AND #s >= :from', values };
  return ':to' in values ? { expression: ' AND #s <= :to', values } : { expression: '', values };
}
