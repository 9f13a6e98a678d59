import { randomUUID } from 'node:crypto';
import * as z from 'zod';
import { addressOf } from '../access/acts.ts';
import type { Clock } from '../clock.ts';
import type { Queues } from '../queues.ts';
import type { State } from '../state.ts';
import { home } from '../template/home.ts';
import { kinds } from '../template/kinds.ts';
import type { Plan } from '../template/plan.ts';
import type { Json } from '../template/resolver.ts';
import { Refused } from './answer.ts';
import { forward } from './smtp.ts';

const addresses = z.array(z.string()).default([]);
const content = z.object({ Data: z.string() });
const oneLine = z.string().regex(/^[^\r\n]*$/);
const tag = z.string().regex(/^[\w.@-]{1,256}$/);
const letter = z.object({
  FromEmailAddress: oneLine,
  ReplyToAddresses: addresses,
  Destination: z.object({ ToAddresses: addresses, CcAddresses: addresses, BccAddresses: addresses }),
  ConfigurationSetName: z.string().optional(),
  EmailTags: z.array(z.object({ Name: tag, Value: tag })).default([]),
  Content: z.object({
    Simple: z.object({
      Subject: z.object({ Data: oneLine }),
      Body: z.object({ Text: content.optional(), Html: content.optional() }),
      Headers: z.array(z.object({ Name: oneLine, Value: oneLine })).default([]),
      Attachments: z
        .array(
          z.object({
            FileName: oneLine,
            RawContent: z.base64(),
            ContentType: z.string().default('application/octet-stream'),
          }),
        )
        .default([]),
    }),
  }),
});

const mailed = z.object({
  id: z.string(),
  at: z.string(),
  from: z.string(),
  to: z.array(z.string()),
  replyTo: z.array(z.string()),
  subject: z.string(),
  text: z.string().optional(),
  html: z.string().optional(),
  headers: z.record(z.string(), z.string()),
  tags: z.record(z.string(), z.array(z.string())),
  attachments: z.array(z.object({ name: z.string(), type: z.string(), base64: z.string() })),
});
export type Mailed = z.infer<typeof mailed>;

/** Every message that left, and what its provider says became of it. */
export type Mail = {
  /** The call `SendEmail` of SES. @throws Refused as SES would */
  readonly send: (body: unknown) => { MessageId: string };
  /** A message that did not pass through SES: the codes of the members' sign-in. */
  readonly post: (message: Omit<Mailed, 'id' | 'at'>) => void;
  /** Oldest first. */
  readonly mailbox: () => readonly Mailed[];
  /** Whether the provider tells the queue what became of a message. A test of lost events answers `false`. */
  tells: (message: Mailed) => boolean;
};

/** What the provider says of a message, in the order of its events. */
function fateOf(address: string): readonly string[] {
  if (/^bounce(\+.*)?@simulator\./i.test(address)) return ['Send', 'Bounce'];
  if (/^complaint(\+.*)?@simulator\./i.test(address)) return ['Send', 'Delivery', 'Complaint'];
  return ['Send', 'Delivery'];
}

const titles: Readonly<Record<string, string>> = {
  Send: 'Email Sent',
  Delivery: 'Email Delivered',
  Bounce: 'Email Bounced',
  Complaint: 'Email Complaint Received',
};

function detailOf(kind: string, message: Mailed, now: string): Readonly<Record<string, Json>> {
  const recipients = message.to.map((address) => ({ emailAddress: addressOf(address) }));
  const said: Readonly<Record<string, Json>> = {
    Send: {},
    Delivery: {
      timestamp: now,
      recipients: message.to,
      processingTimeMillis: 400,
      smtpResponse: '250 ok',
      reportingMTA: 'local',
    },
    Bounce: {
      timestamp: now,
      feedbackId: message.id,
      bounceType: 'Permanent',
      bounceSubType: 'General',
      bouncedRecipients: recipients,
    },
    Complaint: {
      timestamp: now,
      feedbackId: message.id,
      complaintFeedbackType: 'abuse',
      complainedRecipients: recipients,
    },
  };
  const { id: messageId, at: timestamp, from: source, to: destination, tags, subject, headers } = message;
  return {
    eventType: kind,
    mail: {
      timestamp,
      messageId,
      source,
      destination,
      tags,
      sendingAccountId: home.account,
      headersTruncated: false,
      headers: Object.entries(headers).map(([name, value]) => ({ name, value })),
      commonHeaders: { from: [source], to: destination, messageId, subject },
    },
    [kind.toLowerCase()]: said[kind] ?? {},
  };
}

/** As EventBridge matches: every field of the pattern has one of its values in the event. */
export function matches(pattern: Json, event: Json | undefined): boolean {
  if (Array.isArray(pattern)) {
    if (pattern.some((value) => typeof value === 'object'))
      throw new Error(`This machine does not know the event pattern ${JSON.stringify(pattern)}`);
    return (Array.isArray(event) ? event : [event]).some((value) => pattern.includes(value));
  }
  if (typeof pattern !== 'object' || pattern === null)
    throw new Error(`This machine does not know the event pattern ${JSON.stringify(pattern)}`);
  return Object.entries(pattern).every(
    ([key, inner]) =>
      typeof event === 'object' &&
      event !== null &&
      key in event &&
      matches(inner, Object.entries(event).find(([name]) => name === key)?.[1]),
  );
}

export function openMail(
  plan: Plan,
  { state, clock, queues }: { state: State; clock: Clock; queues: Queues },
): Mail {
  const verified = plan.parts(kinds.identity).map(({ name }) => name);
  const sets = new Set(plan.parts(kinds.configuration).map(({ name }) => name));
  const destinations = plan
    .parts(kinds.destination)
    .filter(({ EventDestination }) => EventDestination.Enabled);
  const rules = plan.parts(kinds.rule);
  const wanted = (set: string, kind: string) =>
    destinations.some(
      ({ ConfigurationSetName, EventDestination }) =>
        ConfigurationSetName === set &&
        EventDestination.MatchingEventTypes.some((type) => type.toLowerCase() === kind.toLowerCase()),
    );

  const tell = (set: string, message: Mailed) => {
    for (const kind of fateOf(addressOf(message.to[0] ?? '')).filter((one) => wanted(set, one))) {
      const time = new Date(clock.now()).toISOString();
      const event = {
        version: '0',
        id: randomUUID(),
        'detail-type': titles[kind] ?? kind,
        source: 'aws.ses',
        account: home.account,
        time,
        region: home.region,
        resources: [`arn:aws:ses:${home.region}:${home.account}:configuration-set/${set}`],
        detail: detailOf(kind, message, time),
      };
      for (const { Targets } of rules.filter(({ EventPattern }) => matches(EventPattern, event))) {
        for (const { Arn } of Targets) queues.send(Arn, JSON.stringify(event));
      }
    }
  };
  const keep = (message: Omit<Mailed, 'id' | 'at'>): Mailed => {
    const kept = { ...message, id: randomUUID(), at: new Date(clock.now()).toISOString() };
    state.run('insert into mail values (?, ?, ?)', kept.id, clock.now(), JSON.stringify(kept));
    void forward(kept);
    return kept;
  };

  const mail: Mail = {
    tells: () => true,
    post: keep,
    mailbox: () =>
      state
        .all('select envelope from mail order by at, rowid')
        .map(({ envelope }) => mailed.parse(JSON.parse(String(envelope)))),
    send: (body) => {
      const parsed = letter.safeParse(body);
      if (!parsed.success) throw new Refused('BadRequestException', z.prettifyError(parsed.error));
      const {
        FromEmailAddress: from,
        Destination: { ToAddresses, CcAddresses, BccAddresses },
        ReplyToAddresses: replyTo,
        ConfigurationSetName: set,
        EmailTags,
        Content: { Simple },
      } = parsed.data;
      const address = addressOf(from);
      if (!verified.includes(address) && !verified.includes(address.split('@').at(-1) ?? ''))
        throw new Refused('MessageRejected', `Email address is not verified: ${address}`);
      if (set !== undefined && !sets.has(set))
        throw new Refused('NotFoundException', `Configuration set <${set}> does not exist.`, 404);
      const to = [...ToAddresses, ...CcAddresses, ...BccAddresses];
      if (to.length === 0 || to.length > 50)
        throw new Refused('BadRequestException', 'Recipient count must be from 1 to 50.');
      const own = Object.fromEntries(EmailTags.map(({ Name, Value }) => [Name, [Value]]));
      return state.together(() => {
        const message = keep({
          from,
          to,
          replyTo,
          subject: Simple.Subject.Data,
          ...(Simple.Body.Text ? { text: Simple.Body.Text.Data } : {}),
          ...(Simple.Body.Html ? { html: Simple.Body.Html.Data } : {}),
          headers: Object.fromEntries(Simple.Headers.map(({ Name, Value }) => [Name, Value])),
          tags: set === undefined ? own : { ...own, 'ses:configuration-set': [set] },
          attachments: Simple.Attachments.map(({ FileName, ContentType, RawContent }) => ({
            name: FileName,
            type: ContentType,
            base64: RawContent,
          })),
        });
        if (set !== undefined && mail.tells(message)) tell(set, message);
        return { MessageId: message.id };
      });
    },
  };
  return mail;
}
