import { Arn, ArnFormat, RemovalPolicy, Stack } from 'aws-cdk-lib';
import { PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs';
import type { Construct } from 'constructs';
import { acknowledgeWildcard } from './wildcard.ts';

/** A log of one function, kept for a month, and a role that may write to it and nothing else. */
export function ownLog(scope: Construct): { readonly logGroup: LogGroup; readonly role: Role } {
  const logGroup = new LogGroup(scope, 'Log', {
    retention: RetentionDays.ONE_MONTH,
    removalPolicy: RemovalPolicy.DESTROY,
  });
  const role = new Role(scope, 'Role', { assumedBy: new ServicePrincipal('lambda.amazonaws.com') });
  const streams = logArn(scope, `${logGroup.logGroupName}:log-stream:*`);
  role.addToPolicy(
    new PolicyStatement({ actions: ['logs:CreateLogStream', 'logs:PutLogEvents'], resources: [streams] }),
  );
  acknowledgeWildcard(role, streams, "Lambda names the streams of the function's own log.");
  return { logGroup, role };
}

/** The ARN of a log group, without the `:*` that CloudFormation puts at its end. */
export function logArn(scope: Construct, name: string): string {
  const parts = {
    service: 'logs',
    resource: 'log-group',
    resourceName: name,
    arnFormat: ArnFormat.COLON_RESOURCE_NAME,
  };
  return Arn.format(parts, Stack.of(scope));
}
