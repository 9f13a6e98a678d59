import * as z from 'zod';

const one = z.string();
const number = z.number();
const many = z.union([one.transform((text) => [text]), z.array(one)]);
const arnName = one.transform((arn) => arn.slice(Math.max(arn.lastIndexOf('/'), arn.lastIndexOf(':')) + 1));
const policy = z.object({ Statement: z.array(z.unknown()) });

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
const kind = <Shape extends z.ZodRawShape>(
  type: string,
  shape: Shape,
): Kind<z.infer<z.ZodObject<Shape>>> => ({
  type,
  schema: z.object(shape),
});

/** The types that are executed here, and what this machine reads of each. */
export const kinds = {
  table: kind('AWS::DynamoDB::GlobalTable', {
    AttributeDefinitions: z.array(z.record(one, one)),
    KeySchema: z.array(z.record(one, one)),
    GlobalSecondaryIndexes: z
      .array(z.object({ IndexName: one, KeySchema: z.json(), Projection: z.json() }))
      .default([]),
    TimeToLiveSpecification: z.object({ AttributeName: one, Enabled: z.boolean() }).optional(),
  }),
  function: kind('AWS::Lambda::Function', {
    Code: z.object({ S3Key: one }),
    Description: one.default(''),
    Handler: one,
    Runtime: one,
    Role: arnName,
    Timeout: number.default(3),
    MemorySize: number.default(128),
    LoggingConfig: z.object({ LogGroup: one.default('') }).prefault({}),
    Environment: z.object({ Variables: z.record(one, one) }).default({ Variables: {} }),
  }),
  onFailure: kind('AWS::Lambda::EventInvokeConfig', {
    FunctionName: one,
    MaximumRetryAttempts: number.default(2),
    DestinationConfig: z.object({ OnFailure: z.object({ Destination: arnName }) }),
  }),
  mapping: kind('AWS::Lambda::EventSourceMapping', {
    EventSourceArn: arnName,
    FunctionName: arnName,
    BatchSize: number.default(10),
    FunctionResponseTypes: z.array(one).default([]),
    ScalingConfig: z.object({ MaximumConcurrency: number }).default({ MaximumConcurrency: 5 }),
  }),
  role: kind('AWS::IAM::Role', {
    ManagedPolicyArns: z.array(z.json()).default([]),
    Policies: z.array(z.object({ PolicyDocument: policy })).default([]),
  }),
  policy: kind('AWS::IAM::Policy', { Roles: z.array(one).default([]), PolicyDocument: policy }),
  queue: kind('AWS::SQS::Queue', {
    DelaySeconds: number.default(0),
    VisibilityTimeout: number.default(30),
    MessageRetentionPeriod: number.default(345_600),
    RedrivePolicy: z.object({ deadLetterTargetArn: arnName, maxReceiveCount: number }).optional(),
  }),
  schedule: kind('AWS::Scheduler::Schedule', {
    ScheduleExpression: one,
    ScheduleExpressionTimezone: one.default('UTC'),
    State: one.default('ENABLED'),
    Target: z.object({ Arn: one, RoleArn: arnName, Input: one.default('{}') }),
  }),
  rule: kind('AWS::Events::Rule', {
    EventPattern: z.record(one, z.json()),
    // Anything else about a target, such as a transformer of its input, would change what arrives.
    Targets: z.array(
      z.strictObject({
        Arn: arnName,
        Id: one,
        DeadLetterConfig: z.json().optional(),
        RetryPolicy: z.json().optional(),
      }),
    ),
  }),
  route: kind('AWS::ApiGatewayV2::Route', {
    RouteKey: one,
    Target: arnName,
    AuthorizationType: z.enum(['NONE', 'JWT']).default('NONE'),
    AuthorizerId: one.optional(),
    AuthorizationScopes: z.array(one).default([]),
  }),
  integration: kind('AWS::ApiGatewayV2::Integration', {
    IntegrationType: z.literal('AWS_PROXY'),
    IntegrationUri: arnName,
    CredentialsArn: arnName,
    PayloadFormatVersion: z.literal('2.0'),
  }),
  authorizer: kind('AWS::ApiGatewayV2::Authorizer', {
    AuthorizerType: z.literal('JWT'),
    IdentitySource: z.tuple([z.literal('$request.header.Authorization')]),
    JwtConfiguration: z.object({ Audience: z.array(one), Issuer: one }),
  }),
  pool: kind('AWS::Cognito::UserPool', {
    Policies: z.object({ SignInPolicy: z.object({ AllowedFirstAuthFactors: z.array(one) }) }),
  }),
  client: kind('AWS::Cognito::UserPoolClient', {
    UserPoolId: one,
    CallbackURLs: z.array(one).default([]),
    LogoutURLs: z.array(one).default([]),
    AllowedOAuthScopes: z.array(one).default([]),
    AccessTokenValidity: number.default(1),
    RefreshTokenValidity: number.default(30),
    TokenValidityUnits: z.record(one, one).default({}),
  }),
  signInPages: kind('AWS::Cognito::UserPoolDomain', { Domain: one, UserPoolId: one }),
  bucket: kind('AWS::S3::Bucket', {
    CorsConfiguration: z
      .object({ CorsRules: z.array(z.object({ AllowedOrigins: z.array(one) })) })
      .optional(),
  }),
  identity: kind('AWS::SES::EmailIdentity', { EmailIdentity: one }),
  configuration: kind('AWS::SES::ConfigurationSet', {}),
  destination: kind('AWS::SES::ConfigurationSetEventDestination', {
    ConfigurationSetName: one,
    EventDestination: z.object({
      Enabled: z.boolean().default(true),
      MatchingEventTypes: z.array(one),
      EventBridgeDestination: z.json(),
    }),
  }),
  distribution: kind('AWS::CloudFront::Distribution', {
    DistributionConfig: z.object({
      Aliases: z.array(one).default([]),
      DefaultCacheBehavior: z.object({ ResponseHeadersPolicyId: one }),
      CacheBehaviors: z.array(z.object({ PathPattern: one, TargetOriginId: one })).default([]),
      Origins: z
        .array(
          z.object({
            Id: one,
            DomainName: one,
            OriginCustomHeaders: z.array(z.object({ HeaderName: one, HeaderValue: one })).default([]),
          }),
        )
        .default([]),
    }),
  }),
  edge: kind('AWS::CloudFront::Function', { FunctionCode: one }),
  headers: kind('AWS::CloudFront::ResponseHeadersPolicy', {
    ResponseHeadersPolicyConfig: z.object({
      SecurityHeadersConfig: z.object({
        ContentSecurityPolicy: z.object({ ContentSecurityPolicy: one }).optional(),
        ContentTypeOptions: z.object({}).optional(),
        FrameOptions: z.object({ FrameOption: one }).optional(),
        ReferrerPolicy: z.object({ ReferrerPolicy: one }).optional(),
      }),
      CustomHeadersConfig: z
        .object({ Items: z.array(z.object({ Header: one, Value: one })) })
        .default({ Items: [] }),
    }),
  }),
  deployment: kind('Custom::CDKBucketDeployment', {
    SourceObjectKeys: z.array(one),
    SourceMarkers: z.array(z.record(one, one)).default([]),
  }),
} as const;

/** A resource that is executed here: its logical id, its name, what `Ref` gives, and what the template says of it. */
export type Part<T> = T & { readonly id: string; readonly name: string; readonly ref: string };
type ReadOf<Which> = Which extends Kind<infer T> ? Part<T> : never;
export type PartOf<Name extends keyof typeof kinds> = ReadOf<(typeof kinds)[Name]>;
