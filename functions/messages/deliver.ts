import { plus } from '../../shared/kernel/instant.ts';
import type { Result } from '../../shared/kernel/result.ts';
import {
  accept,
  cancel,
  claim,
  hold,
  postpone,
  type Message,
  type MessageIn,
} from '../../shared/messages/message.ts';
import { now } from '../platform/clock.ts';
import { metrics } from '../platform/environment.ts';
import { readFile } from '../platform/files.ts';
import { log, metric } from '../platform/log.ts';
import { post, type Attachment } from '../platform/mail.ts';
import { settingsOf } from '../platform/settings.ts';
import type { Kept } from '../platform/storage/kind.ts';
import { replace, stillAbsent, type AnyWrite } from '../platform/storage/writes.ts';
import type { Tools } from '../platform/tools.ts';
import { letterheadOf } from './letterhead.ts';
import { messageKey, messages, suppressionKeys, suppressions } from './records.ts';
import { renderMessage } from './render.ts';
import { stopLinks } from './stop-links.ts';

/** What else must still be true when a message is taken in hand, or why it is no longer wanted. */
export type StillWanted = (
  message: Message,
  tools: Tools,
) => Promise<Result<readonly AnyWrite[], { code: 'paid' | 'left' }>>;

const retryAfter = { minutes: 5 };

/** One message, from the outbox to the provider. Called twice, it is sent once; called late, it says why not. */
export async function deliver(id: string, stillWanted: StillWanted, tools: Tools): Promise<void> {
  const seen = await tools.store.get(messages, messageKey(id));
  if (!seen) return;
  const attachments = await attached(seen.record);
  if (!attachments) return; // Its documents are not drawn yet: the agenda comes back to it.
  const inHand = await take(seen, stillWanted, tools);
  if (inHand) await hand(inHand, attachments, tools);
}

/** Claims the message on everything that must still be so, in one transaction. */
async function take(
  seen: Kept<Message>,
  stillWanted: StillWanted,
  tools: Tools,
): Promise<Kept<MessageIn<'sending'>> | undefined> {
  const claimed = claim(seen.record, tools.now);
  if (!claimed.ok) return undefined;
  const wanted = await stillWanted(seen.record, tools);
  const blocked = await isSuppressed(seen.record, tools);
  const unwanted = wanted.ok ? blocked && 'suppressed' : wanted.refusal.code;
  const next = unwanted === false ? claimed.value : cancel(seen.record, unwanted, tools.now);
  const unsuppressed = suppressionKeys(seen.record).map((key) => stillAbsent(suppressions, key));
  const conditions = next.state === 'sending' && wanted.ok ? [...wanted.value, ...unsuppressed] : [];
  const done = await tools.commit([replace(messages, seen, next), ...conditions], undefined);
  // Someone else took it, or what it depends on changed: whoever looks next decides anew.
  if (!done.ok || next.state !== 'sending') return undefined;
  return { record: next, version: seen.version + 1, changedAt: tools.now };
}

async function isSuppressed(message: Message, { store }: Tools): Promise<boolean> {
  const found = await Promise.all(suppressionKeys(message).map((key) => store.get(suppressions, key)));
  return found.some((record) => record !== undefined);
}

async function hand(
  inHand: Kept<MessageIn<'sending'>>,
  attachments: readonly Attachment[],
  tools: Tools,
): Promise<void> {
  const { record } = inHand;
  const { network } = await settingsOf(tools);
  const rendered = renderMessage({
    template: record.template,
    language: record.language,
    variables: record.variables,
    letterhead: letterheadOf(network, record.language),
    ...(await stopLinks(record, tools)),
  });
  if (!rendered.ok)
    return settle(
      inHand,
      hold(
        record,
        rendered.refusal.code === 'messages/language-missing' ? 'language-missing' : 'template-broken',
        now(),
      ),
      tools,
    );
  const posted = await post({
    ...rendered.value,
    id: record.id,
    to: record.to,
    replyTo: network.email,
    attachments,
  });
  log('info', 'message/posted', {
    id: record.id,
    template: record.template,
    how: posted.how,
    attempt: record.attempt,
  });
  if (posted.how === 'unknown') return; // The provider's event decides; without one, the lease ends and it is sent again.
  if (posted.how === 'later') return settle(inHand, postpone(record, plus(now(), retryAfter)), tools);
  if (posted.how === 'refused') return settle(inHand, hold(record, 'refused-by-provider', now()), tools);
  metric(metrics.sent, 1);
  return settle(inHand, accept(record, posted.providerId, now()), tools);
}

/** When the provider's own event was faster, the message is further on than this, and stays there. */
async function settle(inHand: Kept<Message>, next: Message, tools: Tools): Promise<void> {
  const done = await tools.commit([replace(messages, inHand, next)], undefined);
  if (!done.ok) log('info', 'message/settled-elsewhere', { id: next.id, code: done.refusal.code });
}

async function attached({ attachments }: Message): Promise<Attachment[] | undefined> {
  const files = await Promise.all(attachments.map(async (key) => ({ key, bytes: await readFile(key) })));
  const there = files.flatMap(({ key, bytes }) =>
    bytes ? [{ filename: key.slice(key.lastIndexOf('/') + 1), type: 'application/pdf', bytes }] : [],
  );
  return there.length === attachments.length ? there : undefined;
}
