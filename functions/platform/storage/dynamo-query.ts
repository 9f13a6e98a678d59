import { QueryCommand } from '@aws-sdk/client-dynamodb';
import { toAttributes, type Attributes } from './attributes.ts';
import { keysOf, type Asked, type Range } from './engine.ts';

/** A question as DynamoDB takes it: strongly consistent on a table, which an index cannot be. */
export function queryCommand(asked: Asked, TableName: string): QueryCommand {
  const [partition, sort] = keysOf(asked.index);
  const range = rangeOf(asked.sort);
  const wanted = (asked.only ?? []).map((name) => [`#${name}`, name] as const);
  return new QueryCommand({
    TableName,
    IndexName: asked.index,
    KeyConditionExpression: `#p = :p${range.expression}`,
    ExpressionAttributeNames: {
      '#p': partition,
      ...(range.expression === '' ? {} : { '#s': sort }),
      ...Object.fromEntries(wanted),
    },
    ...(asked.only ? { ProjectionExpression: wanted.map(([name]) => name).join(',') } : {}),
    ExpressionAttributeValues: { ':p': { S: asked.partition }, ...range.values },
    ScanIndexForward: asked.order !== 'descending',
    ConsistentRead: asked.index === undefined,
    Limit: asked.limit,
    ReturnConsumedCapacity: 'TOTAL',
    ...(asked.after ? { ExclusiveStartKey: toAttributes(asked.after) } : {}),
  });
}

/** An empty bound is none: DynamoDB does not take it. */
function rangeOf(sort: Range | undefined): { expression: string; values: Attributes } {
  const { prefix = '', from = '', to = '' } = { ...sort } as { prefix?: string; from?: string; to?: string };
  if (prefix !== '')
    return { expression: ' AND begins_with(#s, :prefix)', values: { ':prefix': { S: prefix } } };
  const values: Attributes = {
    ...(from === '' ? {} : { ':from': { S: from } }),
    ...(to === '' ? {} : { ':to': { S: to } }),
  };
  if (from !== '' && to !== '') return { expression: ' AND #s BETWEEN :from AND :to', values };
  if (from !== '') return { expression: ' AND #s >= :from', values };
  return { expression: to === '' ? '' : ' AND #s <= :to', values };
}
