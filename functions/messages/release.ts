import type { messagesRoutes } from '../../shared/contracts/routes/messages.ts';
import { refuse } from '../../shared/kernel/result.ts';
import { release as released } from '../../shared/messages/message.ts';
import type { UseCase } from '../platform/http.ts';
import { replace } from '../platform/storage/writes.ts';
import { messageKey, messages } from './records.ts';

/** A person sends again what was held, once its cause is mended. */
export const release: UseCase<typeof messagesRoutes.release> = async ({ path }, { store, commit, now }) => {
  const seen = await store.get(messages, messageKey(path.messageId));
  if (!seen) return refuse('platform/not-found');
  const next = released(seen.record, now);
  if (!next.ok) return next;
  return commit([replace(messages, seen, next.value)], { id: next.value.id, state: next.value.state });
};
