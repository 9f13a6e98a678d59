import { Arn, ArnFormat, Duration, RemovalPolicy, Stack } from 'aws-cdk-lib';
import { PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Architecture, Code, Function as Lambda, LoggingFormat, Runtime } from 'aws-cdk-lib/aws-lambda';
import { LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs';
import { Construct } from 'constructs';
import type { FunctionLine } from '../catalog.ts';

/**
 * A function that may do nothing but write its own log. Tables, queues, files and mail lend it the rest, each with the
 * variable that names what was lent.
 */
export class Handler extends Construct {
  readonly lambda: Lambda;
  readonly #role: Role;

  constructor(scope: Construct, id: string, line: FunctionLine, folder: string | undefined) {
    super(scope, id);
    const logGroup = new LogGroup(this, 'Log', {
      retention: RetentionDays.ONE_MONTH,
      removalPolicy: RemovalPolicy.DESTROY,
    });
    this.#role = new Role(this, 'Role', { assumedBy: new ServicePrincipal('lambda.amazonaws.com') });
    this.lambda = new Lambda(this, 'Function', {
      description: id,
      runtime: Runtime.NODEJS_24_X,
      architecture: Architecture.ARM_64,
      handler: 'index.handler',
      code: folder === undefined ? Code.fromInline(withoutCode) : Code.fromAsset(folder),
      role: this.#role,
      timeout: Duration.seconds(line.seconds),
      memorySize: line.megabytes,
      loggingFormat: LoggingFormat.JSON,
      logGroup,
    });
    this.allow(['logs:CreateLogStream', 'logs:PutLogEvents'], this.#streamsOf(logGroup));
  }

  allow(actions: readonly string[], ...resources: readonly string[]): void {
    this.#role.addToPolicy(new PolicyStatement({ actions: [...actions], resources: [...resources] }));
  }

  tell(variable: string, value: string): void {
    this.lambda.addEnvironment(variable, value);
  }

  /** The streams' names are Lambda's to choose, so this ends in the only wildcard there is. */
  #streamsOf(logGroup: LogGroup): string {
    return Arn.format(
      {
        service: 'logs',
        resource: 'log-group',
        resourceName: `${logGroup.logGroupName}:log-stream:*`,
        arnFormat: ArnFormat.COLON_RESOURCE_NAME,
      },
      Stack.of(this),
    );
  }
}

const withoutCode = "exports.handler = async () => { throw new Error('Synthesized without code') };";
