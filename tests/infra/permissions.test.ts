import { expect, test } from 'vitest';
import { functions, schedules, type FunctionLine, type FunctionName } from '../../infra/catalog.ts';
import { entries, names, pascal } from '../../infra/names.ts';
import { httpFunctions } from '../../shared/contracts/route.ts';
import { network } from './network.ts';

const template = network();

/** What a role may do, one line each: `sqs:SendMessage {SendQueue.Arn}`. */
function allowed(role: string): string[] {
  return template
    .all('AWS::IAM::Policy')
    .filter((policy) => policy.texts('Roles').includes(`{${role}}`))
    .flatMap((policy) => policy.parts('PolicyDocument.Statement'))
    .flatMap((statement) =>
      statement
        .texts('Action')
        .flatMap((action) => statement.texts('Resource').map((resource) => `${action} ${resource}`)),
    )
    .sort();
}

/** What a line of the catalog asks for, spelt as IAM does. */
function asked(name: FunctionName, line: FunctionLine): string[] {
  const streams = `arn:aws:logs:ca-central-1:{AWS::AccountId}:log-group:{${pascal(name)}Log}:log-stream:*`;
  const ses = 'ses:SendEmail arn:aws:ses:ca-central-1:{AWS::AccountId}';
  const isScheduled = Object.values(schedules).some(({ runs }) => runs === name);
  const consume = ['ReceiveMessage', 'DeleteMessage', 'GetQueueAttributes'];
  return [
    `logs:CreateLogStream ${streams}`,
    `logs:PutLogEvents ${streams}`,
    ...entries(line.uses).flatMap(([table, verbs]) => verbs.map((verb) => onTable(pascal(table), verb))),
    ...(line.sends ?? []).map((queue) => `sqs:SendMessage {${pascal(queue)}Queue.Arn}`),
    ...consume.flatMap((verb) => (line.drivenBy ? [`sqs:${verb} {${pascal(line.drivenBy)}Queue.Arn}`] : [])),
    ...(isScheduled ? ['sqs:SendMessage {TimetableDeadLettersQueue.Arn}'] : []),
    ...entries(line.files ?? {}).flatMap(([prefix, verbs]) =>
      verbs.map((verb) => `s3:${verb} {FilesBucket.Arn}/${prefix}*`),
    ),
    ...(line.mails
      ? [`${ses}:identity/reseau@courtepointe.example`, `${ses}:configuration-set/{MailSet}`]
      : []),
    ...(line.membersPool ?? []).map((verb) => `cognito-idp:${verb} {MembersPool.Arn}`),
    ...(line.staffPool ?? []).map((verb) => `cognito-idp:${verb} {StaffPool.Arn}`),
  ].sort();
}

function onTable(table: string, verb: string): string {
  const [action, index] = verb.split(':');
  return `dynamodb:${action} {${table}Table.Arn}${index ? `/index/${index}` : ''}`;
}

test.each(entries<FunctionName, FunctionLine>(functions))(
  '%s may do what its line of the catalog says, and nothing else',
  (name, line) => {
    expect(allowed(`${pascal(name)}Role`)).toEqual(asked(name, line));
  },
);

test('every function has a role of its own', () => {
  const roles = template.all('AWS::Lambda::Function').map((lambda) => lambda.text('Role'));
  expect(new Set(roles).size).toBe(names(functions).length + 1);
});

test('nobody may change or remove what is in the ledger', () => {
  const lines = names(functions).flatMap((name) => allowed(`${pascal(name)}Role`));
  const verbs = lines
    .filter((line) => line.includes('{LedgerTable.Arn}'))
    .map((line) => line.replace(/ .*/, ''));
  expect([...new Set(verbs)].sort()).toEqual(['dynamodb:PutItem', 'dynamodb:Query']);
});

test('the gateway may call the functions that answer HTTP, and the calendar those that it starts', () => {
  const call = (name: string) => `lambda:InvokeFunction {${pascal(name)}Function.Arn}`;
  expect(allowed('GatewayRole')).toEqual(httpFunctions.map(call).sort());
  const started = Object.values(schedules).map(({ runs }) => call(runs));
  expect(allowed('TimetableRole')).toEqual(
    [...started, 'sqs:SendMessage {TimetableDeadLettersQueue.Arn}'].sort(),
  );
});

test('no role has a managed policy, and there is no role but these', () => {
  const roles = template.all('AWS::IAM::Role');
  for (const role of roles)
    expect([role.id, role.at('ManagedPolicyArns'), role.at('Policies')]).toEqual([
      role.id,
      undefined,
      undefined,
    ]);
  const ours = [
    ...names(functions).map((name) => `${pascal(name)}Role`),
    'GatewayRole',
    'PagesPublicationRole',
    'TimetableRole',
  ];
  expect(roles.map(({ id }) => id).sort()).toEqual(ours.sort());
});

test('the only wildcards are the names of log streams and of objects', () => {
  const wild = template
    .all('AWS::IAM::Role')
    .flatMap(({ id }) => allowed(id))
    .filter((line) => /[*?]/.test(line))
    .map((line) => line.replace(/\{[A-Za-z]+Log\}/, '{OwnLog}'));
  expect([...new Set(wild)].sort()).toEqual([
    'logs:CreateLogStream arn:aws:logs:ca-central-1:{AWS::AccountId}:log-group:{OwnLog}:log-stream:*',
    'logs:PutLogEvents arn:aws:logs:ca-central-1:{AWS::AccountId}:log-group:{OwnLog}:log-stream:*',
    's3:DeleteObject {PagesBucket.Arn}/*',
    's3:GetObject {FilesBucket.Arn}/documents/*',
    's3:GetObject {FilesBucket.Arn}/imports/*',
    's3:PutObject {FilesBucket.Arn}/documents/*',
    's3:PutObject {FilesBucket.Arn}/imports/*',
    's3:PutObject {PagesBucket.Arn}/*',
  ]);
});
