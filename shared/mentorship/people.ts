import type { Day } from '../kernel/day.ts';
import type { AccompanimentId, MemberId } from '../kernel/ids.ts';
import type { Instant } from '../kernel/instant.ts';
import type { Language } from '../kernel/language.ts';
import { ok, refuse, type Result } from '../kernel/result.ts';
import { isUnderWay, type Accompaniment, type AccompanimentIn } from './accompaniment.ts';
import {
  fit,
  obstaclesBetween,
  pair,
  type MenteeProfile,
  type MentorProfile,
  type Obstacle,
  type PairFacts,
  type Tie,
} from './eligibility.ts';
import { move, type Move, type Participation, type ParticipationState } from './participation.ts';
import { takesNew, type Programme } from './programme.ts';
import type { MentorshipRefusal } from './refusals.ts';

/** Somebody of the roll in a programme, as its coordinator knows them. */
type Enrolled = Participation & {
  readonly name: string;
  readonly languages: readonly Language[];
  readonly region: string | null;
  /** Whether they can meet at a distance. */
  readonly virtual: boolean;
  /** What the coordinator wrote about where they stand: a question, a reason. */
  readonly remark: string;
};
/** `load`: how many pairings that are under way take one of their places. */
export type Mentor = Enrolled & {
  readonly trainedOn: Day | null;
  readonly capacity: number;
  readonly load: number;
  readonly expertise: readonly string[];
};
/** Someone who applied to be accompanied. `aims` is what they wrote in applying; the pair's own goals are a note. */
export type Mentee = Enrolled & {
  readonly levelWished: string | null;
  readonly aims: string;
  readonly needs: readonly string[];
  /** The pairing that is under way. */
  readonly pairing: AccompanimentId | null;
};

export const apartKinds = [
  'incompatible',
  'board-member',
  'lender',
  'supplier',
  'client',
  'competitor',
] as const;
/** Two parties that must not be paired, in any programme, until a day; or what one is to the other's co-op. */
export type Apart = {
  readonly id: string;
  readonly one: MemberId;
  readonly other: MemberId;
  readonly kind: (typeof apartKinds)[number];
  readonly from: Day;
  readonly until: Day;
  readonly remark: string;
};

/** What is known of a mentee beside their own record. */
export type Known = {
  readonly on: Day;
  readonly apart: readonly Apart[];
  /** The pairings that the mentee had or has. */
  readonly pairings: readonly Accompaniment[];
};

const matchable = new Set<ParticipationState>(['accepted', 'active']);

function personOf({ memberId, id, organisation, languages, region, virtual }: Enrolled) {
  const organisations = organisation === null ? [] : [organisation];
  return { memberId, participationId: id, organisations, languages, region, virtual };
}

function mentorProfile(mentor: Mentor, { apart, on }: Known): MentorProfile {
  const { trainedOn, capacity, load, expertise } = mentor;
  return {
    ...personOf(mentor),
    trainedOn,
    capacity,
    load,
    expertise,
    ties: tiesOf(partiesOf(mentor), apart, on),
  };
}

function menteeProfile(mentee: Mentee): MenteeProfile {
  return { ...personOf(mentee), needs: mentee.needs };
}

/** Somebody, and the co-op for which they take part. */
export function partiesOf({
  memberId,
  organisation,
}: Pick<Participation, 'memberId' | 'organisation'>): MemberId[] {
  return organisation === null ? [memberId] : [memberId, organisation];
}

function tiesOf(parties: readonly MemberId[], apart: readonly Apart[], on: Day): Tie[] {
  return apart.flatMap(({ one, other, kind, from, until }) => {
    if (kind === 'incompatible' || on < from || on > until) return [];
    if (parties.includes(one)) return [{ organisation: other, kind }];
    return parties.includes(other) ? [{ organisation: one, kind }] : [];
  });
}

/** An offer that nobody answered may be made again; one that was declined, or a pairing that ended, may not. */
function factsOf({ on, apart, pairings }: Known): PairFacts {
  const incompatibilities = apart
    .filter(({ kind }) => kind === 'incompatible')
    .map(({ one, other, from, until }) => ({ parties: [one, other] as const, from, until }));
  const pairs = pairings
    .filter(({ state }) => state !== 'expired')
    .map((one) => ({ mentor: one.mentor, mentee: one.mentee, open: isUnderWay(one) }));
  return { on, incompatibilities, pairs };
}

/** A mentor as a candidate to accompany somebody: how well they fit, and everything that stands between them. */
export function candidacy(
  mentor: Mentor,
  mentee: Mentee,
  known: Known,
): { readonly fit: number; readonly obstacles: readonly Obstacle[] } {
  const [one, other] = [mentorProfile(mentor, known), menteeProfile(mentee)];
  return { fit: fit(one, other), obstacles: obstaclesBetween(one, other, factsOf(known)) };
}

/** Proposes a pairing; refused with every reason that stands in its way. */
export function propose(
  mentor: Mentor,
  mentee: Mentee,
  known: Known & { readonly id: AccompanimentId; readonly programme: Pick<Programme, 'active'> },
): Result<AccompanimentIn<'proposed'>, MentorshipRefusal> {
  if (mentor.programmeId !== mentee.programmeId) return refuse('mentorship/other-programme');
  const taking = takesNew(known.programme);
  if (!taking.ok) return taking;
  if (!matchable.has(mentor.state)) return refuse('mentorship/mentor-not-accepted', { state: mentor.state });
  if (!matchable.has(mentee.state)) return refuse('mentorship/mentee-not-accepted', { state: mentee.state });
  if (mentee.pairing !== null) return refuse('mentorship/already-accompanied');
  const { id, programme: _, ...rest } = known;
  const facts = { ...factsOf(rest), id, programmeId: mentor.programmeId };
  return pair(mentorProfile(mentor, rest), menteeProfile(mentee), facts);
}

/** A mentor and a mentee as a pairing leaves them: its place is taken while it is under way, and free once it is over. */
export function placed(
  { mentor, mentee }: { readonly mentor: Mentor; readonly mentee: Mentee },
  before: Accompaniment | undefined,
  after: Accompaniment,
): { readonly mentor: Mentor; readonly mentee: Mentee } {
  // Of two who end a pairing at once, the second reads a mentor whom the first has freed: its write is refused.
  const load = Math.max(0, mentor.load + places(after) - (before ? places(before) : 0));
  const isTheirs = mentee.pairing === null || mentee.pairing === after.id;
  const pairing = isTheirs ? (isUnderWay(after) ? after.id : null) : mentee.pairing;
  // Whoever was accepted takes part from the moment both have said yes.
  const begins = after.state === 'accepted';
  return {
    mentor:
      begins && mentor.state === 'accepted' ? { ...mentor, load, state: 'active' } : { ...mentor, load },
    mentee:
      begins && mentee.state === 'accepted'
        ? { ...mentee, pairing, state: 'active' }
        : { ...mentee, pairing },
  };
}

function places(one: Accompaniment): 0 | 1 {
  return isUnderWay(one) ? 1 : 0;
}

/** What a state of a participation says besides its name, on a day. */
export function moveTo(
  state: ParticipationState,
  { on, at, remark }: { readonly on: Day; readonly at: Instant; readonly remark: string },
): Move {
  switch (state) {
    case 'information-requested':
      return { state, question: remark };
    case 'waitlisted':
      return { state, since: at, offerUntil: null };
    case 'refused':
    case 'withdrawn':
    case 'not-completed':
    case 'paused':
      return { state, on, reason: remark };
    case 'completed':
      return { state, on };
    default:
      return { state };
  }
}

type When = Parameters<typeof moveTo>[1];
type Moved<One> = Result<One, MentorshipRefusal>;

/** A mentor whose state was changed, if it may go there from where it was. */
export function moveMentor(before: Mentor, after: Mentor, when: When): Moved<Mentor> {
  const moved = move(before, moveTo(after.state, when));
  if (!moved.ok) return moved;
  const { trainedOn, capacity, load, expertise } = after;
  return ok({ ...moved.value, ...enrolledAs(after), trainedOn, capacity, load, expertise });
}

/** Somebody to accompany whose state was changed, if it may go there from where it was. */
export function moveMentee(before: Mentee, after: Mentee, when: When): Moved<Mentee> {
  const moved = move(before, moveTo(after.state, when));
  if (!moved.ok) return moved;
  const { levelWished, aims, needs, pairing } = after;
  return ok({ ...moved.value, ...enrolledAs(after), levelWished, aims, needs, pairing });
}

function enrolledAs({ name, languages, region, virtual, remark, level }: Enrolled) {
  return { name, languages, region, virtual, remark, level };
}
