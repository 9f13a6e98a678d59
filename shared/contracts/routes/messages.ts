import * as z from 'zod';
import { templatePurposes, type TemplateKey } from '../../messages/template.ts';
import { nonSends, type NonSend } from '../../messages/rule.ts';
import { nonSendWords } from '../../words/messages.ts';
import type { Word } from '../../words/word.ts';
import { may, type StaffRole } from '../access.ts';
import { rowOutcome } from '../bulk.ts';
import type { LetterId, MemberId } from '../../kernel/ids.ts';
import { languages } from '../../kernel/language.ts';
import { day, idOf, typedDay } from '../cells.ts';
import { letterSchema, letterTextSchema } from '../records/letter.ts';
import type { RouteTable } from '../route.ts';
import { messagesSheet } from '../sheets/messages.ts';
import { sheetRoutes } from '../sheets/routes.ts';

/** Each reason not to send has its words; a new one without them does not compile. */
export const nonSendLabels: Readonly<Record<NonSend, Word>> = nonSendWords;

export const messageRows = sheetRoutes(messagesSheet);

/**
 * Who of the staff may read what was written. Codes and links that act are nobody's but their reader's; what a pair and its
 * coordinator are written, and why an application was refused, is for those who decide of it.
 */
export function messageReaders(template: TemplateKey): readonly StaffRole[] {
  const purpose = templatePurposes[template];
  if (purpose === 'account') return [];
  if (purpose === 'programmes' || purpose === 'work') return ['admin', 'programmes'];
  const isOfDues = template === 'invoice' || template === 'receipt' || template === 'renewal-reminder';
  return isOfDues ? ['admin', 'membership', 'treasurer'] : ['admin', 'membership'];
}

/** What one rule does for one member on a day. */
export const previewLineSchema = z.strictObject({
  memberId: z.string(),
  member: z.string(),
  rule: z.strictObject({ fr: z.string(), en: z.string() }),
  on: day,
  termEndsOn: day,
  send: z.boolean(),
  why: z.enum(nonSends).optional(),
});

/** Messages: the outbox, rules, and what the next morning would send. */
export const messagesRoutes = {
  preview: {
    method: 'GET',
    url: '/api/messages/preview',
    serves: 'messages',
    access: may.everyStaff,
    query: z.strictObject({ on: typedDay }),
    answer: z.strictObject({ lines: z.array(previewLineSchema), more: z.boolean() }),
  },
  release: {
    method: 'POST',
    url: '/api/messages/{messageId}/release',
    serves: 'messages',
    access: may.keepRoll,
    path: z.strictObject({ messageId: z.string().min(1).max(200) }),
    answer: z.strictObject({ id: z.string(), state: z.string() }),
  },
  /** What a message says, to those of the staff whom it concerns (`messageReaders`). */
  readMessage: {
    method: 'GET',
    url: '/api/messages/{messageId}/text',
    serves: 'messages',
    access: may.readMessages,
    path: z.strictObject({ messageId: z.string().min(1).max(200) }),
    answer: z.strictObject({ subject: z.string(), text: z.string(), attachments: z.array(z.string()) }),
  },
  /** A letter as one member would read it, with the reason where it would not go. */
  previewLetter: {
    method: 'POST',
    url: '/api/messages/letters/preview',
    serves: 'messages',
    access: may.keepRoll,
    private: true,
    body: z.lazy(() => z.strictObject({ memberId: idOf<MemberId>(), letter: letterTextSchema })),
    answer: z.strictObject({
      to: z.string(),
      language: z.enum(languages),
      subject: z.string(),
      text: z.string(),
      why: z.string().optional(),
    }),
  },
  /** Writes a letter to some members. `batch` names the letter: its pages, and a page that comes again, carry the same. */
  sendLetter: {
    method: 'POST',
    url: '/api/messages/letters',
    serves: 'messages',
    access: may.keepRoll,
    bulk: true,
    body: z.lazy(() =>
      z.strictObject({
        batch: idOf<LetterId>(),
        letter: letterTextSchema,
        memberIds: z.array(idOf<MemberId>()).min(1).max(100),
      }),
    ),
    answer: z.lazy(() => z.strictObject({ outcomes: z.array(rowOutcome) })),
  },
  /** What was written to members before, to begin from. */
  letters: {
    method: 'GET',
    url: '/api/messages/letters',
    serves: 'messages',
    access: may.keepRoll,
    answer: z.lazy(() => z.strictObject({ letters: z.array(letterSchema) })),
  },
} as const satisfies RouteTable;
