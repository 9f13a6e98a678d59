import type { Day } from '../kernel/day.ts';
import type { AccompanimentId, MemberId, ParticipationId, ProgrammeId } from '../kernel/ids.ts';
import type { Language } from '../kernel/language.ts';
import { ok, refuse, type Result } from '../kernel/result.ts';
import type { AccompanimentIn } from './accompaniment.ts';
import type { MentorshipRefusal } from './refusals.ts';

export const obstacles = [
  'untrained',
  'full',
  'same-person',
  'same-coop',
  'board-member',
  'lender',
  'supplier',
  'client',
  'competitor',
  'incompatible',
  'closed-pair',
  'already-paired',
  'language',
  'region',
] as const;
/** Why two people must not be paired. */
export type Obstacle = (typeof obstacles)[number];

/** What a mentor is to a co-op: enough to keep them from accompanying anyone of it. */
export type Tie = {
  readonly organisation: MemberId;
  readonly kind: Extract<Obstacle, 'board-member' | 'lender' | 'supplier' | 'client' | 'competitor'>;
};

/** Two parties that must not be paired, in any programme of the network. Private, and never for ever. */
export type Incompatibility = {
  readonly parties: readonly [MemberId, MemberId];
  readonly from: Day;
  readonly until: Day;
};

type Person = {
  readonly memberId: MemberId;
  readonly participationId: ParticipationId;
  readonly organisations: readonly MemberId[];
  readonly languages: readonly Language[];
  readonly region: string | null;
  /** Whether they can meet at a distance. */
  readonly virtual: boolean;
};
export type MentorProfile = Person & {
  /** When their training was done: without it, nobody is matched. */
  readonly trainedOn: Day | null;
  /** How many people they accompany at most, and now. */
  readonly capacity: number;
  readonly load: number;
  readonly ties: readonly Tie[];
  readonly expertise: readonly string[];
};
export type MenteeProfile = Person & { readonly needs: readonly string[] };

/** What is known of the two beyond themselves. */
export type PairFacts = {
  readonly on: Day;
  readonly incompatibilities: readonly Incompatibility[];
  /** Pairs under way, and pairs that were closed: neither is proposed again. */
  readonly pairs: readonly { readonly mentor: MemberId; readonly mentee: MemberId; readonly open: boolean }[];
};

/** Everything that stands between a mentor and a mentee; nothing when they can be paired. */
export function obstaclesBetween(mentor: MentorProfile, mentee: MenteeProfile, facts: PairFacts): Obstacle[] {
  const shared = mentor.organisations.filter((one) => mentee.organisations.includes(one));
  const ties = mentor.ties.filter(({ organisation }) => mentee.organisations.includes(organisation));
  const known = facts.pairs.filter((one) => one.mentor === mentor.memberId && one.mentee === mentee.memberId);
  const met = mentor.region !== null && mentor.region === mentee.region;
  const holds: Partial<Record<Obstacle, boolean>> = {
    untrained: mentor.trainedOn === null || mentor.trainedOn > facts.on,
    full: mentor.load >= mentor.capacity,
    'same-person': mentor.memberId === mentee.memberId,
    'same-coop': shared.length > 0,
    ...Object.fromEntries(ties.map(({ kind }) => [kind, true])),
    incompatible: areIncompatible(mentor, mentee, facts),
    'closed-pair': known.some(({ open }) => !open),
    'already-paired': known.some(({ open }) => open),
    language: !mentor.languages.some((one) => mentee.languages.includes(one)),
    region: !met && !(mentor.virtual && mentee.virtual),
  };
  return obstacles.filter((one) => holds[one] === true);
}

function areIncompatible(
  mentor: MentorProfile,
  mentee: MenteeProfile,
  { incompatibilities, on }: PairFacts,
): boolean {
  const [one, other] = [
    [mentor.memberId, ...mentor.organisations],
    [mentee.memberId, ...mentee.organisations],
  ];
  return incompatibilities.some(({ parties: [a, b], from, until }) => {
    const apart = (one.includes(a) && other.includes(b)) || (one.includes(b) && other.includes(a));
    return apart && from <= on && on <= until;
  });
}

/** Proposes a pair, or says everything that stands in its way. */
export function pair(
  mentor: MentorProfile,
  mentee: MenteeProfile,
  facts: PairFacts & { readonly id: AccompanimentId; readonly programmeId: ProgrammeId },
): Result<AccompanimentIn<'proposed'>, MentorshipRefusal> {
  const reasons = obstaclesBetween(mentor, mentee, facts);
  if (reasons.length > 0) return refuse('mentorship/cannot-be-paired', { reasons });
  const { id, programmeId, on } = facts;
  return ok({
    id,
    programmeId,
    mentor: mentor.memberId,
    mentee: mentee.memberId,
    mentorIn: mentor.participationId,
    menteeIn: mentee.participationId,
    proposedOn: on,
    state: 'proposed',
  });
}

/**
 * How well two people fit, in whole points: ten for each need that the mentor's expertise meets, three for meeting in the
 * same region, one for each language they share.
 */
export function fit(mentor: MentorProfile, mentee: MenteeProfile): number {
  const met = mentee.needs.filter((need) => mentor.expertise.includes(need)).length;
  const near = mentor.region !== null && mentor.region === mentee.region ? 3 : 0;
  return met * 10 + near + mentor.languages.filter((one) => mentee.languages.includes(one)).length;
}
