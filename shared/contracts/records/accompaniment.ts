import * as z from 'zod';
import type { AccompanimentId, MemberId, ParticipationId, ProgrammeId, StaffId } from '../../kernel/ids.ts';
import { sides, type Accompaniment } from '../../mentorship/accompaniment.ts';
import { day, idOf, instant } from '../cells.ts';

const text = z.string();
const side = z.enum(sides);
const said = z.lazy(() => z.strictObject({ reason: text, satisfaction: z.int().nullable() }).nullable());

const pair = () => ({
  id: idOf<AccompanimentId>(),
  programmeId: idOf<ProgrammeId>(),
  mentor: idOf<MemberId>(),
  mentee: idOf<MemberId>(),
  mentorIn: idOf<ParticipationId>(),
  menteeIn: idOf<ParticipationId>(),
  proposedOn: day,
});

/** What the list of pairings shows beside the state, and what says how the pair is doing without saying what of. */
const beside = () => ({
  mentorName: text,
  menteeName: text,
  level: text.nullable(),
  /** Who decided it: a named coordinator. */
  coordinator: text,
  /** And of the staff, to be told what becomes of it. */
  coordinatorId: idOf<StaffId>(),
  meetings: z.int().min(0),
  minutes: z.int().min(0),
  lastMetOn: day.nullable(),
  /** The pair is to be asked: its trial, or its agreement, has come to its end. */
  toAsk: z.enum(['ask-after-trial', 'ask-renewal']).nullable(),
});

const agreed = { agreedOn: day, endsOn: day };

/** A pairing as it is kept. */
export const accompanimentSchema = z.lazy(() => {
  const one = { ...pair(), ...beside() };
  return z.discriminatedUnion('state', [
    z.strictObject({ ...one, state: z.literal('proposed') }),
    z.strictObject({
      ...one,
      state: z.literal('offered'),
      respondBy: instant,
      answers: z.strictObject({ mentor: z.boolean().nullable(), mentee: z.boolean().nullable() }),
    }),
    z.strictObject({ ...one, state: z.literal('accepted'), acceptedOn: day }),
    z.strictObject({ ...one, state: z.literal('declined'), by: side, on: day, reason: text }),
    z.strictObject({ ...one, state: z.literal('expired'), at: instant }),
    z.strictObject({ ...one, state: z.literal('first-meeting'), metOn: day }),
    z.strictObject({ ...one, state: z.literal('trial'), metOn: day, until: day }),
    z.strictObject({ ...one, state: z.literal('active'), ...agreed }),
    z.strictObject({ ...one, state: z.literal('paused'), pausedOn: day, reason: text, ...agreed }),
    z.strictObject({ ...one, state: z.literal('renewed'), renewedOn: day, ...agreed }),
    z.strictObject({
      ...one,
      state: z.literal('closed'),
      closedOn: day,
      by: z.enum([...sides, 'coordinator']),
      closing: z.strictObject({ mentor: said, mentee: said }),
    }),
  ]);
}) satisfies z.ZodType<Accompaniment>;
export type Pairing = z.infer<typeof accompanimentSchema>;

/** Whose pairing it is: read with the member's others. */
export const seatSchema = z.lazy(() =>
  z.strictObject({
    memberId: idOf<MemberId>(),
    accompanimentId: idOf<AccompanimentId>(),
  }),
);
export type Seat = z.infer<typeof seatSchema>;
