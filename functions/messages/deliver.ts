import type { MessageId } from '../../shared/kernel/ids.ts';
import { milliseconds, plus, type Instant } from '../../shared/kernel/instant.ts';
import type { Result } from '../../shared/kernel/result.ts';
import {
  accept,
  cancel,
  claim,
  hold,
  listenAgain,
  postpone,
  type CancelReason,
  type Message,
  type MessageIn,
} from '../../shared/messages/message.ts';
import { metrics } from '../platform/environment.ts';
import { log, metric } from '../platform/log.ts';
import type { Attachment, Mail, Posted } from '../platform/mail.ts';
import { settingsOf } from '../platform/settings.ts';
import type { Key } from '../platform/storage/engine.ts';
import type { Kept } from '../platform/storage/kind.ts';
import { replace, stillAbsent, type AnyWrite } from '../platform/storage/writes.ts';
import type { Tools } from '../platform/tools.ts';
import { messageKey, messages, suppressionKeys, suppressions } from './records.ts';
import { stopLinks } from './stop-links.ts';
import { written } from './written.ts';

export type DeliverPorts = {
  /** What else must still be true when a message is taken in hand, or why it is no longer wanted. */
  readonly stillWanted: (
    message: Message,
    tools: Tools,
  ) => Promise<Result<readonly AnyWrite[], { readonly code: CancelReason }>>;
  readonly readFile: (key: string) => Promise<Uint8Array | undefined>;
  /** Has documents drawn, and the message taken up again then; a failure is not one of the message. */
  readonly draw: (order: { readonly draw: readonly string[]; readonly message: Key }) => Promise<void>;
  readonly post: (mail: Mail) => Promise<Posted>;
};

const minute = 60_000;

/** While the provider takes nothing, a message is offered less and less often; often enough for the alarm to see it wait. */
function retryAt({ writtenAt }: Message, now: Instant): Instant {
  const age = milliseconds(now) - milliseconds(writtenAt);
  return plus(now, { milliseconds: Math.round(Math.min(15 * minute, Math.max(5 * minute, age / 4))) });
}

/**
 * One message, from the outbox to the provider. Called twice, it is sent once; called late, it says why not. All that
 * can be prepared is done before the message is taken in hand: between that and the provider nothing else can fail.
 */
export async function deliver(id: MessageId, ports: DeliverPorts, tools: Tools): Promise<void> {
  const seen = await tools.store.get(messages, messageKey(id));
  const step = seen && (await decide(seen.record, ports, tools));
  if (!seen || !step) return;
  const { next, conditions, mail } = step;
  const done = await tools.commit([replace(messages, seen, next), ...conditions], undefined);
  // Someone else took it, or what it depends on changed: whoever looks next decides anew.
  if (!done.ok || next.state !== 'sending' || !mail) return;
  const inHand = { record: next, version: seen.version + 1, changedAt: tools.now };
  const posted = await ports.post(mail);
  const { template, attempt } = next;
  log('info', 'message/posted', { id, template, how: posted.how, attempt });
  await settle(inHand, posted, tools);
}

type Step = {
  readonly next: MessageIn<'sending' | 'held' | 'cancelled'>;
  /** What must still be so when it is taken in hand. */
  readonly conditions: readonly AnyWrite[];
  readonly mail?: Mail;
};

/** What is to become of a message now; nothing yet, when it is not its time or its documents are not drawn. */
async function decide(message: Message, ports: DeliverPorts, tools: Tools): Promise<Step | undefined> {
  const ended = (next: Step['next']) => ({ next, conditions: [] });
  const listening = listenAgain(message, tools.now);
  if (listening) return ended(listening);
  const claimed = claim(message, tools.now);
  if (!claimed.ok) return undefined;
  if (claimed.value.state !== 'sending') return ended(claimed.value);
  const wanted = await ports.stillWanted(message, tools);
  if (!wanted.ok) return ended(cancel(message, wanted.refusal.code, tools.now));
  if (await isSuppressed(message, tools)) return ended(cancel(message, 'suppressed', tools.now));
  const attachments = await attached(message, ports.readFile);
  if (!attachments) {
    await ports.draw({ draw: message.attachments, message: messageKey(message.id) });
    return undefined;
  }
  const worded = await write(message, tools);
  if (!worded.ok) {
    const isMissing = worded.refusal.code === 'messages/language-missing';
    return ended(hold(message, isMissing ? 'language-missing' : 'template-broken', tools.now));
  }
  const unsuppressed = suppressionKeys(message).map((key) => stillAbsent(suppressions, key));
  const mail = { ...worded.value, id: message.id, to: message.to, attachments };
  return { next: claimed.value, conditions: [...wanted.value, ...unsuppressed], mail };
}

async function isSuppressed(message: Message, { store }: Tools): Promise<boolean> {
  const found = await Promise.all(suppressionKeys(message).map((key) => store.get(suppressions, key)));
  return found.some((record) => record !== undefined);
}

async function write(message: Message, tools: Tools) {
  const { network } = await settingsOf(tools);
  const { stop } = await stopLinks(message, tools);
  const rendered = await written(message, stop, tools);
  return rendered.ok
    ? ({ ok: true, value: { ...rendered.value, replyTo: network.email } } as const)
    : rendered;
}

/** When the provider's own event was faster, the message is further on than this, and stays there. */
async function settle(inHand: Kept<MessageIn<'sending'>>, posted: Posted, tools: Tools): Promise<void> {
  if (posted.how === 'accepted') metric(metrics.sent, 1);
  const next = after(inHand.record, posted, tools);
  if (!next) return;
  const done = await tools.commit([replace(messages, inHand, next)], undefined);
  if (!done.ok) log('info', 'message/settled-elsewhere', { id: next.id, code: done.refusal.code });
}

/** After an unknown outcome the provider's event decides; without one, the lease ends and it is sent again. */
function after(message: MessageIn<'sending'>, posted: Posted, { now }: Tools): Message | undefined {
  switch (posted.how) {
    case 'accepted':
      return accept(message, posted.providerId, now);
    case 'later':
      return postpone(message, retryAt(message, now));
    case 'refused':
      return hold(message, 'refused-by-provider', now);
    case 'unknown':
      return undefined;
  }
}

async function attached(
  { attachments }: Message,
  readFile: DeliverPorts['readFile'],
): Promise<Attachment[] | undefined> {
  const files = await Promise.all(attachments.map(async (key) => ({ key, bytes: await readFile(key) })));
  const there = files.flatMap(({ key, bytes }) =>
    bytes ? [{ filename: key.slice(key.lastIndexOf('/') + 1), type: 'application/pdf', bytes }] : [],
  );
  return there.length === attachments.length ? there : undefined;
}
