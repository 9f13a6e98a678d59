import * as z from 'zod';
import { instant } from '../../shared/kernel/instant.ts';
import { told, type ProviderEvent } from '../../shared/messages/message.ts';
import { decideAgain } from '../platform/storage/retry.ts';
import { create, replace, type AnyWrite } from '../platform/storage/writes.ts';
import type { Tools } from '../platform/tools.ts';
import { messageKey, messages, suppressions } from './records.ts';
import { ok } from '../../shared/kernel/result.ts';

/** What SES tells through EventBridge: only what is read here. */
const eventSchema = z.looseObject({
  time: z.string(),
  detail: z.looseObject({
    eventType: z.enum(['Send', 'Delivery', 'Bounce', 'Complaint']),
    mail: z.looseObject({ messageId: z.string(), tags: z.record(z.string(), z.array(z.string())) }),
    bounce: z.looseObject({ bounceType: z.string() }).optional(),
  }),
});
type SesEvent = z.infer<typeof eventSchema>;

const types = { Send: 'send', Delivery: 'delivery', Bounce: 'bounce', Complaint: 'complaint' } as const;

/** Moves a message by what the provider says of it, and stops writing to addresses that bounce for good or complain. */
export async function hear(message: unknown, tools: Tools): Promise<void> {
  const event = eventSchema.parse(message);
  const { messageId, tags } = event.detail.mail;
  const id = tags['message']?.[0];
  if (id === undefined) return;
  const heard: ProviderEvent = {
    type: types[event.detail.eventType],
    providerId: messageId,
    at: instant(event.time),
  };
  const settled = await decideAgain(tools.pause, () => apply(id, heard, event, tools));
  if (!settled.ok) throw new Error(`The event of a message could not be kept: ${settled.refusal.code}`);
}

async function apply(id: string, heard: ProviderEvent, event: SesEvent, tools: Tools) {
  const seen = await tools.store.get(messages, messageKey(id));
  if (!seen) return ok(undefined);
  const next = told(seen.record, heard);
  // A message that bounced for a while may still be told to bounce for good, or be complained of.
  const writes = await suppression(seen.record.to, heard, event, tools);
  return tools.commit(
    [...(next === seen.record ? [] : [replace(messages, seen, next)]), ...writes],
    undefined,
  );
}

async function suppression(
  email: string,
  { type, at }: ProviderEvent,
  { detail }: SesEvent,
  { store }: Tools,
): Promise<AnyWrite[]> {
  const forGood = type === 'complaint' || (type === 'bounce' && detail.bounce?.bounceType === 'Permanent');
  if (!forGood) return [];
  const record = { email, purpose: 'all', why: type, at } as const;
  return (await store.get(suppressions, suppressions.key(record))) ? [] : [create(suppressions, record)];
}
