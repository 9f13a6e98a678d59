import { Duration, Validations } from 'aws-cdk-lib';
import { Queue, QueueEncryption } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';

/** Where a message waits, for two weeks, once every try has failed: for a person to look, and redrive. */
export class DeadLetters extends Construct {
  readonly sqs: Queue;

  constructor(scope: Construct, id: string) {
    super(scope, id);
    this.sqs = new Queue(this, 'Queue', {
      encryption: QueueEncryption.SQS_MANAGED,
      enforceSSL: true,
      retentionPeriod: Duration.days(14),
    });
    Validations.of(this.sqs).acknowledge({
      id: 'AwsSolutions-SQS3',
      reason: 'It is itself where dead letters go; an alarm tells of the first one.',
    });
  }
}
