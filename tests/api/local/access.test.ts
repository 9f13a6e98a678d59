import { describe, expect, it } from 'vitest';
import { actsOf } from '../../../infra/local/access/acts.ts';
import { enforce } from '../../../infra/local/access/permissions.ts';
import type { Statement } from '../../../infra/local/template/kinds.ts';

const roll = 'arn:aws:dynamodb:ca-central-1:000000000000:table/Roll';
const acts = (service: string, operation: string, body: unknown, path = '') =>
  actsOf({ service, operation, body, path }, ['network@example.org']).map(({ action, resource }) => [
    action,
    resource,
  ]);

describe('what a call does, in actions on resources', () => {
  it('a query on an index is on the index, not on the table', () => {
    expect(acts('dynamodb', 'Query', { TableName: 'Roll', IndexName: 'feed' })).toEqual([
      ['dynamodb:Query', `${roll}/index/feed`],
    ]);
    expect(acts('dynamodb', 'Query', { TableName: 'Roll' })).toEqual([['dynamodb:Query', roll]]);
  });

  it('a transaction is each of its items', () => {
    const TransactItems = [
      { Put: { TableName: 'Roll' } },
      { ConditionCheck: { TableName: 'Roll' } },
      { Delete: { TableName: 'Dues' } },
      { Update: { TableName: 'Dues' } },
    ];
    expect(acts('dynamodb', 'TransactWriteItems', { TransactItems })).toEqual([
      ['dynamodb:PutItem', roll],
      ['dynamodb:ConditionCheckItem', roll],
      ['dynamodb:DeleteItem', roll.replace('Roll', 'Dues')],
      ['dynamodb:UpdateItem', roll.replace('Roll', 'Dues')],
    ]);
  });

  it('a batch is each of its tables', () => {
    expect(acts('dynamodb', 'BatchGetItem', { RequestItems: { Roll: {}, Dues: {} } })).toEqual([
      ['dynamodb:BatchGetItem', roll],
      ['dynamodb:BatchGetItem', roll.replace('Roll', 'Dues')],
    ]);
  });

  it('sending a batch of messages is sending', () => {
    expect(acts('sqs', 'SendMessageBatch', { QueueUrl: 'http://here/000000000000/due' })).toEqual([
      ['sqs:SendMessage', 'arn:aws:sqs:ca-central-1:000000000000:due'],
    ]);
  });

  it('a letter asks about its identity, as it was verified, and about its configuration set', () => {
    const arn = 'arn:aws:ses:ca-central-1:000000000000';
    const letter = { FromEmailAddress: 'Le réseau <network@example.org>', ConfigurationSetName: 'letters' };
    expect(acts('ses', 'SendEmail', letter)).toEqual([
      ['ses:SendEmail', `${arn}:identity/network@example.org`],
      ['ses:SendEmail', `${arn}:configuration-set/letters`],
    ]);
    expect(acts('ses', 'SendEmail', { FromEmailAddress: 'other@example.org' })).toEqual([
      ['ses:SendEmail', `${arn}:identity/example.org`],
    ]);
  });

  it('looking at an object is getting it', () => {
    expect(acts('s3', 'HeadObject', undefined, 'files/imports/1.csv')).toEqual([
      ['s3:GetObject', 'arn:aws:s3:::files/imports/1.csv'],
    ]);
  });

  it('throws on a service that this machine does not have', () => {
    expect(() => acts('kms', 'Encrypt', {})).toThrow(/no service kms/);
  });
});

const permissionsOf = (...statements: Partial<Statement>[]) =>
  enforce(
    new Map([
      [
        'Door',
        () =>
          statements.map((said) => ({
            Effect: 'Allow' as const,
            Action: [],
            Resource: [],
            Condition: {},
            ...said,
          })),
      ],
    ]),
    ['Door'],
  );

describe('the evaluator of policies', () => {
  const get = { action: 'dynamodb:GetItem', resource: roll };

  it('allows exactly what a statement says, and refuses the rest', () => {
    const permissions = permissionsOf({ Action: ['dynamodb:GetItem'], Resource: [roll] });
    expect(permissions.refused('Door', [get])).toBeUndefined();
    expect(permissions.refused('Door', [get, { ...get, action: 'dynamodb:PutItem' }])).toMatchObject({
      action: 'dynamodb:PutItem',
    });
    expect(permissions.refused('Door', [{ ...get, resource: `${roll}/index/feed` }])).toMatchObject({
      resource: `${roll}/index/feed`,
    });
    expect(permissions.refused('Stranger', [get])).toEqual(get);
  });

  it('takes a prefix for log streams and for objects under a folder, and for nothing else', () => {
    const files = permissionsOf({ Action: ['s3:GetObject'], Resource: ['arn:aws:s3:::files/imports/*'] });
    expect(
      files.refused('Door', [{ action: 's3:GetObject', resource: 'arn:aws:s3:::files/imports/1.csv' }]),
    ).toBeUndefined();
    expect(
      files.refused('Door', [{ action: 's3:GetObject', resource: 'arn:aws:s3:::files/documents/1' }]),
    ).toBeDefined();
    for (const wild of [
      { Action: ['dynamodb:*'] },
      { Resource: ['*'] },
      { Resource: ['arn:aws:s3:::files/*'] },
      { Resource: [`${roll}/index/*`] },
    ]) {
      expect(() => permissionsOf(wild).refused('Door', [get])).toThrow(/no wildcard/);
    }
  });

  it('asks for the conditions that it knows, and throws on the others', () => {
    const from = permissionsOf({
      Action: ['ses:SendEmail'],
      Resource: ['arn:i'],
      Condition: { StringEquals: { 'ses:FromAddress': ['a@example.org'] } },
    });
    const send = (address: string) => ({
      action: 'ses:SendEmail',
      resource: 'arn:i',
      context: { 'ses:FromAddress': address },
    });
    expect(from.refused('Door', [send('a@example.org')])).toBeUndefined();
    expect(from.refused('Door', [send('b@example.org')])).toBeDefined();
    expect(() => permissionsOf({ Condition: { IpAddress: {} } }).refused('Door', [get])).toThrow(/IpAddress/);
  });

  it('reports what was used, refused and never used; what a test does in the name of a function counts for nothing', () => {
    const permissions = permissionsOf({ Action: ['dynamodb:GetItem', 'dynamodb:PutItem'], Resource: [roll] });
    permissions.refused('Door', [get]);
    permissions.refused('Door', [get]);
    permissions.refused('DoorPROBE', [{ ...get, action: 'dynamodb:PutItem' }]);
    permissions.refused('DoorPROBE', [{ ...get, action: 'dynamodb:Scan' }]);
    expect(permissions.report()).toEqual({
      observed: [{ caller: 'Door', action: 'dynamodb:GetItem', resource: roll, times: 2 }],
      refused: [],
      neverUsed: [{ caller: 'Door', action: 'dynamodb:PutItem', resource: roll }],
    });
  });
});
