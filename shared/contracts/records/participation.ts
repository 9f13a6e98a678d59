import * as z from 'zod';
import type { AccompanimentId, EditionId, MemberId, ParticipationId, ProgrammeId } from '../../kernel/ids.ts';
import { languages } from '../../kernel/language.ts';
import { apartKinds, type Apart, type Mentee, type Mentor } from '../../mentorship/people.ts';
import { programmeRoles } from '../../mentorship/participation.ts';
import { day, idOf, instant } from '../cells.ts';

const text = z.string();

const enrolled = () => ({
  id: idOf<ParticipationId>(),
  programmeId: idOf<ProgrammeId>(),
  editionId: idOf<EditionId>().nullable(),
  memberId: idOf<MemberId>(),
  organisation: idOf<MemberId>().nullable(),
  role: z.enum(programmeRoles),
  appliedOn: day,
  level: text.nullable(),
  name: text,
  languages: z.array(z.enum(languages)).readonly(),
  region: text.nullable(),
  virtual: z.boolean(),
  remark: text,
});

/** A participation in each of its states, with what is kept beside it. */
function inEachState<const Beside extends z.ZodRawShape>(beside: Beside) {
  const one = { ...enrolled(), ...beside };
  return z.discriminatedUnion('state', [
    z.strictObject({
      ...one,
      state: z.enum(['draft', 'submitted', 'in-review', 'accepted', 'active']),
    }),
    z.strictObject({ ...one, state: z.literal('information-requested'), question: text }),
    z.strictObject({
      ...one,
      state: z.literal('waitlisted'),
      since: instant,
      offerUntil: instant.nullable(),
    }),
    z.strictObject({
      ...one,
      state: z.enum(['refused', 'withdrawn', 'not-completed']),
      on: day,
      reason: text,
    }),
    z.strictObject({ ...one, state: z.literal('paused'), on: day, reason: text }),
    z.strictObject({ ...one, state: z.literal('completed'), on: day }),
  ]);
}

/** A mentor of a programme, as it is kept. */
export const mentorSchema = z.lazy(() =>
  inEachState({
    trainedOn: day.nullable(),
    capacity: z.int().min(0),
    load: z.int().min(0),
    expertise: z.array(text).readonly(),
  }),
) satisfies z.ZodType<Mentor>;

/** Somebody to accompany, as it is kept. */
export const menteeSchema = z.lazy(() =>
  inEachState({
    levelWished: text.nullable(),
    aims: text,
    needs: z.array(text).readonly(),
    pairing: idOf<AccompanimentId>().nullable(),
  }),
) satisfies z.ZodType<Mentee>;

/** Two parties that must not be paired, as it is kept. */
export const apartSchema = z.lazy(() =>
  z.strictObject({
    id: text,
    one: idOf<MemberId>(),
    other: idOf<MemberId>(),
    kind: z.enum(apartKinds),
    from: day,
    until: day,
    remark: text,
  }),
) satisfies z.ZodType<Apart>;
