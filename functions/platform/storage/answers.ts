import { createHash } from 'node:crypto';
import * as z from 'zod';
import { plus, type Instant } from '../../../shared/kernel/instant.ts';
import type { Kind } from './kind.ts';

const answerSchema = z.lazy(() =>
  z.strictObject({
    /** Who asked, through which route, with which key. */
    id: z.string(),
    /** SHA-256 of what was asked, address and body, so that a key reused for something else is noticed. */
    hash: z.string(),
    result: z.unknown().optional(),
    at: z.string(),
  }),
);
export type Remembered = z.infer<typeof answerSchema>;

/** How long a repeated request is answered as the first was. */
const remembered = { days: 7 };

/** What a mutation answered, written in its own transaction: the same key again gets the same answer, once done. */
export const answers: Kind<Remembered> = {
  name: 'answer',
  table: 'operations',
  schema: answerSchema,
  key: ({ id }) => answerKey(id),
  expires: ({ at }) => plus(at as Instant, remembered),
};

export function answerKey(id: string) {
  return { pk: `answer#${id}`, sk: 'answer' };
}

export function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('base64url');
}
