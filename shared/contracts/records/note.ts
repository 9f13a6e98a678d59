import * as z from 'zod';
import type { AccompanimentId, MemberId, SessionId } from '../../kernel/ids.ts';
import { noteKinds, type Goals, type Note } from '../../mentorship/note.ts';
import { idOf, instant } from '../cells.ts';

/** A note of a pair, as it is kept. Its text is private: nothing of it leaves this record. */
export const noteSchema = z.lazy(() =>
  z.strictObject({
    id: z.string(),
    sessionId: idOf<SessionId>().nullable(),
    accompanimentId: idOf<AccompanimentId>(),
    author: idOf<MemberId>(),
    kind: z.enum(noteKinds),
    text: z.string(),
    writtenAt: instant,
  }),
) satisfies z.ZodType<Note>;
export type KeptNote = z.infer<typeof noteSchema>;

/** What a pair wants to reach, as it is kept; as private as its notes. */
export const goalsSchema = z.lazy(() =>
  z.strictObject({
    accompanimentId: idOf<AccompanimentId>(),
    text: z.string(),
    writtenAt: instant,
  }),
) satisfies z.ZodType<Goals>;
