import { Duration } from 'aws-cdk-lib';
import { PolicyStatement, type Role } from 'aws-cdk-lib/aws-iam';
import { Architecture, Code, Function as Lambda, LoggingFormat, Runtime } from 'aws-cdk-lib/aws-lambda';
import { Construct } from 'constructs';
import type { FunctionLine } from '../catalog.ts';
import { ownLog } from './own-log.ts';

/**
 * A function that may do nothing but write its own log. Tables, queues, files and mail lend it the rest, each with the
 * variable that names what was lent.
 */
export class Handler extends Construct {
  readonly lambda: Lambda;
  readonly role: Role;

  constructor(scope: Construct, id: string, line: FunctionLine, folder: string | undefined) {
    super(scope, id);
    const { logGroup, role } = ownLog(this);
    this.role = role;
    this.lambda = new Lambda(this, 'Function', {
      description: id,
      runtime: Runtime.NODEJS_24_X,
      architecture: Architecture.ARM_64,
      handler: 'index.handler',
      code: folder === undefined ? Code.fromInline(withoutCode) : Code.fromAsset(folder),
      role,
      timeout: Duration.seconds(line.seconds),
      memorySize: line.megabytes,
      loggingFormat: LoggingFormat.JSON,
      logGroup,
    });
  }

  allow(actions: readonly string[], ...resources: readonly string[]): void {
    this.role.addToPolicy(new PolicyStatement({ actions: [...actions], resources: [...resources] }));
  }

  tell(variable: string, value: string): void {
    this.lambda.addEnvironment(variable, value);
  }
}

const withoutCode = "exports.handler = async () => { throw new Error('Synthesized without code') };";
