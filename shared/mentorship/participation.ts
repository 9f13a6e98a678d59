import type { Day } from '../kernel/day.ts';
import type { EditionId, MemberId, ParticipationId, ProgrammeId } from '../kernel/ids.ts';
import { plus, type Instant } from '../kernel/instant.ts';
import { ok, refuse, type Result } from '../kernel/result.ts';
import type { Edition } from './programme.ts';
import type { MentorshipRefusal } from './refusals.ts';

export const programmeRoles = ['mentor', 'mentee', 'trainee', 'facilitator'] as const;
export type ProgrammeRole = (typeof programmeRoles)[number];

/** What does not change while somebody takes part. */
export type Enrolment = {
  readonly id: ParticipationId;
  readonly programmeId: ProgrammeId;
  readonly editionId: EditionId | null;
  readonly memberId: MemberId;
  /** For which organisation; null for oneself. */
  readonly organisation: MemberId | null;
  readonly role: ProgrammeRole;
  readonly appliedOn: Day;
  /** Set by the subcommittee, after the mentor is assigned; null until then. */
  readonly level: string | null;
};

/** A person, a team or an organisation in a programme, in a role. */
export type Participation = Enrolment &
  (
    | { readonly state: 'draft' | 'submitted' | 'in-review' | 'accepted' | 'active' }
    | { readonly state: 'information-requested'; readonly question: string }
    /** In line since; `offerUntil` while a freed place waits for the answer. */
    | { readonly state: 'waitlisted'; readonly since: Instant; readonly offerUntil: Instant | null }
    | { readonly state: 'refused' | 'withdrawn' | 'not-completed'; readonly on: Day; readonly reason: string }
    | { readonly state: 'paused'; readonly on: Day; readonly reason: string }
    | { readonly state: 'completed'; readonly on: Day }
  );
export type ParticipationState = Participation['state'];
export type ParticipationIn<State extends ParticipationState> = Extract<
  Participation,
  { readonly state: State }
>;

const mayBecome: Readonly<Record<ParticipationState, readonly ParticipationState[]>> = {
  draft: ['submitted', 'withdrawn'],
  submitted: ['in-review', 'withdrawn'],
  'in-review': ['information-requested', 'accepted', 'waitlisted', 'refused', 'withdrawn'],
  'information-requested': ['in-review', 'withdrawn'],
  waitlisted: ['accepted', 'waitlisted', 'withdrawn', 'refused'],
  accepted: ['active', 'withdrawn'],
  active: ['paused', 'completed', 'not-completed', 'withdrawn'],
  paused: ['active', 'not-completed', 'withdrawn'],
  refused: [],
  completed: [],
  'not-completed': [],
  withdrawn: [],
};

/** The state that a participation goes to, with what that state asks. */
export type Move = Participation extends infer One
  ? One extends Participation
    ? Omit<One, keyof Enrolment>
    : never
  : never;

/** One step of a participation: refused where the state does not allow it. */
export function move(participation: Participation, to: Move): Result<Participation, MentorshipRefusal> {
  if (!mayBecome[participation.state].includes(to.state)) {
    return refuse('mentorship/wrong-state', { state: participation.state, to: to.state });
  }
  return ok({ ...enrolmentOf(participation), ...to });
}

function enrolmentOf(one: Participation): Enrolment {
  const { id, programmeId, editionId, memberId, organisation, role, appliedOn, level } = one;
  return { id, programmeId, editionId, memberId, organisation, role, appliedOn, level };
}

/** The subcommittee's decision on a level; any level may be somebody's first. */
export function setLevel(participation: Participation, level: string): Participation {
  return { ...participation, level };
}

const takesPlace = new Set<ParticipationState>(['accepted', 'active', 'paused']);

/** How many places of an edition are taken: an offer to somebody in line holds one. */
export function placesTaken(participations: readonly Participation[]): number {
  return participations.filter(
    (one) => takesPlace.has(one.state) || (one.state === 'waitlisted' && one.offerUntil !== null),
  ).length;
}

/** Accepts somebody while there is a place, else puts them in line. `taken` is counted in the transaction. */
export function placeIn(
  edition: Edition,
  taken: number,
  one: Participation,
  at: Instant,
): Result<Participation, MentorshipRefusal> {
  const free = edition.capacity === null || taken < edition.capacity;
  return move(one, free ? { state: 'accepted' } : { state: 'waitlisted', since: at, offerUntil: null });
}

/** A freed place goes to the first in line, who has some days to answer. Nobody, when no place is free or nobody waits. */
export function offerFreedPlace(
  edition: Edition,
  participations: readonly Participation[],
  at: Instant,
): ParticipationIn<'waitlisted'> | undefined {
  if (edition.capacity !== null && placesTaken(participations) >= edition.capacity) return undefined;
  const [first] = participations
    .filter((one) => one.state === 'waitlisted')
    .filter(({ offerUntil }) => offerUntil === null)
    .toSorted((a, b) => (`${a.since}${a.id}` < `${b.since}${b.id}` ? -1 : 1));
  return first && { ...first, offerUntil: plus(at, { days: edition.offerDays }) };
}

/** Whoever did not answer in time goes to the end of the line. */
export function missOffer(one: ParticipationIn<'waitlisted'>, at: Instant): ParticipationIn<'waitlisted'> {
  return one.offerUntil !== null && one.offerUntil < at ? { ...one, since: at, offerUntil: null } : one;
}
