import { home } from './home.ts';

type Naming = (name: string) => string;
/**
 * What this machine does with a type of resource: `executed` has a part here that plays it, `resolved` is only named
 * by others, `ignored` has no effect here and `why` says what is lost by that.
 */
type Type = {
  readonly how: 'executed' | 'resolved' | 'ignored';
  readonly why?: string;
  /** The property that names it; without it, or when it is absent, the logical id does. */
  readonly naming?: string;
  /** What `Ref` gives; without it, the name. */
  readonly ref?: Naming;
  readonly attributes?: Readonly<Record<string, Naming>>;
};
type More = Pick<Type, 'naming' | 'ref' | 'attributes'>;

const { region, account, suffix } = home;
const arn =
  (service: string, kind = '') =>
  (name: string) =>
    `arn:aws:${service}:${region}:${account}:${kind}${name}`;
const self: Naming = (name) => name;
const lower: Naming = (name) => name.toLowerCase();
const poolId: Naming = (name) => `${region}_${name}`;
const executed = (naming?: string, Arn?: Naming, more: More = {}): Type => ({
  how: 'executed',
  ...named(naming, Arn),
  ...more,
});
const resolved = (naming?: string, Arn?: Naming, more: More = {}): Type => ({
  how: 'resolved',
  ...named(naming, Arn),
  ...more,
});
const ignored = (why: string): Type => ({ how: 'ignored', why });

function named(naming: string | undefined, Arn: Naming | undefined): More {
  return {
    ...(naming === undefined ? {} : { naming }),
    ...(Arn === undefined ? {} : { attributes: { Arn } }),
  };
}

const noAlarm = ignored('no alarm rings here');
const enforced = ignored('every caller here is a function, and its own role is enforced');

const types: Readonly<Record<string, Type>> = {
  'AWS::DynamoDB::GlobalTable': executed('TableName', arn('dynamodb', 'table/')),
  'AWS::Lambda::Function': executed('FunctionName', arn('lambda', 'function:')),
  'AWS::Lambda::EventSourceMapping': executed(),
  'AWS::Lambda::EventInvokeConfig': executed(),
  'AWS::IAM::Role': executed('RoleName', (name) => `arn:aws:iam::${account}:role/${name}`),
  'AWS::IAM::Policy': executed(),
  'AWS::SQS::Queue': executed('QueueName', undefined, {
    ref: (name) => `https://sqs.${region}.${suffix}/${account}/${name}`,
    attributes: { Arn: arn('sqs'), QueueName: self },
  }),
  'AWS::Scheduler::Schedule': executed('Name'),
  'AWS::Events::Rule': executed('Name', arn('events', 'rule/')),
  'AWS::ApiGatewayV2::Route': executed(),
  'AWS::ApiGatewayV2::Integration': executed(),
  'AWS::ApiGatewayV2::Authorizer': executed(),
  'AWS::Cognito::UserPool': executed(undefined, (name) => arn('cognito-idp', 'userpool/')(poolId(name)), {
    ref: poolId,
  }),
  'AWS::Cognito::UserPoolClient': executed(undefined, undefined, {
    attributes: { ClientSecret: (name) => `local-secret-of-${name}` },
  }),
  'AWS::Cognito::UserPoolDomain': executed('Domain'),
  'AWS::S3::Bucket': executed('BucketName', undefined, {
    ref: lower,
    attributes: {
      Arn: (name) => `arn:aws:s3:::${lower(name)}`,
      RegionalDomainName: (name) => `${lower(name)}.s3.${region}.${suffix}`,
    },
  }),
  'AWS::SES::EmailIdentity': executed('EmailIdentity'),
  'AWS::SES::ConfigurationSet': executed('Name'),
  'AWS::SES::ConfigurationSetEventDestination': executed(),
  'AWS::CloudFront::Distribution': executed(undefined, undefined, {
    attributes: { DomainName: (name) => `${lower(name)}.cloudfront.net` },
  }),
  'AWS::CloudFront::Function': executed(undefined, undefined, { attributes: { FunctionARN: self } }),
  'AWS::CloudFront::ResponseHeadersPolicy': executed(),
  'Custom::CDKBucketDeployment': executed(),

  'AWS::ApiGatewayV2::Api': resolved(),
  'AWS::Logs::LogGroup': resolved('LogGroupName', (name) => `${arn('logs', 'log-group:')(name)}:*`),
  'AWS::Scheduler::ScheduleGroup': resolved('Name'),
  'AWS::SNS::Topic': resolved('TopicName', undefined, { ref: arn('sns') }),
  'AWS::Cognito::UserPoolResourceServer': resolved('Identifier'),
  'AWS::CloudFront::OriginAccessControl': resolved(undefined, undefined, { attributes: { Id: self } }),
  'AWS::Lambda::LayerVersion': resolved(),

  'AWS::Lambda::Permission': ignored('the parts of this machine may call every function'),
  'AWS::SQS::QueuePolicy': enforced,
  'AWS::S3::BucketPolicy': enforced,
  'AWS::SNS::Subscription': noAlarm,
  'AWS::SNS::TopicPolicy': noAlarm,
  'AWS::CloudWatch::Alarm': noAlarm,
  'AWS::ApiGatewayV2::Stage': ignored('one stage, without throttling'),
  'AWS::Cognito::ManagedLoginBranding': ignored('the sign-in pages here are our own'),
};

/** @throws Error when the table above has no line for the type */
export function typeOf(type: string): Type {
  const known = types[type];
  if (!known)
    throw new Error(`${type} has no line in infra/local/template/types.ts: execute, resolve or ignore it`);
  return known;
}
