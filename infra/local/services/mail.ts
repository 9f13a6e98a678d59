import { randomUUID } from 'node:crypto';
import * as z from 'zod';
import { addressOf } from '../access/acts.ts';
import type { Clock } from '../clock.ts';
import type { Queues } from '../queues.ts';
import type { State } from '../state.ts';
import { kinds } from '../template/kinds.ts';
import type { Plan } from '../template/plan.ts';
import { Refused } from './answer.ts';
import { openEvents } from './mail-events.ts';
import { forward } from './smtp.ts';

const texts = z.array(z.string()).default([]);
const content = z.object({ Data: z.string() });
const oneLine = z.string().regex(/^[^\r\n]*$/);
const addresses = z.array(oneLine).default([]);
const tag = z.string().regex(/^[\w.@-]{1,256}$/);
const file = z.object({
  FileName: oneLine,
  RawContent: z.base64(),
  ContentType: z.string().default('application/octet-stream'),
});
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
      Attachments: z.array(file).default([]),
    }),
  }),
});

const mailed = z.object({
  id: z.string(),
  at: z.string(),
  from: z.string(),
  to: texts,
  replyTo: texts,
  subject: z.string(),
  text: z.string().optional(),
  html: z.string().optional(),
  headers: z.record(z.string(), z.string()).default({}),
  tags: z.record(z.string(), z.array(z.string())).default({}),
  attachments: z.array(z.object({ name: z.string(), type: z.string(), base64: z.string() })).default([]),
});
export type Mailed = z.infer<typeof mailed>;

/** Every message that left. */
export type Mail = {
  /** The call `SendEmail` of SES. @throws Refused as SES would */
  readonly send: (body: unknown) => { MessageId: string };
  /** A message that did not pass through SES: the codes of the members' sign-in. */
  readonly post: (message: Pick<Mailed, 'from' | 'to' | 'subject'> & { text: string }) => void;
  /** Oldest first. */
  readonly mailbox: () => readonly Mailed[];
  /** Whether the provider tells the queue what became of a message. A test of lost events answers `false`. */
  tells: (message: Mailed) => boolean;
};

function mailedOf({ Content: { Simple }, ...rest }: z.infer<typeof letter>): object {
  const { ToAddresses, CcAddresses, BccAddresses } = rest.Destination;
  const set = rest.ConfigurationSetName;
  const tags = rest.EmailTags.map(({ Name, Value }) => [Name, [Value]] as const);
  return {
    from: rest.FromEmailAddress,
    to: [...ToAddresses, ...CcAddresses, ...BccAddresses],
    replyTo: rest.ReplyToAddresses,
    subject: Simple.Subject.Data,
    text: Simple.Body.Text?.Data,
    html: Simple.Body.Html?.Data,
    headers: Object.fromEntries(Simple.Headers.map(({ Name, Value }) => [Name, Value])),
    tags: { ...Object.fromEntries(tags), ...(set === undefined ? {} : { 'ses:configuration-set': [set] }) },
    attachments: Simple.Attachments.map((one) => ({
      name: one.FileName,
      type: one.ContentType,
      base64: one.RawContent,
    })),
  };
}

export function openMail(
  plan: Plan,
  { state, clock, queues }: { state: State; clock: Clock; queues: Queues },
): Mail {
  const verified = plan.parts(kinds.identity).map(({ name }) => name);
  const sets = plan.parts(kinds.configuration).map(({ name }) => name);
  const tell = openEvents(plan, queues, clock.now);

  const check = ({ from, to }: Mailed, set: string | undefined) => {
    const address = addressOf(from);
    if (!verified.includes(address) && !verified.includes(address.split('@').at(-1) ?? ''))
      throw new Refused('MessageRejected', `Email address is not verified: ${address}`);
    if (set !== undefined && !sets.includes(set))
      throw new Refused('NotFoundException', `No configuration set ${set}.`, 404);
    if (to.length === 0 || to.length > 50)
      throw new Refused('BadRequestException', 'Recipient count must be from 1 to 50.');
  };
  const keep = (message: object, set?: string): Mailed => {
    const kept = mailed.parse({ ...message, id: randomUUID(), at: new Date(clock.now()).toISOString() });
    if ('replyTo' in message) check(kept, set);
    state.run('insert into mail values (?, ?, ?)', kept.id, clock.now(), JSON.stringify(kept));
    void forward(kept);
    return kept;
  };
  const mail: Mail = {
    tells: () => true,
    post: (message) => void keep(message),
    mailbox: () =>
      state
        .all('select envelope from mail order by at, rowid')
        .map(({ envelope }) => mailed.parse(JSON.parse(String(envelope)))),
    send: (body) => {
      const parsed = letter.safeParse(body);
      if (!parsed.success) throw new Refused('BadRequestException', z.prettifyError(parsed.error));
      const set = parsed.data.ConfigurationSetName;
      return state.together(() => {
        const message = keep(mailedOf(parsed.data), set);
        if (set !== undefined && mail.tells(message)) tell(message, set);
        return { MessageId: message.id };
      });
    },
  };
  return mail;
}
