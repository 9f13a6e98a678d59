import * as z from 'zod';
import type {
  AccompanimentId,
  ContactId,
  MemberId,
  ParticipationId,
  ProgrammeId,
  StaffId,
} from '../../kernel/ids.ts';
import { sides } from '../../mentorship/accompaniment.ts';
import { obstacles } from '../../mentorship/eligibility.ts';
import { may } from '../access.ts';
import { day, idOf, instant, line } from '../cells.ts';
import { pairingState } from '../records/states.ts';
import type { RouteTable } from '../route.ts';
import { accompanimentsSheet } from '../sheets/accompaniments.ts';
import { apartSheet } from '../sheets/apart.ts';
import { meetingsSheet } from '../sheets/meetings.ts';
import { menteesSheet } from '../sheets/mentees.ts';
import { mentorsSheet } from '../sheets/mentors.ts';
import { sheetRoutes } from '../sheets/routes.ts';
import { meetingSchema } from './meeting.ts';
import { programmePath, programmeRoutes } from './programme.ts';

export const mentorRows = sheetRoutes(mentorsSheet);
export const menteeRows = sheetRoutes(menteesSheet);
export const meetingRows = sheetRoutes(meetingsSheet);
export const pairingRows = sheetRoutes(accompanimentsSheet);
export const apartRows = sheetRoutes(apartSheet);

const serves = 'mentorship' as const;
const version = z.int().min(1);
/** A row of a sheet, as it stands now. */
const row = z.lazy(() => z.looseObject({ id: z.string(), version: z.int() }));
const pairingPath = z.lazy(() => z.strictObject({ pairingId: idOf<AccompanimentId>() }));

/** A pairing as its coordinator follows it. */
const followedSchema = z.lazy(() =>
  z.strictObject({
    id: idOf<AccompanimentId>(),
    version,
    programmeId: idOf<ProgrammeId>(),
    mentorName: z.string(),
    menteeName: z.string(),
    level: z.string().nullable(),
    state: pairingState,
    proposedOn: day,
    respondBy: instant.nullable(),
    answers: z.strictObject({ mentor: z.boolean().nullable(), mentee: z.boolean().nullable() }).nullable(),
    endsOn: day.nullable(),
    toAsk: z.string().nullable(),
    coordinator: z.string(),
    meetings: z.int(),
    minutes: z.int(),
    lastMetOn: day.nullable(),
  }),
);
export type Followed = z.infer<typeof followedSchema>;

const steps = z.lazy(() =>
  z.discriminatedUnion('step', [
    z.strictObject({ step: z.enum(['agree', 'resume', 'renew', 'close']) }),
    z.strictObject({ step: z.literal('pause'), reason: line(500).default('') }),
  ]),
);
export type PairingStep = z.infer<typeof steps>;

/** Mentorship, as the staff runs it. Notes have no route here: only their authors and the pair reach them, in the space. */
export const mentorshipRoutes = {
  ...programmeRoutes,
  /** Who may be entrusted with a pairing, and who was. */
  coordinators: {
    method: 'GET',
    url: '/api/mentorship/coordinators',
    serves,
    access: may.everyStaff,
    answer: z.lazy(() =>
      z.strictObject({
        coordinators: z.array(z.strictObject({ id: idOf<StaffId>(), name: z.string(), active: z.boolean() })),
      }),
    ),
  },
  /** The people of an organisation, among whom one is enrolled. */
  people: {
    method: 'GET',
    url: '/api/mentorship/people',
    serves,
    access: may.keepProgrammes,
    query: z.lazy(() => z.strictObject({ organisation: idOf<MemberId>() })),
    answer: z.lazy(() =>
      z.strictObject({
        people: z.array(
          z.strictObject({ contactId: idOf<ContactId>(), name: z.string(), jobTitle: z.string() }),
        ),
      }),
    ),
  },
  /** Enrols a person of an organisation, who is put on the roll for that if need be. */
  enrol: {
    method: 'POST',
    url: '/api/mentorship/participations',
    serves,
    access: may.keepProgrammes,
    body: z.lazy(() =>
      z.strictObject({
        programmeId: idOf<ProgrammeId>(),
        role: z.enum(sides),
        organisation: idOf<MemberId>(),
        contactId: idOf<ContactId>(),
      }),
    ),
    answer: row,
  },
  /** Every mentor of an applicant's programme, the best first, each with what stands in the way. */
  candidates: {
    method: 'GET',
    url: '/api/mentorship/mentees/{participationId}/candidates',
    serves,
    access: may.keepProgrammes,
    path: z.lazy(() => z.strictObject({ participationId: idOf<ParticipationId>() })),
    answer: z.lazy(() =>
      z.strictObject({
        candidates: z.array(
          z.strictObject({
            mentor: idOf<ParticipationId>(),
            name: z.string(),
            fit: z.int(),
            places: z.int(),
            obstacles: z.array(z.enum(obstacles)).readonly(),
          }),
        ),
      }),
    ),
  },
  /** A coordinator decides on a pairing: both are asked by e-mail. Refused with the reasons. */
  offerPairing: {
    method: 'POST',
    url: '/api/mentorship/pairings',
    serves,
    access: may.keepProgrammes,
    body: z.lazy(() => z.strictObject({ mentor: idOf<ParticipationId>(), mentee: idOf<ParticipationId>() })),
    answer: row,
  },
  /** The pairings of a programme, but for the coordinator's own. */
  followProgramme: {
    method: 'GET',
    url: '/api/mentorship/programmes/{programmeId}/pairings',
    serves,
    access: may.followCommittees,
    path: programmePath,
    query: z.lazy(() => z.strictObject({ after: z.string().max(1_024).optional() })),
    answer: z.lazy(() => z.strictObject({ pairings: z.array(followedSchema), next: z.string().optional() })),
  },
  followPairing: {
    method: 'GET',
    url: '/api/mentorship/pairings/{pairingId}',
    serves,
    access: may.followCommittees,
    path: pairingPath,
    answer: z.lazy(() => followedSchema.unwrap().extend({ sessions: z.array(meetingSchema) })),
  },
  /** An answer that came by telephone. */
  recordAnswer: {
    method: 'POST',
    url: '/api/mentorship/pairings/{pairingId}/answers',
    serves,
    access: may.keepProgrammes,
    path: pairingPath,
    body: z.lazy(() => z.strictObject({ side: z.enum(sides), yes: z.boolean() })),
    answer: row,
  },
  takeStep: {
    method: 'POST',
    url: '/api/mentorship/pairings/{pairingId}/steps',
    serves,
    access: may.keepProgrammes,
    path: pairingPath,
    body: steps,
    answer: row,
  },
  /** What the programmes did in a month, in figures: nothing of who met. */
  figures: {
    method: 'GET',
    url: '/api/mentorship/figures',
    serves,
    access: may.everyStaff,
    query: z.strictObject({ month: z.string().regex(/^[12]\d{3}-(?:0[1-9]|1[0-2])$/) }),
    answer: z.strictObject({ month: z.string(), meetings: z.int(), minutes: z.int() }),
  },
} as const satisfies RouteTable;
