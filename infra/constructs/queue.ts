import { Duration } from 'aws-cdk-lib';
import { EventSourceMapping } from 'aws-cdk-lib/aws-lambda';
import { Queue as SqsQueue, QueueEncryption } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import { queueVariable, type QueueName } from '../../functions/platform/environment.ts';
import { functions, queues, type FunctionName } from '../catalog.ts';
import { names } from '../names.ts';
import { DeadLetters } from './dead-letters.ts';
import type { Handler } from './handler.ts';

/** A queue with dead letters of its own, emptied by one function. */
export class Queue extends Construct {
  readonly sqs: SqsQueue;
  readonly deadLetters: DeadLetters;
  readonly #name: QueueName;

  constructor(scope: Construct, name: QueueName, id: string) {
    super(scope, id);
    this.#name = name;
    this.deadLetters = new DeadLetters(this, 'DeadLetters');
    this.sqs = new SqsQueue(this, 'Queue', {
      encryption: QueueEncryption.SQS_MANAGED,
      enforceSSL: true,
      retentionPeriod: Duration.days(4),
      // As Lambda asks: a message comes back only when its function, tried again within the poller, has surely ended.
      visibilityTimeout: Duration.seconds(6 * functions[driven(name)].seconds),
      deadLetterQueue: { queue: this.deadLetters.sqs, maxReceiveCount: queues[name].tries },
    });
  }

  /** Lends the right to send. */
  lend(to: Handler): void {
    to.tell(queueVariable[this.#name], this.sqs.queueUrl);
    to.allow(['sqs:SendMessage'], this.sqs.queueArn);
  }

  /** Gives the messages to a function, which answers for each one. */
  drive(handler: Handler): void {
    handler.allow(['sqs:ReceiveMessage', 'sqs:DeleteMessage', 'sqs:GetQueueAttributes'], this.sqs.queueArn);
    const { batch, atOnce } = queues[this.#name];
    new EventSourceMapping(this, 'Source', {
      target: handler.lambda,
      eventSourceArn: this.sqs.queueArn,
      batchSize: batch,
      maxConcurrency: atOnce,
      reportBatchItemFailures: true,
    });
  }
}

function driven(queue: QueueName): FunctionName {
  const found = names(functions).find(
    (name) => 'drivenBy' in functions[name] && functions[name].drivenBy === queue,
  );
  if (found === undefined) throw new Error(`No function of the catalog is driven by the queue ${queue}`);
  return found;
}
