import { purposeOf, type Message } from '../../shared/messages/message.ts';
import { isStoppable } from '../../shared/messages/template.ts';
import { environment, variable } from '../platform/environment.ts';
import { isSigned, sign } from '../platform/signature.ts';
import { pageFor } from '../platform/site.ts';
import type { Tools } from '../platform/tools.ts';

const purpose = 'stop';

/**
 * Where a person stops messages of this purpose. The link carries the message's id and a signature, no address: it
 * works at once and for as long as the message is kept. The page asks; only a POST acts.
 */
export async function stopLinks(
  message: Message,
  tools: Tools,
): Promise<{ stop?: { page: string; post: string } }> {
  if (!isStoppable(purposeOf(message))) return {};
  const query = new URLSearchParams({ message: message.id, key: await sign(tools, purpose, message.id) });
  const origin = environment(variable.siteOrigin);
  const page = new URL(pageFor(message.language, '/stop'));
  for (const [name, value] of query) page.searchParams.set(name, value);
  return { stop: { page: page.href, post: `${origin}/api/stop?${query.toString()}` } };
}

export function isStopLink(
  tools: Pick<Tools, 'store' | 'commitEach'>,
  messageId: string,
  key: string,
): Promise<boolean> {
  return isSigned(tools, purpose, messageId, key);
}
