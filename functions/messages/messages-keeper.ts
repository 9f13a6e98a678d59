import { messagesSheet } from '../../shared/contracts/sheets/messages.ts';
import type { Message } from '../../shared/messages/message.ts';
import { readOnly } from '../sheets/read-only.ts';
import { messageKey, messages } from './records.ts';

/** The sheet of messages: nobody types in it. */
export const messagesKeeper = readOnly<Message>(messagesSheet, messages, messageKey);
