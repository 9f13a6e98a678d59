import * as z from 'zod';
import { home } from '../template/home.ts';
import type { Act } from './permissions.ts';

/** What a call was, once the proxy has read it. */
export type Call = {
  readonly service: string;
  /** `GetItem`, `SendMessage`, `SendEmail`, `GetObject` … */
  readonly operation: string;
  readonly body: unknown;
  /** The bucket and key of a call to S3. */
  readonly path: string;
};

const arn = (service: string, rest: string) =>
  `arn:${home.partition}:${service}:${home.region}:${home.account}:${rest}`;
const named = z.object({ TableName: z.string(), IndexName: z.string().optional() });
const part = named.optional();
const transaction = z.object({
  TransactItems: z.array(
    z.object({ Get: part, Put: part, Update: part, Delete: part, ConditionCheck: part }),
  ),
});
const batch = z.object({ RequestItems: z.record(z.string(), z.unknown()) });
const parts = {
  Get: 'GetItem',
  Put: 'PutItem',
  Update: 'UpdateItem',
  Delete: 'DeleteItem',
  ConditionCheck: 'ConditionCheckItem',
} as const;

function onTable(operation: string, { TableName, IndexName }: z.infer<typeof named>): Act {
  const index = IndexName === undefined ? '' : `/index/${IndexName}`;
  return { action: `dynamodb:${operation}`, resource: arn('dynamodb', `table/${TableName}${index}`) };
}

/** A transaction is authorised item by item; a batch, table by table; a query, on its index. */
function database({ operation, body }: Call): readonly Act[] {
  if (operation.startsWith('Transact')) {
    return transaction
      .parse(body)
      .TransactItems.flatMap((item) =>
        keysOf(parts).flatMap((kind) => (item[kind] ? [onTable(parts[kind], item[kind])] : [])),
      );
  }
  if (operation.startsWith('Batch')) {
    return Object.keys(batch.parse(body).RequestItems).map((TableName) => onTable(operation, { TableName }));
  }
  return [onTable(operation, named.parse(body))];
}

const queueCall = z.object({ QueueUrl: z.string() });
function queue({ operation, body }: Call): readonly Act[] {
  const name = queueCall.parse(body).QueueUrl.split('/').at(-1) ?? '';
  return [{ action: `sqs:${operation.replace(/Batch$/, '')}`, resource: arn('sqs', name) }];
}

const letter = z.object({ FromEmailAddress: z.string(), ConfigurationSetName: z.string().optional() });

/** The bare address of `Name <address>`. */
export function addressOf(text: string): string {
  return (/<([^>]+)>\s*$/.exec(text)?.[1] ?? text).trim();
}

/** SES asks about the identity, address or domain as it was verified, and about the configuration set. */
function mail({ operation, body }: Call, identities: readonly string[]): readonly Act[] {
  const { FromEmailAddress, ConfigurationSetName } = letter.parse(body);
  const from = addressOf(FromEmailAddress);
  const identity = identities.find((known) => known === from) ?? from.split('@').at(-1) ?? from;
  const action = `ses:${operation}`;
  const context = { 'ses:FromAddress': from };
  const acts = [{ action, context, resource: arn('ses', `identity/${identity}`) }];
  if (ConfigurationSetName === undefined) return acts;
  return [...acts, { action, context, resource: arn('ses', `configuration-set/${ConfigurationSetName}`) }];
}

const poolCall = z.object({ UserPoolId: z.string() });

/** @throws Error when the call is of a service or an operation that this machine does not know */
export function actsOf(call: Call, identities: readonly string[]): readonly Act[] {
  switch (call.service) {
    case 'dynamodb':
      return database(call);
    case 'sqs':
      return queue(call);
    case 'ses':
      return mail(call, identities);
    case 's3':
      return [
        {
          action: `s3:${call.operation.replace('Head', 'Get')}`,
          resource: `arn:${home.partition}:s3:::${call.path}`,
        },
      ];
    case 'cognito-idp': {
      const pool = poolCall.parse(call.body).UserPoolId;
      return [{ action: `cognito-idp:${call.operation}`, resource: arn('cognito-idp', `userpool/${pool}`) }];
    }
    default:
      throw new Error(`This machine has no service ${call.service}`);
  }
}

function keysOf<Key extends string>(table: Readonly<Record<Key, unknown>>): readonly Key[] {
  return Object.keys(table).filter((key): key is Key => key in table);
}
