import { expect, test } from 'vitest';
import { network, withStacks } from './network.ts';

const template = network();
const tables = template.all('AWS::DynamoDB::GlobalTable');

test('there are five tables, paid by use, whose records expire by `ttl`', () => {
  const expected = ['MembershipTable', 'DuesTable', 'LedgerTable', 'MentorshipTable', 'OperationsTable'];
  expect(tables.map(({ id }) => id)).toEqual(expected);
  for (const table of tables) {
    expect(table.parts('KeySchema').map((key) => key.at('AttributeName'))).toEqual(['pk', 'sk']);
    expect(table.at('BillingMode')).toBe('PAY_PER_REQUEST');
    expect(table.at('TimeToLiveSpecification')).toEqual({ AttributeName: 'ttl', Enabled: true });
  }
});

const feed = 'feed: feed changedAt INCLUDE packed';
const agenda = 'agenda: agenda nextAt INCLUDE next';
const gsi1 = 'gsi1: gsi1pk gsi1sk ALL';
const gsi2 = 'gsi2: gsi2pk gsi2sk ALL';

test.each([
  ['MembershipTable', [feed, agenda, 'gsi1: gsi1pk gsi1sk KEYS_ONLY', 'gsi2: gsi2pk gsi2sk KEYS_ONLY']],
  ['DuesTable', [feed, agenda, gsi1]],
  ['LedgerTable', [gsi1]],
  ['MentorshipTable', [feed, agenda, gsi1, gsi2]],
  ['OperationsTable', [feed, agenda, gsi1]],
])('the indexes of %s carry what their readers need and no more', (id, expected) => {
  const found = template
    .one(id)
    .parts('GlobalSecondaryIndexes')
    .map((index) => {
      const keys = index.parts('KeySchema').map((key) => key.text('AttributeName'));
      const carried =
        index.at('Projection.NonKeyAttributes') === undefined
          ? []
          : index.texts('Projection.NonKeyAttributes');
      return `${index.text('IndexName')}: ${[...keys, index.text('Projection.ProjectionType'), ...carried].join(' ')}`;
    });
  expect(found).toEqual(expected);
});

test('tables, files and sign-ins outlive the stack', () => {
  const kept = [...tables, ...template.all('AWS::S3::Bucket'), ...template.all('AWS::Cognito::UserPool')];
  expect(kept).toHaveLength(9);
  for (const { id, whole } of kept)
    expect([id, whole['DeletionPolicy'], whole['UpdateReplacePolicy']]).toEqual([id, 'Retain', 'Retain']);
  expect(withStacks({}, ({ data }) => data.terminationProtection)).toBe(true);
});

test('tables can be restored to any second of the last weeks, and are not deleted by accident', () => {
  for (const table of tables) {
    expect(table.at('Replicas.0.PointInTimeRecoverySpecification')).toEqual({
      PointInTimeRecoveryEnabled: true,
    });
    expect(table.at('Replicas.0.DeletionProtectionEnabled')).toBe(true);
  }
});

test('nobody makes their own sign-in, and there are no groups: roles are the network’s own records', () => {
  for (const pool of template.all('AWS::Cognito::UserPool')) {
    expect(pool.at('AdminCreateUserConfig')).toEqual({ AllowAdminCreateUserOnly: true });
    expect(pool.at('DeletionProtection')).toBe('ACTIVE');
    expect(pool.at('UserPoolTier')).toBe('ESSENTIALS');
  }
  expect(template.all('AWS::Cognito::UserPoolGroup')).toEqual([]);
});

test('staff sign in with a password and an authenticator, or with a passkey that knows its holder', () => {
  const pool = template.one('StaffPool');
  expect(pool.at('MfaConfiguration')).toBe('ON');
  expect(pool.at('EnabledMfas')).toEqual(['SOFTWARE_TOKEN_MFA']);
  expect(pool.at('Policies.SignInPolicy.AllowedFirstAuthFactors')).toEqual(['PASSWORD', 'WEB_AUTHN']);
  expect(pool.at('WebAuthnUserVerification')).toBe('required');
  expect(pool.at('WebAuthnFactorConfiguration')).toBe('MULTI_FACTOR_WITH_USER_VERIFICATION');
});

test('members sign in with a code sent to their e-mail', () => {
  const pool = template.one('MembersPool');
  expect(pool.at('Policies.SignInPolicy.AllowedFirstAuthFactors')).toEqual(['PASSWORD', 'EMAIL_OTP']);
  expect(pool.at('MfaConfiguration')).toBe('OFF');
  expect(pool.at('UsernameAttributes')).toEqual(['email']);
});

test('files are private, and an erased one is gone from its versions after 35 days', () => {
  const bucket = template.one('FilesBucket');
  expect(bucket.at('PublicAccessBlockConfiguration')).toEqual({
    BlockPublicAcls: true,
    BlockPublicPolicy: true,
    IgnorePublicAcls: true,
    RestrictPublicBuckets: true,
  });
  expect(bucket.at('LifecycleConfiguration.Rules')).toEqual([
    {
      AbortIncompleteMultipartUpload: { DaysAfterInitiation: 1 },
      NoncurrentVersionExpiration: { NoncurrentDays: 35 },
      Status: 'Enabled',
    },
    { ExpirationInDays: 30, Prefix: 'imports/', Status: 'Enabled' },
  ]);
});

test('a restored table takes the place of its original, which stays in the stack', () => {
  const other = network({ restored: { ledger: 'ledger-of-yesterday' } });
  expect(other.one('DuesFunction').at('Environment.Variables.LEDGER_TABLE')).toBe('ledger-of-yesterday');
  expect(other.one('DuesFunction').at('Environment.Variables.DUES_TABLE')).toBe('{DuesTable}');
  expect(other.one('LedgerTable')).toEqual(template.one('LedgerTable'));
  expect(other.exported).toEqual(template.exported);
});
