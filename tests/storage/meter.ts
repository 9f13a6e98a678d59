import type { ConsumedCapacity, DynamoDBClient } from '@aws-sdk/client-dynamodb';

/** Capacity units that a client's calls consumed, reads and writes apart. */
export type Meter = { read: number; write: number; readonly calls: string[] };

const writing = /^(TransactWriteItems|PutItem|UpdateItem|DeleteItem|BatchWriteItem)Command$/;

/** Asks DynamoDB to say what each call of this client consumes, and adds it up. */
export function metered(client: DynamoDBClient): Meter {
  const meter: Meter = { read: 0, write: 0, calls: [] };
  client.middlewareStack.add(
    (next, context) => async (args) => {
      const input = { ...args.input, ReturnConsumedCapacity: 'TOTAL' as const };
      const result = await next({ ...args, input });
      const { ConsumedCapacity: consumed } = result.output as {
        ConsumedCapacity?: ConsumedCapacity | ConsumedCapacity[];
      };
      const command = context.commandName ?? '';
      const units = [consumed ?? []].flat().reduce((sum, { CapacityUnits = 0 }) => sum + CapacityUnits, 0);
      meter[writing.test(command) ? 'write' : 'read'] += units;
      meter.calls.push(command.replace('Command', ''));
      return result;
    },
    { step: 'initialize', name: 'meter', override: true },
  );
  return meter;
}
