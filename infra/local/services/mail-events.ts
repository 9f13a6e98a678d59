import { randomUUID } from 'node:crypto';
import { addressOf } from '../access/acts.ts';
import type { Queues } from '../queues.ts';
import { home } from '../template/home.ts';
import { kinds } from '../template/kinds.ts';
import type { Plan } from '../template/plan.ts';
import type { Json } from '../template/resolver.ts';
import type { Mailed } from './mail.ts';

const titles = {
  Send: 'Email Sent',
  Delivery: 'Email Delivered',
  Bounce: 'Email Bounced',
  Complaint: 'Email Complaint Received',
} as const;
type Event = keyof typeof titles;

/** What becomes of a message, in the order of its events: as with the simulator of SES, the address says. */
function fateOf(address: string): readonly Event[] {
  if (/^bounce(\+.*)?@simulator\./i.test(address)) return ['Send', 'Bounce'];
  if (/^complaint(\+.*)?@simulator\./i.test(address)) return ['Send', 'Delivery', 'Complaint'];
  return ['Send', 'Delivery'];
}

function detailOf(event: Event, message: Mailed, timestamp: string): Readonly<Record<string, Json>> {
  const { id: messageId, from, to: destination, tags, subject } = message;
  const recipients = destination.map((address) => ({ emailAddress: addressOf(address) }));
  const said = {
    Send: {},
    Delivery: { timestamp, recipients: destination, smtpResponse: '250 ok' },
    Bounce: {
      timestamp,
      feedbackId: messageId,
      bounceType: 'Permanent',
      bounceSubType: 'General',
      bouncedRecipients: recipients,
    },
    Complaint: {
      timestamp,
      feedbackId: messageId,
      complaintFeedbackType: 'abuse',
      complainedRecipients: recipients,
    },
  } as const satisfies Record<Event, Json>;
  const commonHeaders = { from: [from], to: destination, messageId, subject };
  const mail = {
    timestamp: message.at,
    messageId,
    source: from,
    destination,
    tags,
    sendingAccountId: home.account,
    commonHeaders,
  };
  return { eventType: event, mail, [event.toLowerCase()]: said[event] };
}

/**
 * As EventBridge matches: every field of the pattern has one of its values in the event.
 *
 * @throws Error on a pattern of another kind than lists of values
 */
export function matches(pattern: Json, event: Json | undefined): boolean {
  const unknown = () => new Error(`This machine does not know the event pattern ${JSON.stringify(pattern)}`);
  if (typeof pattern !== 'object' || pattern === null) throw unknown();
  if (Array.isArray(pattern)) {
    if (pattern.some((value) => typeof value === 'object')) throw unknown();
    return [event].flat().some((value) => pattern.includes(value));
  }
  const fields = new Map(typeof event === 'object' && event !== null ? Object.entries(event) : []);
  return Object.entries(pattern).every(([key, inner]) => fields.has(key) && matches(inner, fields.get(key)));
}

/** Tells what became of a message to the queues of the rules that ask for it, if its configuration set does. */
export function openEvents(
  plan: Plan,
  queues: Queues,
  now: () => number,
): (message: Mailed, set: string) => void {
  const destinations = plan
    .parts(kinds.destination)
    .filter(({ EventDestination }) => EventDestination.Enabled);
  const rules = plan.parts(kinds.rule);
  const wanted = (set: string, event: Event) =>
    destinations.some(
      ({ ConfigurationSetName, EventDestination: { MatchingEventTypes } }) =>
        ConfigurationSetName === set &&
        MatchingEventTypes.some((type) => type.toLowerCase() === event.toLowerCase()),
    );
  return (message, set) => {
    for (const one of fateOf(addressOf(message.to[0] ?? '')).filter((event) => wanted(set, event))) {
      const time = new Date(now()).toISOString();
      const resources = [`arn:aws:ses:${home.region}:${home.account}:configuration-set/${set}`];
      const from = { source: 'aws.ses', account: home.account, region: home.region, time, resources };
      const event = {
        version: '0',
        id: randomUUID(),
        'detail-type': titles[one],
        ...from,
        detail: detailOf(one, message, time),
      };
      const targets = rules
        .filter(({ EventPattern }) => matches(EventPattern, event))
        .flatMap(({ Targets }) => Targets);
      for (const { Arn } of targets) queues.send(Arn, JSON.stringify(event));
    }
  };
}
