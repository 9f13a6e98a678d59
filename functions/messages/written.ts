import { letterKindOf } from '../../shared/messages/letter.ts';
import type { Message } from '../../shared/messages/message.ts';
import { settingsOf } from '../platform/settings.ts';
import type { Tools } from '../platform/tools.ts';
import { letterheadOf } from './letterhead.ts';
import { letterKey, letters } from './records.ts';
import type { MessageRequest } from './render.ts';

/** A message in the words that it has, or why it cannot be written. */
export async function written(message: Message, stop: MessageRequest['stop'], tools: Tools) {
  const { template, language, variables } = message;
  const { network } = await settingsOf(tools);
  // Templates and their language are loaded with the first message.
  const { renderMessage } = await import('./render.ts');
  return renderMessage({
    template,
    language,
    variables,
    letterhead: letterheadOf(network, language),
    ...(await ownText(message, tools)),
    ...(stop ? { stop } : {}),
  });
}

/** The text that a person wrote; without it, which cannot be, the message waits for somebody. */
async function ownText({ template, variables }: Message, { store }: Tools) {
  if (letterKindOf(template) === undefined) return {};
  const kept = await store.get(letters, letterKey(String(variables['letterId'])));
  return kept ? { own: kept.record } : {};
}
