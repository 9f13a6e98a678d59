import { home } from './home.ts';

/**
 * What this machine does with a type of resource: `executed` has a part here that plays it, `resolved` is only named
 * by others, `ignored` has no effect here and `why` says what is lost by that.
 */
type Type = {
  readonly how: 'executed' | 'resolved' | 'ignored';
  readonly why?: string;
  /** The property that names it; without it, or when it is absent, the logical id does. */
  readonly naming?: string;
  readonly ref?: (name: string) => string;
  readonly attributes?: Readonly<Record<string, (name: string) => string>>;
};

const arn = (service: string, kind: string) => (name: string) =>
  `arn:${home.partition}:${service}:${home.region}:${home.account}:${kind}${name}`;
const self = (name: string) => name;
const ignored = (why: string): Type => ({ how: 'ignored', why });

export const types: Readonly<Record<string, Type>> = {
  'AWS::DynamoDB::GlobalTable': {
    how: 'executed',
    naming: 'TableName',
    attributes: { Arn: arn('dynamodb', 'table/') },
  },
  'AWS::Lambda::Function': {
    how: 'executed',
    naming: 'FunctionName',
    attributes: { Arn: arn('lambda', 'function:') },
  },
  'AWS::Lambda::EventSourceMapping': { how: 'executed' },
  'AWS::Lambda::EventInvokeConfig': { how: 'executed' },
  'AWS::IAM::Role': {
    how: 'executed',
    naming: 'RoleName',
    attributes: { Arn: (name) => `arn:${home.partition}:iam::${home.account}:role/${name}` },
  },
  'AWS::IAM::Policy': { how: 'executed' },
  'AWS::SQS::Queue': {
    how: 'executed',
    naming: 'QueueName',
    ref: (name) => `https://sqs.${home.region}.${home.suffix}/${home.account}/${name}`,
    attributes: { Arn: arn('sqs', ''), QueueName: self },
  },
  'AWS::Scheduler::Schedule': {
    how: 'executed',
    naming: 'Name',
    attributes: { Arn: arn('scheduler', 'schedule/') },
  },
  'AWS::Events::Rule': { how: 'executed', naming: 'Name', attributes: { Arn: arn('events', 'rule/') } },
  'AWS::ApiGatewayV2::Api': {
    how: 'executed',
    attributes: {
      ApiEndpoint: (name) => `https://${name}.execute-api.${home.region}.${home.suffix}`,
      ApiId: self,
    },
  },
  'AWS::ApiGatewayV2::Route': { how: 'executed' },
  'AWS::ApiGatewayV2::Integration': { how: 'executed' },
  'AWS::ApiGatewayV2::Authorizer': { how: 'executed' },
  'AWS::Cognito::UserPool': {
    how: 'executed',
    ref: (name) => `${home.region}_${name}`,
    attributes: {
      Arn: (name) => arn('cognito-idp', 'userpool/')(`${home.region}_${name}`),
      ProviderName: (name) => `cognito-idp.${home.region}.${home.suffix}/${home.region}_${name}`,
      ProviderURL: (name) => `https://cognito-idp.${home.region}.${home.suffix}/${home.region}_${name}`,
      UserPoolId: (name) => `${home.region}_${name}`,
    },
  },
  'AWS::Cognito::UserPoolClient': { how: 'executed', attributes: { ClientId: self } },
  'AWS::Cognito::UserPoolDomain': { how: 'executed', naming: 'Domain' },
  'AWS::S3::Bucket': {
    how: 'executed',
    naming: 'BucketName',
    ref: (name) => name.toLowerCase(),
    attributes: {
      Arn: (name) => `arn:${home.partition}:s3:::${name.toLowerCase()}`,
      DomainName: (name) => `${name.toLowerCase()}.s3.${home.suffix}`,
      RegionalDomainName: (name) => `${name.toLowerCase()}.s3.${home.region}.${home.suffix}`,
    },
  },
  'AWS::SES::EmailIdentity': {
    how: 'executed',
    naming: 'EmailIdentity',
    attributes: Object.fromEntries(
      [1, 2, 3].flatMap((n) => [
        [`DkimDNSTokenName${n}`, (name: string) => `token${n}.${name}`],
        [`DkimDNSTokenValue${n}`, (name: string) => `token${n}.${name}`],
      ]),
    ),
  },
  'AWS::SES::ConfigurationSet': { how: 'executed', naming: 'Name' },
  'AWS::SES::ConfigurationSetEventDestination': { how: 'executed' },
  'AWS::CloudFront::Distribution': {
    how: 'executed',
    attributes: { DomainName: (name) => `${name.toLowerCase()}.cloudfront.net` },
  },
  'AWS::CloudFront::Function': { how: 'executed', attributes: { FunctionARN: self } },
  'AWS::CloudFront::ResponseHeadersPolicy': { how: 'executed' },
  'Custom::CDKBucketDeployment': { how: 'executed', attributes: { DestinationBucketArn: self } },

  'AWS::Logs::LogGroup': {
    how: 'resolved',
    naming: 'LogGroupName',
    attributes: { Arn: (name) => `${arn('logs', 'log-group:')(name)}:*` },
  },
  'AWS::Scheduler::ScheduleGroup': {
    how: 'resolved',
    naming: 'Name',
    attributes: { Arn: arn('scheduler', 'schedule-group/') },
  },
  'AWS::SNS::Topic': {
    how: 'resolved',
    naming: 'TopicName',
    ref: arn('sns', ''),
    attributes: { TopicArn: arn('sns', '') },
  },
  'AWS::Cognito::UserPoolResourceServer': { how: 'resolved', naming: 'Identifier' },
  'AWS::CloudFront::OriginAccessControl': { how: 'resolved', attributes: { Id: self } },
  'AWS::CloudFront::CachePolicy': { how: 'resolved', attributes: { Id: self } },
  'AWS::CloudFront::OriginRequestPolicy': { how: 'resolved', attributes: { Id: self } },
  'AWS::Lambda::LayerVersion': { how: 'resolved' },

  'AWS::Lambda::Permission': ignored('the gateway and the rules of this machine may call every function'),
  'AWS::SQS::QueuePolicy': ignored('every caller here is a function, and its role is enforced'),
  'AWS::S3::BucketPolicy': ignored('every caller here is a function, and its role is enforced'),
  'AWS::SNS::Subscription': ignored('no alarm rings here'),
  'AWS::SNS::TopicPolicy': ignored('no alarm rings here'),
  'AWS::CloudWatch::Alarm': ignored('no alarm rings here'),
  'AWS::CloudWatch::Dashboard': ignored('the console page takes its place'),
  'AWS::Logs::MetricFilter': ignored('no metric is kept here'),
  'AWS::ApiGatewayV2::Stage': ignored('one stage, without throttling'),
  'AWS::Cognito::ManagedLoginBranding': ignored('the sign-in pages here are our own'),
  'AWS::Cognito::UserPoolRiskConfigurationAttachment': ignored('nobody attacks this machine'),
  'AWS::CDK::Metadata': ignored('it describes the template'),
};

/** @throws Error when the table above has no line for the type */
export function typeOf(type: string): Type {
  const known = types[type];
  if (!known)
    throw new Error(`${type} has no line in infra/local/template/types.ts: execute, resolve or ignore it`);
  return known;
}
