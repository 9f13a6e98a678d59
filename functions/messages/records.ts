import * as z from 'zod';
import { messagesSheet } from '../../shared/contracts/sheets/messages.ts';
import { letterSchema, type Letter } from '../../shared/contracts/records/letter.ts';
import { messageSchema } from '../../shared/contracts/records/message.ts';
import { isStoppable, stoppable, type Purpose } from '../../shared/messages/template.ts';
import {
  nextOfMessage,
  purposeOf,
  type Letter as MessageLetter,
  type Message,
} from '../../shared/messages/message.ts';
import type { Key } from '../platform/storage/engine.ts';
import type { Kind } from '../platform/storage/kind.ts';
import { records } from '../platform/storage/question.ts';
import { packer } from '../sheets/pack.ts';

export function messageKey(id: string): Key {
  return { pk: `message#${id}`, sk: 'message' };
}

/** Why a message did not go, in one cell. */
function becauseOf(message: Message): string | null {
  if (message.state === 'cancelled' || message.state === 'held') return message.reason;
  return message.state === 'bounced' ? message.why : null;
}

const pack = packer<Pick<Message, keyof MessageLetter | 'state'> & { readonly because: string | null }>(
  messagesSheet,
);

/** The outbox: a message is written with its cause, and sent afterwards. */
export const messages: Kind<Message> = {
  name: 'message',
  table: 'operations',
  schema: messageSchema,
  key: ({ id }) => messageKey(id),
  /** F-message Every message. Index feed. 100 rows: 5.5 units. */
  feed: {
    shards: messagesSheet.shards,
    rows: (message) => pack({ ...message, because: becauseOf(message) }),
  },
  /** A-message What waits to be sent, or for its outcome. Index agenda. 100 rows: 3 units. */
  agenda: { shards: 16, next: nextOfMessage },
  gsi1: ({ memberId, writtenAt, id }) =>
    memberId ? { partition: `messages#${memberId}`, sort: `${writtenAt}#${id}` } : undefined,
  rouse: { queue: 'send', when: ({ state }) => state === 'planned' },
};

const suppressionSchema = z.strictObject({
  email: z.string(),
  /** A purpose that the person stopped; `all` when the address itself bounces or complained. */
  purpose: z.enum(['all', ...stoppable]),
  why: z.enum(['bounce', 'complaint', 'asked']),
  at: z.string(),
});
export type Suppression = z.infer<typeof suppressionSchema>;

/** An address that must not be written to, for one purpose or for any. */
export const suppressions: Kind<Suppression> = {
  name: 'suppression',
  table: 'operations',
  schema: suppressionSchema,
  key: ({ email, purpose }) => suppressionKey(email, purpose),
};

export function suppressionKey(email: string, purpose: Suppression['purpose']): Key {
  return { pk: `suppression#${email}`, sk: purpose };
}

/** What could stand in the way of a message: statutory ones pass whatever a person stopped, but not a dead address. */
export function suppressionKeys(message: Message): readonly Key[] {
  const purpose: Purpose = purposeOf(message);
  return [
    suppressionKey(message.to, 'all'),
    ...(isStoppable(purpose) ? [suppressionKey(message.to, purpose)] : []),
  ];
}

export function letterKey(id: string): Key {
  return { pk: `letter#${id}`, sk: 'letter' };
}

/** What staff wrote to members: the text of each batch, once. */
export const letters: Kind<Letter> = {
  name: 'letter',
  table: 'operations',
  schema: letterSchema,
  key: ({ id }) => letterKey(id),
  gsi1: ({ writtenAt, id }) => ({ partition: 'letters', sort: `${writtenAt}#${id}` }),
};

/** O-08 What was written to members, latest first. Index gsi1. 100 rows: 8.5 units. */
export const latestLetters = records('O-08', letters, {
  index: 'gsi1',
  partition: 'letters',
  order: 'descending',
  limit: 30,
});
