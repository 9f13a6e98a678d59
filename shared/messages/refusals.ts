import type { Refusal } from '../kernel/result.ts';

/** Why a message was not moved on. */
export const messagesRefusals = [
  'messages/already-settled',
  'messages/not-yet',
  'messages/language-missing',
  'messages/template-broken',
  'messages/suppressed',
] as const;
export type MessagesRefusalCode = (typeof messagesRefusals)[number];
export type MessagesRefusal = Refusal<MessagesRefusalCode>;
