import { Duration } from 'aws-cdk-lib';
import {
  Alarm,
  ComparisonOperator,
  MathExpression,
  Metric,
  TreatMissingData,
  type IMetric,
} from 'aws-cdk-lib/aws-cloudwatch';
import { SnsAction } from 'aws-cdk-lib/aws-cloudwatch-actions';
import { Topic } from 'aws-cdk-lib/aws-sns';
import { EmailSubscription } from 'aws-cdk-lib/aws-sns-subscriptions';
import { Construct } from 'constructs';
import { metrics } from '../../functions/platform/environment.ts';
import { pascal } from '../names.ts';
import type { DeadLetters } from './dead-letters.ts';
import type { Queue } from './queue.ts';

/** What somebody must be told of. Ten alarms are free; each one more is 0.10 $ a month. */
export class Alarms extends Construct {
  readonly #topic: Topic;

  constructor(scope: Construct, id: string, to: string | undefined) {
    super(scope, id);
    this.#topic = new Topic(this, 'Topic', { enforceSSL: true });
    if (to !== undefined) this.#topic.addSubscription(new EmailSubscription(to));
  }

  /** The first message that no try could finish. */
  onDeadLetters(name: string, { sqs }: DeadLetters): void {
    this.#alarm(`${pascal(name)}DeadLetters`, `A message of ${name} failed for good: look, then redrive`, {
      metric: sqs.metricApproximateNumberOfMessagesVisible({ period: Duration.minutes(5), statistic: 'max' }),
      threshold: 1,
    });
  }

  /** Work that waits an hour: the function fails, or does not follow. */
  onAge(name: string, { sqs }: Queue): void {
    this.#alarm(`${pascal(name)}Waits`, `Messages of ${name} wait for over an hour`, {
      metric: sqs.metricApproximateAgeOfOldestMessage({ period: Duration.minutes(5), statistic: 'max' }),
      threshold: 3600,
    });
  }

  /** Any function of the account and region, in one alarm: the dashboard of Lambda says which. */
  onErrors(): void {
    this.#alarm('Errors', 'Functions failed', {
      metric: new Metric({
        namespace: 'AWS/Lambda',
        metricName: 'Errors',
        statistic: 'sum',
        period: Duration.minutes(5),
      }),
      threshold: 3,
    });
  }

  /** Messages were due and none left, three quarters of an hour long; or the sender no longer says anything at all. */
  onSilence(): void {
    const count = (metricName: string) =>
      new Metric({
        namespace: metrics.namespace,
        metricName,
        statistic: 'sum',
        period: Duration.minutes(15),
      });
    this.#alarm('DueAndNoneSent', 'Messages are due and none is sent', {
      metric: new MathExpression({
        expression: 'IF(due > 0 AND FILL(sent, 0) == 0, 1, 0)',
        usingMetrics: { due: count(metrics.due), sent: count(metrics.sent) },
        period: Duration.minutes(15),
      }),
      threshold: 1,
      periods: 3,
      missing: TreatMissingData.BREACHING,
    });
  }

  #alarm(id: string, description: string, { metric: measured, threshold, periods = 1, missing }: Line): void {
    const alarm = new Alarm(this, id, {
      alarmDescription: description,
      metric: measured,
      threshold,
      evaluationPeriods: periods,
      comparisonOperator: ComparisonOperator.GREATER_THAN_OR_EQUAL_TO_THRESHOLD,
      treatMissingData: missing ?? TreatMissingData.NOT_BREACHING,
    });
    alarm.addAlarmAction(new SnsAction(this.#topic));
  }
}

type Line = {
  readonly metric: IMetric;
  readonly threshold: number;
  readonly periods?: number;
  readonly missing?: TreatMissingData;
};
