import { Effect, PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { CfnEventInvokeConfig } from 'aws-cdk-lib/aws-lambda';
import { CfnSchedule, CfnScheduleGroup } from 'aws-cdk-lib/aws-scheduler';
import { Construct } from 'constructs';
import { timeZone, type ScheduleLine } from '../catalog.ts';
import { pascal } from '../names.ts';
import { DeadLetters } from './dead-letters.ts';
import type { Handler } from './handler.ts';

/** What the calendar starts, by the network's clock. What could not be started, or failed twice again, is kept. */
export class Timetable extends Construct {
  readonly deadLetters: DeadLetters;
  readonly #group: CfnScheduleGroup;
  readonly #role: Role;

  constructor(scope: Construct, id: string) {
    super(scope, id);
    this.deadLetters = new DeadLetters(this, 'DeadLetters');
    this.#group = new CfnScheduleGroup(this, 'Group', {});
    this.#role = new Role(this, 'Role', { assumedBy: new ServicePrincipal('scheduler.amazonaws.com') });
    this.#allow('sqs:SendMessage', this.deadLetters.sqs.queueArn);
  }

  start(name: string, { at }: ScheduleLine, handler: Handler): void {
    this.#allow('lambda:InvokeFunction', handler.lambda.functionArn);
    new CfnSchedule(this, pascal(name), {
      name,
      groupName: this.#group.ref,
      scheduleExpression: at,
      scheduleExpressionTimezone: timeZone,
      flexibleTimeWindow: { mode: 'OFF' },
      target: {
        arn: handler.lambda.functionArn,
        roleArn: this.#role.roleArn,
        input: JSON.stringify({ schedule: name }),
        retryPolicy: { maximumEventAgeInSeconds: 3600, maximumRetryAttempts: 10 },
        deadLetterConfig: { arn: this.deadLetters.sqs.queueArn },
      },
    });
    this.#keepFailures(name, handler);
  }

  /** The calendar only hands over; a function that then fails is Lambda's to retry, and to report. */
  #keepFailures(name: string, handler: Handler): void {
    handler.allow(['sqs:SendMessage'], this.deadLetters.sqs.queueArn);
    new CfnEventInvokeConfig(this, `${pascal(name)}Failures`, {
      functionName: handler.lambda.functionName,
      qualifier: '$LATEST',
      maximumRetryAttempts: 2,
      maximumEventAgeInSeconds: 3600,
      destinationConfig: { onFailure: { destination: this.deadLetters.sqs.queueArn } },
    });
  }

  #allow(action: string, resource: string): void {
    this.#role.addToPolicy(
      new PolicyStatement({ effect: Effect.ALLOW, actions: [action], resources: [resource] }),
    );
  }
}
