import { Arn, CfnOutput, Stack } from 'aws-cdk-lib';
import { EventBus, Rule } from 'aws-cdk-lib/aws-events';
import { SqsQueue } from 'aws-cdk-lib/aws-events-targets';
import {
  ConfigurationSet,
  ConfigurationSetTlsPolicy,
  EmailIdentity,
  EmailSendingEvent,
  EventDestination,
  Identity,
  SuppressionReasons,
} from 'aws-cdk-lib/aws-ses';
import { Construct } from 'constructs';
import { variable } from '../../functions/platform/environment.ts';
import type { Settings } from '../settings.ts';
import type { Handler } from './handler.ts';
import type { Queue } from './queue.ts';

/** Who the network writes as, and what becomes of each message: SES tells EventBridge, which tells the queue. */
export class Mail extends Construct {
  readonly #identity: string;
  readonly #sender: string;
  readonly #set: ConfigurationSet;

  constructor(scope: Construct, id: string, settings: Settings, events: Queue) {
    super(scope, id);
    this.#identity = settings.mailIdentity;
    this.#sender = settings.sender;
    const { dkimRecords } = new EmailIdentity(this, 'Identity', {
      identity: identityOf(settings.mailIdentity),
    });
    for (const [index, { name, value }] of (settings.mailIdentity === settings.sender
      ? []
      : dkimRecords
    ).entries())
      new CfnOutput(this, `Record${index + 1}`, { value: `${name} CNAME ${value}` });
    this.#set = new ConfigurationSet(this, 'Set', {
      tlsPolicy: ConfigurationSetTlsPolicy.REQUIRE,
      suppressionReasons: SuppressionReasons.BOUNCES_AND_COMPLAINTS,
      reputationMetrics: true,
    });
    this.#set.addEventDestination('Events', {
      destination: EventDestination.eventBus(EventBus.fromEventBusName(this, 'Bus', 'default')),
      // Those that change what becomes of a message: `send` says that it was taken on, should SES's own answer be lost.
      events: [
        EmailSendingEvent.SEND,
        EmailSendingEvent.DELIVERY,
        EmailSendingEvent.BOUNCE,
        EmailSendingEvent.COMPLAINT,
      ],
    });
    new Rule(this, 'Events', {
      eventPattern: {
        source: ['aws.ses'],
        detail: { mail: { tags: { 'ses:configuration-set': [this.#set.configurationSetName] } } },
      },
      targets: [new SqsQueue(events.sqs, { deadLetterQueue: events.deadLetters.sqs, retryAttempts: 20 })],
    });
  }

  /** Sending names both the identity and the configuration set, and IAM asks about both. */
  lend(to: Handler): void {
    to.tell(variable.mailConfiguration, this.#set.configurationSetName);
    to.tell(variable.mailSender, this.#sender);
    to.allow(
      ['ses:SendEmail'],
      this.#arn('identity', this.#identity),
      this.#arn('configuration-set', this.#set.configurationSetName),
    );
  }

  #arn(resource: string, resourceName: string): string {
    return Arn.format({ service: 'ses', resource, resourceName }, Stack.of(this));
  }
}

function identityOf(name: string): Identity {
  return name.includes('@') ? Identity.email(name) : Identity.domain(name);
}
