import { expect, test } from 'vitest';
import { functions, queues, type FunctionLine, type FunctionName } from '../../infra/catalog.ts';
import { entries, names, pascal } from '../../infra/names.ts';
import { apiRoutes } from '../../infra/routes.ts';
import { httpFunctions } from '../../shared/contracts/route.ts';
import { network } from './network.ts';

const template = network();
const driven = entries<FunctionName, FunctionLine>(functions).flatMap(([name, { drivenBy, seconds }]) =>
  drivenBy ? [[name, drivenBy, seconds] as const] : [],
);

test('every function runs on Node 24 and arm64, within a time-out, and its log is kept for a month', () => {
  const ours = names(functions).map((name) => template.one(`${pascal(name)}Function`));
  expect(ours).toHaveLength(13);
  for (const lambda of ours) {
    expect([lambda.at('Runtime'), lambda.at('Architectures.0')]).toEqual(['nodejs24.x', 'arm64']);
    expect(lambda.at('Timeout')).toBeTypeOf('number');
    expect(lambda.at('Timeout')).toBeLessThanOrEqual(300);
    expect(template.one(lambda.id.replace(/Function$/, 'Log')).at('RetentionInDays')).toBe(30);
  }
});

test('a function that only answers HTTP gives up before the gateway does, at 30 s', () => {
  const onlyHttp = httpFunctions.filter((name) => !('drivenBy' in functions[name]));
  for (const name of onlyHttp) expect(functions[name].seconds).toBeLessThan(30);
});

test('a function knows the names of what it was lent, and no other', () => {
  expect(template.one('SendFunction').at('Environment.Variables')).toEqual({
    FILES_BUCKET: '{FilesBucket}',
    MAIL_CONFIGURATION_SET: '{MailSet}',
    MAIL_SENDER: 'reseau@courtepointe.example',
    MEMBERSHIP_TABLE: '{MembershipTable}',
    OPERATIONS_TABLE: '{OperationsTable}',
    REPORT_QUEUE_URL: '{ReportQueue}',
    SEND_QUEUE_URL: '{SendQueue}',
    SITE_ORIGIN: 'https://{PagesDistribution.DomainName}',
  });
});

test.each(names(queues))('what fails every time in the queue %s waits for a person, who is told', (name) => {
  const deadLetters = template.one(`${pascal(name)}QueueDeadLettersQueue`);
  const redrive = { deadLetterTargetArn: `{${deadLetters.id}.Arn}`, maxReceiveCount: 5 };
  expect(template.one(`${pascal(name)}Queue`).at('RedrivePolicy')).toEqual(redrive);
  expect(deadLetters.at('MessageRetentionPeriod')).toBe(1_209_600);
  const alarm = template.one(`Alarms${pascal(name)}DeadLetters`);
  expect(alarm.at('Dimensions.0.Value')).toBe(`{${deadLetters.id}.QueueName}`);
  expect(alarm.at('AlarmActions')).toEqual(['{AlarmsTopic}']);
});

test.each(driven)(
  '%s answers for each message of %s, and has ended before one comes back',
  (name, queue, seconds) => {
    const sources = template
      .all('AWS::Lambda::EventSourceMapping')
      .filter((source) => source.at('FunctionName') === `{${pascal(name)}Function}`);
    expect(sources.map((source) => source.at('EventSourceArn'))).toEqual([`{${pascal(queue)}Queue.Arn}`]);
    expect(sources[0]?.at('FunctionResponseTypes')).toEqual(['ReportBatchItemFailures']);
    expect(sources[0]?.at('ScalingConfig.MaximumConcurrency')).toBeGreaterThanOrEqual(2);
    expect(template.one(`${pascal(queue)}Queue`).at('VisibilityTimeout')).toBe(6 * seconds);
  },
);

test('every queue is emptied by one function', () => {
  expect(driven.map(([, queue]) => queue).sort()).toEqual(names(queues).toSorted());
});

test('the calendar goes by the clock of Toronto', () => {
  const found = template
    .all('AWS::Scheduler::Schedule')
    .map((schedule) =>
      ['Name', 'ScheduleExpression', 'ScheduleExpressionTimezone'].map((key) => schedule.at(key)),
    );
  expect(found).toEqual([
    ['daily', 'cron(10 6 * * ? *)', 'America/Toronto'],
    ['send', 'cron(0/5 * * * ? *)', 'America/Toronto'],
    ['accounts', 'cron(0/5 * * * ? *)', 'America/Toronto'],
  ]);
});

test('what the calendar could not start, and what then failed, is kept', () => {
  const deadLetters = '{TimetableDeadLettersQueue.Arn}';
  for (const schedule of template.all('AWS::Scheduler::Schedule'))
    expect(schedule.at('Target.DeadLetterConfig.Arn')).toBe(deadLetters);
  const kept = template
    .all('AWS::Lambda::EventInvokeConfig')
    .map((failures) => [failures.at('FunctionName'), failures.at('DestinationConfig.OnFailure.Destination')]);
  expect(kept).toEqual([
    ['{DailyFunction}', deadLetters],
    ['{SendFunction}', deadLetters],
    ['{AccountsFunction}', deadLetters],
  ]);
});

test('every route of the contracts goes to its function, through the door and scope that the contracts say', () => {
  const doors = {
    staff: ['JWT', '{GatewayStaff}', ['courtepointe/staff']],
    member: ['JWT', '{GatewayMember}', ['courtepointe/member']],
    public: ['NONE', undefined, undefined],
  };
  const found = template.all('AWS::ApiGatewayV2::Route').map((route) => {
    const integration = template.one(route.text('Target').replace(/^integrations\/\{(\w+)\}$/, '$1'));
    const door = ['AuthorizationType', 'AuthorizerId', 'AuthorizationScopes'].map((key) => route.at(key));
    return { key: route.at('RouteKey'), to: integration.at('IntegrationUri'), door };
  });
  expect(found).toEqual(
    apiRoutes.map(({ key, serves, door }) => ({
      key,
      to: `{${pascal(serves)}Function.Arn}`,
      door: doors[door],
    })),
  );
});

test('each door believes one pool and one client', () => {
  const issuer = 'https://cognito-idp.ca-central-1.amazonaws.com';
  expect(template.one('GatewayStaff').at('JwtConfiguration')).toEqual({
    Issuer: `${issuer}/{StaffPool}`,
    Audience: ['{StaffClient}'],
  });
  expect(template.one('GatewayMember').at('JwtConfiguration')).toEqual({
    Issuer: `${issuer}/{MembersPool}`,
    Audience: ['{MemberClient}'],
  });
});

test('the API’s log says nothing about who called', () => {
  const format = template.one('GatewayStage').text('AccessLogSettings.Format');
  expect(format.match(/\$context\.[A-Za-z.]+/g)).toEqual([
    '$context.requestId',
    '$context.requestTimeEpoch',
    '$context.routeKey',
    '$context.status',
    '$context.responseLatency',
    '$context.responseLength',
    '$context.authorizer.error',
    '$context.integrationErrorMessage',
  ]);
});

test('what becomes of each message comes back through the queue of mail events', () => {
  const events = ['send', 'delivery', 'bounce', 'complaint'];
  const [destination] = template.all('AWS::SES::ConfigurationSetEventDestination');
  expect(destination?.at('EventDestination.MatchingEventTypes')).toEqual(events);
  const rule = template.one('MailEvents');
  expect(rule.at('EventPattern')).toEqual({
    source: ['aws.ses'],
    detail: { mail: { tags: { 'ses:configuration-set': ['{MailSet}'] } } },
  });
  expect(rule.at('Targets.0.Arn')).toBe('{MailEventsQueue.Arn}');
  expect(rule.at('Targets.0.DeadLetterConfig.Arn')).toBe('{MailEventsQueueDeadLettersQueue.Arn}');
});

test('an alarm rings within the hour when messages are due and none is sent, or the sender is silent', () => {
  const alarm = template.one('AlarmsDueAndNoneSent');
  expect(alarm.at('Metrics.0.Expression')).toBe('IF(due > 0 AND FILL(sent, 0) == 0, 1, 0)');
  expect([1, 2].map((index) => alarm.at(`Metrics.${index}.MetricStat.Metric`))).toEqual([
    { Namespace: 'Courtepointe', MetricName: 'MessagesDue' },
    { Namespace: 'Courtepointe', MetricName: 'MessagesSent' },
  ]);
  expect([alarm.at('EvaluationPeriods'), alarm.at('Metrics.1.MetricStat.Period')]).toEqual([3, 900]);
  expect(alarm.at('TreatMissingData')).toBe('breaching');
});

test('alarms ring for dead letters, for what waits an hour, for errors, and for silence', () => {
  const perQueue = names(queues).flatMap((name) => [`${pascal(name)}DeadLetters`, `${pascal(name)}Waits`]);
  const found = template.all('AWS::CloudWatch::Alarm').map(({ id }) => id.replace('Alarms', ''));
  expect(found.sort()).toEqual([...perQueue, 'TimetableDeadLetters', 'Errors', 'DueAndNoneSent'].sort());
});
