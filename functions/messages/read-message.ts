import { messageReaders, type messagesRoutes } from '../../shared/contracts/routes/messages.ts';
import { ok, refuse } from '../../shared/kernel/result.ts';
import { environment, variable } from '../platform/environment.ts';
import type { UseCase } from '../platform/http.ts';
import { messageKey, messages } from './records.ts';
import { written } from './written.ts';

/**
 * What somebody was written, for whom it concerns. Its own link to stop is left out: whoever reads it here is not who may
 * follow it.
 */
export const readMessage: UseCase<typeof messagesRoutes.readMessage> = async ({ path }, tools) => {
  const kept = await tools.store.get(messages, messageKey(path.messageId));
  if (!kept) return refuse('platform/not-found');
  const { caller } = tools;
  const readers = messageReaders(kept.record.template);
  if (caller.door !== 'staff' || !caller.person.roles.some((role) => readers.includes(role)))
    return refuse('platform/not-allowed');
  const origin = environment(variable.siteOrigin);
  const text = await written(kept.record, { page: `${origin}/stop`, post: `${origin}/api/stop` }, tools);
  if (!text.ok) return text;
  const attachments = kept.record.attachments.map((key) => key.slice(key.lastIndexOf('/') + 1));
  return ok({ subject: text.value.subject, text: text.value.text, attachments });
};
