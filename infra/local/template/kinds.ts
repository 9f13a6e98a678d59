import * as z from 'zod';

const one = z.string();
const many = z.union([one.transform((text) => [text]), z.array(one)]);
const arnName = one.transform((arn) => arn.slice(Math.max(arn.lastIndexOf('/'), arn.lastIndexOf(':')) + 1));

/** What a policy may say; anything else is refused, so that nothing is allowed by accident. */
export const statement = z.strictObject({
  Sid: one.optional(),
  Effect: z.literal('Allow'),
  Action: many,
  Resource: many,
  Condition: z.record(one, z.record(one, many)).default({}),
});
export type Statement = z.infer<typeof statement>;

/** A type of resource, with the schema of what is read of it. */
export type Kind<T> = { readonly type: string; readonly schema: z.ZodType<T> };
const kind = <T>(type: string, schema: z.ZodType<T>): Kind<T> => ({ type, schema });

/** The types that are executed here, and what this machine reads of each. */
export const kinds = {
  table: kind(
    'AWS::DynamoDB::GlobalTable',
    z.object({
      AttributeDefinitions: z.array(z.record(one, one)),
      KeySchema: z.array(z.record(one, one)),
      GlobalSecondaryIndexes: z
        .array(z.object({ IndexName: one, KeySchema: z.json(), Projection: z.json() }))
        .default([]),
      TimeToLiveSpecification: z.object({ AttributeName: one, Enabled: z.boolean() }).optional(),
    }),
  ),
  function: kind(
    'AWS::Lambda::Function',
    z.object({
      Code: z.object({ S3Key: one }),
      Description: one.default(''),
      Handler: one,
      Runtime: one,
      Role: arnName,
      Timeout: z.number().default(3),
      MemorySize: z.number().default(128),
      LoggingConfig: z.object({ LogGroup: one.default('') }).prefault({}),
      Environment: z.object({ Variables: z.record(one, one) }).default({ Variables: {} }),
    }),
  ),
  onFailure: kind(
    'AWS::Lambda::EventInvokeConfig',
    z.object({
      FunctionName: one,
      MaximumRetryAttempts: z.number().default(2),
      DestinationConfig: z.object({ OnFailure: z.object({ Destination: arnName }) }),
    }),
  ),
  mapping: kind(
    'AWS::Lambda::EventSourceMapping',
    z.object({
      EventSourceArn: arnName,
      FunctionName: arnName,
      BatchSize: z.number().default(10),
      FunctionResponseTypes: z.array(one).default([]),
      ScalingConfig: z.object({ MaximumConcurrency: z.number() }).default({ MaximumConcurrency: 5 }),
    }),
  ),
  role: kind(
    'AWS::IAM::Role',
    z.object({
      ManagedPolicyArns: z.array(z.json()).default([]),
      Policies: z
        .array(z.object({ PolicyDocument: z.object({ Statement: z.array(z.unknown()) }) }))
        .default([]),
    }),
  ),
  policy: kind(
    'AWS::IAM::Policy',
    z.object({
      Roles: z.array(one).default([]),
      PolicyDocument: z.object({ Statement: z.array(z.unknown()) }),
    }),
  ),
  queue: kind(
    'AWS::SQS::Queue',
    z.object({
      DelaySeconds: z.number().default(0),
      VisibilityTimeout: z.number().default(30),
      MessageRetentionPeriod: z.number().default(345_600),
      RedrivePolicy: z.object({ deadLetterTargetArn: arnName, maxReceiveCount: z.number() }).optional(),
    }),
  ),
  schedule: kind(
    'AWS::Scheduler::Schedule',
    z.object({
      ScheduleExpression: one,
      ScheduleExpressionTimezone: one.default('UTC'),
      State: one.default('ENABLED'),
      Target: z.object({
        Arn: one,
        RoleArn: arnName,
        Input: one.default('{}'),
      }),
    }),
  ),
  rule: kind(
    'AWS::Events::Rule',
    z.object({
      EventPattern: z.record(one, z.json()),
      Targets: z.array(
        z.strictObject({
          Arn: arnName,
          Id: one,
          DeadLetterConfig: z.json().optional(),
          RetryPolicy: z.json().optional(),
        }),
      ),
    }),
  ),
  api: kind('AWS::ApiGatewayV2::Api', z.object({ ProtocolType: z.literal('HTTP') })),
  route: kind(
    'AWS::ApiGatewayV2::Route',
    z.object({
      RouteKey: one,
      Target: arnName,
      AuthorizationType: z.enum(['NONE', 'JWT']).default('NONE'),
      AuthorizerId: one.optional(),
      AuthorizationScopes: z.array(one).default([]),
    }),
  ),
  integration: kind(
    'AWS::ApiGatewayV2::Integration',
    z.object({
      IntegrationType: z.literal('AWS_PROXY'),
      IntegrationUri: arnName,
      CredentialsArn: arnName,
      PayloadFormatVersion: z.literal('2.0'),
    }),
  ),
  authorizer: kind(
    'AWS::ApiGatewayV2::Authorizer',
    z.object({
      AuthorizerType: z.literal('JWT'),
      IdentitySource: z.tuple([z.literal('$request.header.Authorization')]),
      JwtConfiguration: z.object({ Audience: z.array(one), Issuer: one }),
    }),
  ),
  pool: kind(
    'AWS::Cognito::UserPool',
    z.object({
      Policies: z.object({ SignInPolicy: z.object({ AllowedFirstAuthFactors: z.array(one) }) }),
    }),
  ),
  client: kind(
    'AWS::Cognito::UserPoolClient',
    z.object({
      UserPoolId: one,
      CallbackURLs: z.array(one).default([]),
      LogoutURLs: z.array(one).default([]),
      AllowedOAuthScopes: z.array(one).default([]),
      AccessTokenValidity: z.number().default(1),
      RefreshTokenValidity: z.number().default(30),
      TokenValidityUnits: z.record(one, one).default({}),
    }),
  ),
  signInPages: kind('AWS::Cognito::UserPoolDomain', z.object({ Domain: one, UserPoolId: one })),
  bucket: kind(
    'AWS::S3::Bucket',
    z.object({
      CorsConfiguration: z
        .object({
          CorsRules: z.array(z.object({ AllowedOrigins: z.array(one), AllowedMethods: z.array(one) })),
        })
        .optional(),
    }),
  ),
  identity: kind('AWS::SES::EmailIdentity', z.object({ EmailIdentity: one })),
  configuration: kind('AWS::SES::ConfigurationSet', z.object({})),
  destination: kind(
    'AWS::SES::ConfigurationSetEventDestination',
    z.object({
      ConfigurationSetName: one,
      EventDestination: z.object({
        Enabled: z.boolean().default(true),
        MatchingEventTypes: z.array(one),
        EventBridgeDestination: z.json(),
      }),
    }),
  ),
  distribution: kind(
    'AWS::CloudFront::Distribution',
    z.object({
      DistributionConfig: z.object({
        Aliases: z.array(one).default([]),
        DefaultRootObject: one.default(''),
        DefaultCacheBehavior: z.object({
          ResponseHeadersPolicyId: one.optional(),
          FunctionAssociations: z.array(z.object({ EventType: one, FunctionARN: one })).default([]),
        }),
        CacheBehaviors: z
          .array(z.object({ PathPattern: one, ResponseHeadersPolicyId: one.optional() }))
          .default([]),
        CustomErrorResponses: z
          .array(z.object({ ErrorCode: z.number(), ResponseCode: z.number(), ResponsePagePath: one }))
          .default([]),
      }),
    }),
  ),
  edge: kind('AWS::CloudFront::Function', z.object({ FunctionCode: one })),
  headers: kind(
    'AWS::CloudFront::ResponseHeadersPolicy',
    z.object({
      ResponseHeadersPolicyConfig: z.object({
        SecurityHeadersConfig: z
          .object({
            ContentSecurityPolicy: z.object({ ContentSecurityPolicy: one }).optional(),
            ContentTypeOptions: z.object({}).optional(),
            FrameOptions: z.object({ FrameOption: one }).optional(),
            ReferrerPolicy: z.object({ ReferrerPolicy: one }).optional(),
          })
          .default({}),
        CustomHeadersConfig: z
          .object({ Items: z.array(z.object({ Header: one, Value: one })) })
          .default({ Items: [] }),
      }),
    }),
  ),
  deployment: kind(
    'Custom::CDKBucketDeployment',
    z.object({
      SourceObjectKeys: z.array(one),
      SourceMarkers: z.array(z.record(one, one)).default([]),
      DestinationBucketName: one,
    }),
  ),
} as const;

/** A resource that is executed here: its logical id, its name, what `Ref` gives, and what the template says of it. */
export type Part<T> = T & { readonly id: string; readonly name: string; readonly ref: string };
type ReadOf<Which> = Which extends Kind<infer T> ? Part<T> : never;
export type PartOf<Name extends keyof typeof kinds> = ReadOf<(typeof kinds)[Name]>;
