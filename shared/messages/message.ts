import type { Day } from '../kernel/day.ts';
import type { MemberId, MessageId, RuleId } from '../kernel/ids.ts';
import { plus, type Instant } from '../kernel/instant.ts';
import type { Language } from '../kernel/language.ts';
import { ok, refuse, type Result } from '../kernel/result.ts';
import type { MessagesRefusal } from './refusals.ts';
import { templatePurposes, type Purpose, type TemplateKey } from './template.ts';

/** One term and one rule make at most one notice. */
export type NoticeOf = { readonly memberId: MemberId; readonly termEndsOn: Day; readonly ruleId: RuleId };

/** What does not change while a message lives. `variables` are the template's, already in the message's language. */
export type Letter = {
  readonly id: MessageId;
  readonly to: string;
  readonly name: string;
  readonly language: Language;
  readonly template: TemplateKey;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly memberId: MemberId | null;
  readonly notice: NoticeOf | null;
  /** Keys of files in the bucket that go with it. */
  readonly attachments: readonly string[];
  readonly writtenAt: Instant;
};

export const cancelReasons = ['paid', 'left', 'suppressed', 'stale', 'superseded'] as const;
export type CancelReason = (typeof cancelReasons)[number];
export const holdReasons = [
  'language-missing',
  'template-broken',
  'outcome-unknown',
  'no-address',
  'refused-by-provider',
] as const;
export type HoldReason = (typeof holdReasons)[number];

/** The life of a message. Only `planned` and `sending` wait for something to happen. */
export type Message = Letter &
  (
    | { readonly state: 'planned'; readonly sendAt: Instant; readonly attempt: number }
    | {
        readonly state: 'sending';
        readonly attempt: number;
        readonly leaseUntil: Instant;
        /** Its lease was prolonged, once, to let the provider's word arrive. */
        readonly isProlonged?: true;
      }
    | {
        readonly state: 'accepted';
        readonly attempt: number;
        readonly providerId: string;
        readonly at: Instant;
      }
    | { readonly state: 'delivered'; readonly providerId: string; readonly at: Instant }
    | {
        readonly state: 'bounced';
        readonly providerId: string;
        readonly at: Instant;
        readonly why: 'bounce' | 'complaint';
      }
    | { readonly state: 'cancelled'; readonly reason: CancelReason; readonly at: Instant }
    | { readonly state: 'held'; readonly reason: HoldReason; readonly at: Instant }
  );
export type MessageState = Message['state'];
export type MessageIn<State extends MessageState> = Extract<Message, { readonly state: State }>;

/** Long enough for a provider's event to arrive after a crash, short enough that a reminder is of its day. */
const lease = { minutes: 15 };
/** How often one message is handed to the provider before a person looks at it. */
const mostAttempts = 4;
/**
 * How long after its moment a message still says what is so. What the by-laws require is told however late it is, and
 * whether a reminder is still in time, its rule says (see `verdicts`).
 */
const inTime: Readonly<Record<Purpose, { readonly days: number } | undefined>> = {
  account: { days: 3 },
  programmes: { days: 14 },
  bulletin: { days: 7 },
  promotion: { days: 7 },
  statutory: undefined,
  work: undefined,
  reminders: undefined,
};

export function purposeOf({ template }: Pick<Letter, 'template'>): Purpose {
  return templatePurposes[template];
}

/** A message that waits to be sent. */
export function planned(letter: Letter, sendAt: Instant): MessageIn<'planned'> {
  return { ...letter, state: 'planned', sendAt, attempt: 0 };
}

/** What must happen to a message by itself, and when: at most one thing. */
export function nextOfMessage(
  message: Message,
): { readonly at: Instant; readonly next: 'send' | 'end-lease' } | undefined {
  if (message.state === 'planned') return { at: message.sendAt, next: 'send' };
  if (message.state === 'sending') return { at: message.leaseUntil, next: 'end-lease' };
  return undefined;
}

/**
 * Takes a message in hand before it is given to the provider. One whose lease ran out without word from the provider
 * is taken again, up to a few times; then a person decides.
 *
 * @returns the message in hand, or the state it ends in instead
 */
export function claim(
  message: Message,
  at: Instant,
): Result<MessageIn<'sending' | 'held' | 'cancelled'>, MessagesRefusal> {
  const due = nextOfMessage(message);
  if (!due) return refuse('messages/already-settled', { state: message.state });
  if (due.at > at) return refuse('messages/not-yet', { at: due.at });
  const longest = inTime[purposeOf(message)];
  if (message.state === 'planned' && longest && plus(message.sendAt, longest) < at)
    return ok(cancel(message, 'stale', at));
  const attempt = 'attempt' in message ? message.attempt : 0;
  if (attempt >= mostAttempts) return ok(hold(message, 'outcome-unknown', at));
  return ok({ ...letterOf(message), state: 'sending', attempt: attempt + 1, leaseUntil: plus(at, lease) });
}

/**
 * A message whose lease ended long ago without anybody looking: whoever hears the provider may have been away as well,
 * and its word be on the way. It is listened for once more before the message is sent again.
 */
export function listenAgain(message: Message, at: Instant): MessageIn<'sending'> | undefined {
  if (message.state !== 'sending' || message.isProlonged || plus(message.leaseUntil, lease) >= at)
    return undefined;
  return { ...message, leaseUntil: plus(at, lease), isProlonged: true };
}

/**
 * What stays of a letter once the provider has it. What answers somebody (a code, a link that confirms) opens a door for
 * whoever reads it: it does not stay.
 */
function sent(message: Message): Letter {
  const letter = letterOf(message);
  return purposeOf(message) === 'account' ? { ...letter, variables: {} } : letter;
}

/** The provider took it. Its own event may have said so already. */
export function accept(message: Message, providerId: string, at: Instant): Message {
  if (message.state !== 'sending') return message;
  return { ...sent(message), state: 'accepted', attempt: message.attempt, providerId, at };
}

/** The provider refused for now (throttled, paused): it waits, and the try does not count. */
export function postpone(message: MessageIn<'sending'>, until: Instant): MessageIn<'planned'> {
  return { ...letterOf(message), state: 'planned', sendAt: until, attempt: message.attempt - 1 };
}

export function cancel(message: Message, reason: CancelReason, at: Instant): MessageIn<'cancelled'> {
  return { ...sent(message), state: 'cancelled', reason, at };
}

export function hold(message: Message, reason: HoldReason, at: Instant): MessageIn<'held'> {
  return { ...letterOf(message), state: 'held', reason, at };
}

/** A person sends again what was held. */
export function release(message: Message, at: Instant): Result<MessageIn<'planned'>, MessagesRefusal> {
  if (message.state !== 'held') return refuse('messages/already-settled', { state: message.state });
  return ok(planned(letterOf(message), at));
}

export type ProviderEvent = {
  readonly type: 'send' | 'delivery' | 'bounce' | 'complaint';
  readonly providerId: string;
  readonly at: Instant;
};

/** What the provider tells, in whatever order and however often: states only move forward. */
export function told(message: Message, { type, providerId, at }: ProviderEvent): Message {
  const letter = sent(message);
  if (type === 'bounce' || type === 'complaint') {
    return message.state === 'bounced' ? message : { ...letter, state: 'bounced', providerId, at, why: type };
  }
  if (message.state === 'bounced' || message.state === 'delivered') return message;
  if (type === 'delivery') return { ...letter, state: 'delivered', providerId, at };
  return message.state === 'accepted'
    ? message
    : { ...letter, state: 'accepted', providerId, at, attempt: 'attempt' in message ? message.attempt : 1 };
}

function letterOf(message: Message): Letter {
  const { id, to, name, language, template, variables, memberId, notice, attachments, writtenAt } = message;
  return { id, to, name, language, template, variables, memberId, notice, attachments, writtenAt };
}
