import { ok, refuse, type Result } from '../../shared/kernel/result.ts';
import { purposeOf } from '../../shared/messages/message.ts';
import { isStoppable } from '../../shared/messages/template.ts';
import { create } from '../platform/storage/writes.ts';
import type { Tools } from '../platform/tools.ts';
import { messageKey, messages, suppressions } from './records.ts';
import { isStopLink } from './stop-links.ts';

type Asked = { readonly message: string; readonly key: string };

/**
 * Stops messages of one purpose to one address, at once. Only a POST comes here; the same link again changes nothing,
 * and a link that is not ours is told apart from nothing.
 */
export async function stopMessages(
  { message, key }: Asked,
  tools: Tools,
): Promise<Result<{ stopped: true }, { code: 'platform/not-found' | 'platform/busy' }>> {
  const seen = (await isStopLink(tools, message, key))
    ? await tools.store.get(messages, messageKey(message))
    : undefined;
  const purpose = seen && purposeOf(seen.record);
  if (!seen || !purpose || !isStoppable(purpose)) return refuse('platform/not-found');
  const record = { email: seen.record.to, purpose, why: 'asked', at: tools.now } as const;
  const done = await tools.commit([create(suppressions, record)], { stopped: true } as const);
  if (!done.ok && done.refusal.code !== 'platform/already-there') return refuse('platform/busy');
  return ok({ stopped: true });
}
