import { RemovalPolicy, Validations } from 'aws-cdk-lib';
import { CfnAuthorizer, CfnIntegration, CfnRoute, CfnStage, type CfnApi } from 'aws-cdk-lib/aws-apigatewayv2';
import { PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs';
import { Construct } from 'constructs';
import { signIn } from '../catalog.ts';
import { pascal } from '../names.ts';
import type { ApiRoute } from '../routes.ts';
import type { Handler } from './handler.ts';
import { logArn } from './own-log.ts';
import type { Client, Kind } from './people.ts';

/** The door of the API: every route with its function, and the token it asks for. */
export class Gateway extends Construct {
  readonly #api: CfnApi;
  readonly #role: Role;
  readonly #integrations = new Map<string, CfnIntegration>();
  readonly #authorizers: Record<Kind, CfnAuthorizer>;

  constructor(scope: Construct, id: string, api: CfnApi, clients: Readonly<Record<Kind, Client>>) {
    super(scope, id);
    this.#api = api;
    this.#role = new Role(this, 'Role', { assumedBy: new ServicePrincipal('apigateway.amazonaws.com') });
    this.#authorizers = {
      staff: this.#authorizer('staff', clients.staff),
      member: this.#authorizer('member', clients.member),
    };
    this.#stage();
  }

  serve(name: string, handler: Handler): void {
    this.#role.addToPolicy(
      new PolicyStatement({ actions: ['lambda:InvokeFunction'], resources: [handler.lambda.functionArn] }),
    );
    this.#integrations.set(
      name,
      new CfnIntegration(this, `To${pascal(name)}`, {
        apiId: this.#api.ref,
        integrationType: 'AWS_PROXY',
        integrationMethod: 'POST',
        integrationUri: handler.lambda.functionArn,
        payloadFormatVersion: '2.0',
        // A role names the functions one by one; a permission on the function would need a wildcard for its routes.
        credentialsArn: this.#role.roleArn,
      }),
    );
  }

  route({ key, serves, door }: ApiRoute): void {
    const integration = this.#integrations.get(serves);
    if (integration === undefined)
      throw new Error(`${key} is served by ${serves}, which is not in the catalog`);
    const route = new CfnRoute(this, key.replaceAll(/[^a-zA-Z]+/g, '-'), {
      apiId: this.#api.ref,
      routeKey: key,
      target: `integrations/${integration.ref}`,
      ...(door === 'public'
        ? { authorizationType: 'NONE' }
        : {
            authorizationType: 'JWT',
            authorizerId: this.#authorizers[door].ref,
            authorizationScopes: [signIn[door].scope],
          }),
    });
    if (door !== 'public') return;
    Validations.of(route).acknowledge({
      id: 'AwsSolutions-APIG4',
      reason: 'The contracts say that anyone may call it: sign-up, links by e-mail, directory.',
    });
  }

  #authorizer(kind: Kind, { authority, clientId }: Client): CfnAuthorizer {
    return new CfnAuthorizer(this, pascal(kind), {
      apiId: this.#api.ref,
      name: kind,
      authorizerType: 'JWT',
      identitySource: ['$request.header.Authorization'],
      jwtConfiguration: { issuer: authority, audience: [clientId] },
    });
  }

  /** The log says which route took how long with what result, and nothing about whom. */
  #stage(): void {
    const log = new LogGroup(this, 'Log', {
      retention: RetentionDays.ONE_MONTH,
      removalPolicy: RemovalPolicy.DESTROY,
    });
    new CfnStage(this, 'Stage', {
      apiId: this.#api.ref,
      stageName: '$default',
      autoDeploy: true,
      defaultRouteSettings: { throttlingBurstLimit: 500, throttlingRateLimit: 250 },
      accessLogSettings: {
        destinationArn: logArn(this, log.logGroupName),
        format: JSON.stringify({
          requestId: '$context.requestId',
          at: '$context.requestTimeEpoch',
          route: '$context.routeKey',
          status: '$context.status',
          milliseconds: '$context.responseLatency',
          bytes: '$context.responseLength',
          refusedBecause: '$context.authorizer.error',
          failedBecause: '$context.integrationErrorMessage',
        }),
      },
    });
  }
}
