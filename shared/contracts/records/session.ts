import * as z from 'zod';
import type { AccompanimentId, EditionId, MemberId, SessionId } from '../../kernel/ids.ts';
import { sides } from '../../mentorship/accompaniment.ts';
import { attendanceStates, meetingModes, type Session } from '../../mentorship/session.ts';
import { day, idOf, instant } from '../cells.ts';

const attendance = z.lazy(() =>
  z.strictObject({
    sessionId: idOf<SessionId>(),
    memberId: idOf<MemberId>(),
    organisation: idOf<MemberId>().nullable(),
    state: z.enum(attendanceStates),
  }),
);

const one = () => ({
  id: idOf<SessionId>(),
  of: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('edition'), editionId: idOf<EditionId>() }),
    z.strictObject({ kind: z.literal('accompaniment'), accompanimentId: idOf<AccompanimentId>() }),
  ]),
  on: day,
  minutes: z.int().min(1),
  mode: z.enum(meetingModes),
  facilitator: idOf<MemberId>().nullable(),
  attendances: z.array(attendance).readonly(),
  loggedBy: z.enum(sides),
  loggedAt: instant,
});

/** A session as it is kept: when, how long, how, and who was there. What was said is nowhere in it. */
export const sessionSchema = z.lazy(() =>
  z.discriminatedUnion('state', [
    z.strictObject({ ...one(), state: z.enum(['planned', 'held']) }),
    z.strictObject({ ...one(), state: z.literal('cancelled'), reason: z.string() }),
    z.strictObject({ ...one(), state: z.literal('moved'), to: day }),
  ]),
) satisfies z.ZodType<Session>;
export type KeptSession = z.infer<typeof sessionSchema>;
