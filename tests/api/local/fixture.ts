import { join } from 'node:path';
import type { Assembly } from '../../../infra/local/template/assembly.ts';
import type { Json, Resource } from '../../../infra/local/template/resolver.ts';

/** A small template of our own: what the local stack does is shown without the product. */
const att = (id: string, name = 'Arn'): Json => ({ 'Fn::GetAtt': [id, name] });
const ref = (id: string): Json => ({ Ref: id });
const join_ = (...parts: Json[]): Json => ({ 'Fn::Join': ['', parts] });

function lambda(
  name: string,
  variables: Record<string, Json>,
  statements: Json[],
  seconds = 5,
): Record<string, Resource> {
  const own = {
    Action: ['logs:CreateLogStream', 'logs:PutLogEvents'],
    Effect: 'Allow',
    Resource: join_(
      'arn:aws:logs:',
      ref('AWS::Region'),
      ':',
      ref('AWS::AccountId'),
      `:log-group:${name}Log:log-stream:*`,
    ),
  };
  return {
    [`${name}Role`]: { Type: 'AWS::IAM::Role', Properties: {} },
    [`${name}Policy`]: {
      Type: 'AWS::IAM::Policy',
      Properties: { Roles: [ref(`${name}Role`)], PolicyDocument: { Statement: [own, ...statements] } },
    },
    [name]: {
      Type: 'AWS::Lambda::Function',
      Properties: {
        Code: { S3Key: `${name.toLowerCase()}.zip` },
        Handler: 'index.handler',
        Runtime: 'nodejs24.x',
        Role: att(`${name}Role`),
        Description: name,
        Timeout: seconds,
        Environment: { Variables: variables },
        LoggingConfig: { LogGroup: `${name}Log` },
      },
    },
  };
}

const allow = (Action: string | string[], Resource: Json): Json => ({ Effect: 'Allow', Action, Resource });
const route = (key: string, more: Record<string, Json> = {}): Resource => ({
  Type: 'AWS::ApiGatewayV2::Route',
  Properties: { RouteKey: key, Target: join_('integrations/', ref('ToDoor')), ...more },
});
const schedule = (name: string, expression: string): Record<string, Resource> => ({
  [name]: {
    Type: 'AWS::Scheduler::Schedule',
    Properties: {
      Name: name,
      ScheduleExpression: expression,
      ScheduleExpressionTimezone: 'America/Toronto',
      Target: {
        Arn: att('Nightly'),
        RoleArn: att('CalendarRole'),
        Input: JSON.stringify({ schedule: name }),
      },
    },
  },
});
const pool = (name: string, factors: string[], scope: string, path: string): Record<string, Resource> => ({
  [name]: {
    Type: 'AWS::Cognito::UserPool',
    Properties: { Policies: { SignInPolicy: { AllowedFirstAuthFactors: factors } } },
  },
  [`${name}Client`]: {
    Type: 'AWS::Cognito::UserPoolClient',
    Properties: {
      UserPoolId: ref(name),
      AllowedOAuthScopes: ['openid', 'email', scope],
      AccessTokenValidity: 30,
      RefreshTokenValidity: 720,
      TokenValidityUnits: { AccessToken: 'minutes', RefreshToken: 'minutes' },
      CallbackURLs: [join_('https://', att('Distribution', 'DomainName'), `${path}/auth-callback`)],
      LogoutURLs: [join_('https://', att('Distribution', 'DomainName'), path)],
    },
  },
});

const resources: Record<string, Resource> = {
  Things: {
    Type: 'AWS::DynamoDB::GlobalTable',
    Properties: {
      AttributeDefinitions: ['pk', 'sk', 'kind'].map((AttributeName) => ({
        AttributeName,
        AttributeType: 'S',
      })),
      KeySchema: [
        { AttributeName: 'pk', KeyType: 'HASH' },
        { AttributeName: 'sk', KeyType: 'RANGE' },
      ],
      GlobalSecondaryIndexes: [
        {
          IndexName: 'byKind',
          KeySchema: [{ AttributeName: 'kind', KeyType: 'HASH' }],
          Projection: { ProjectionType: 'ALL' },
        },
      ],
      TimeToLiveSpecification: { AttributeName: 'ttl', Enabled: true },
    },
  },
  Dead: { Type: 'AWS::SQS::Queue', Properties: {} },
  Work: {
    Type: 'AWS::SQS::Queue',
    Properties: {
      VisibilityTimeout: 30,
      RedrivePolicy: { deadLetterTargetArn: att('Dead'), maxReceiveCount: 2 },
    },
  },
  Events: { Type: 'AWS::SQS::Queue', Properties: {} },
  Files: {
    Type: 'AWS::S3::Bucket',
    Properties: {
      CorsConfiguration: {
        CorsRules: [{ AllowedOrigins: ['https://*.cloudfront.net'], AllowedMethods: ['PUT'] }],
      },
    },
  },
  ...lambda(
    'Door',
    {
      THINGS_TABLE: ref('Things'),
      WORK_QUEUE_URL: ref('Work'),
      FILES_BUCKET: ref('Files'),
      MAIL_SET: ref('Letters'),
    },
    [
      allow(['dynamodb:PutItem', 'dynamodb:GetItem'], att('Things')),
      allow('sqs:SendMessage', att('Work')),
      allow(['s3:GetObject', 's3:PutObject'], join_(att('Files'), '/in/*')),
      allow('ses:SendEmail', [
        join_('arn:aws:ses:', ref('AWS::Region'), ':', ref('AWS::AccountId'), ':identity/test.example'),
        join_(
          'arn:aws:ses:',
          ref('AWS::Region'),
          ':',
          ref('AWS::AccountId'),
          ':configuration-set/',
          ref('Letters'),
        ),
      ]),
    ],
    2,
  ),
  ...lambda('Worker', { THINGS_TABLE: ref('Things') }, [
    allow('dynamodb:PutItem', att('Things')),
    allow(['sqs:ReceiveMessage', 'sqs:DeleteMessage', 'sqs:GetQueueAttributes'], att('Work')),
  ]),
  ...lambda('Nightly', { WORK_QUEUE_URL: ref('Work') }, [
    allow('sqs:SendMessage', [att('Work'), att('Dead')]),
  ]),
  Source: {
    Type: 'AWS::Lambda::EventSourceMapping',
    Properties: {
      EventSourceArn: att('Work'),
      FunctionName: ref('Worker'),
      BatchSize: 10,
      FunctionResponseTypes: ['ReportBatchItemFailures'],
    },
  },
  CalendarRole: { Type: 'AWS::IAM::Role', Properties: {} },
  CalendarPolicy: {
    Type: 'AWS::IAM::Policy',
    Properties: {
      Roles: [ref('CalendarRole')],
      PolicyDocument: {
        Statement: [
          allow('lambda:InvokeFunction', att('Nightly')),
          allow('lambda:InvokeFunction', att('Door')),
        ],
      },
    },
  },
  ...schedule('nightly', 'cron(10 6 * * ? *)'),
  ...schedule('sweep', 'cron(0/5 * * * ? *)'),
  ...schedule('broken', 'cron(0 0 1 7 ? *)'),
  Failures: {
    Type: 'AWS::Lambda::EventInvokeConfig',
    Properties: {
      FunctionName: ref('Nightly'),
      MaximumRetryAttempts: 1,
      DestinationConfig: { OnFailure: { Destination: att('Dead') } },
    },
  },
  Sender: { Type: 'AWS::SES::EmailIdentity', Properties: { EmailIdentity: 'test.example' } },
  Letters: { Type: 'AWS::SES::ConfigurationSet', Properties: {} },
  Destination: {
    Type: 'AWS::SES::ConfigurationSetEventDestination',
    Properties: {
      ConfigurationSetName: ref('Letters'),
      EventDestination: { MatchingEventTypes: ['send', 'delivery', 'bounce'], EventBridgeDestination: {} },
    },
  },
  Rule: {
    Type: 'AWS::Events::Rule',
    Properties: {
      EventPattern: {
        source: ['aws.ses'],
        detail: { mail: { tags: { 'ses:configuration-set': [ref('Letters')] } } },
      },
      Targets: [{ Arn: att('Events'), Id: 'Target0' }],
    },
  },
  ...pool('Staff', ['PASSWORD'], 'courtepointe/staff', '/panel'),
  ...pool('Members', ['EMAIL_OTP'], 'courtepointe/member', '/space'),
  ToDoor: {
    Type: 'AWS::ApiGatewayV2::Integration',
    Properties: {
      IntegrationType: 'AWS_PROXY',
      IntegrationUri: att('Door'),
      PayloadFormatVersion: '2.0',
      CredentialsArn: att('CalendarRole'),
    },
  },
  Jwt: {
    Type: 'AWS::ApiGatewayV2::Authorizer',
    Properties: {
      AuthorizerType: 'JWT',
      IdentitySource: ['$request.header.Authorization'],
      JwtConfiguration: {
        Audience: [ref('StaffClient')],
        Issuer: join_('https://cognito-idp.', ref('AWS::Region'), '.amazonaws.com/', ref('Staff')),
      },
    },
  },
  Open: route('GET /api/open/{id}'),
  OpenPost: route('POST /api/open/{id}'),
  Fixed: route('GET /api/open/fixed'),
  Closed: route('GET /api/closed', {
    AuthorizationType: 'JWT',
    AuthorizerId: ref('Jwt'),
    AuthorizationScopes: ['courtepointe/staff'],
  }),
  Edge: {
    Type: 'AWS::CloudFront::Function',
    Properties: {
      FunctionCode: 'function handler(event) { event.request.uri = "/missing.html"; return event.request; }',
    },
  },
  Headers: {
    Type: 'AWS::CloudFront::ResponseHeadersPolicy',
    Properties: {
      ResponseHeadersPolicyConfig: {
        SecurityHeadersConfig: {
          ContentSecurityPolicy: {
            ContentSecurityPolicy: join_("connect-src 'self' https://", att('Files', 'RegionalDomainName')),
          },
        },
      },
    },
  },
  Distribution: {
    Type: 'AWS::CloudFront::Distribution',
    Properties: { DistributionConfig: { DefaultCacheBehavior: { ResponseHeadersPolicyId: ref('Headers') } } },
  },
};

export const assembly: Assembly = {
  templates: [{ Resources: resources }],
  assets: new Map(
    ['door', 'worker', 'nightly'].map((name) => [name, join(import.meta.dirname, 'functions', name)]),
  ),
};
