import type { Day } from '../kernel/day.ts';
import type { AccompanimentId, MemberId, ParticipationId, ProgrammeId } from '../kernel/ids.ts';
import type { Instant } from '../kernel/instant.ts';

export const sides = ['mentor', 'mentee'] as const;
export type Side = (typeof sides)[number];
export const otherSide = { mentor: 'mentee', mentee: 'mentor' } as const satisfies Record<Side, Side>;
/** What each side answered to the offer; null while it did not. */
export type Answers = Readonly<Record<Side, boolean | null>>;
/** What each side says when it closes; null until it does. */
export type Closing = Readonly<
  Record<Side, { readonly reason: string; readonly satisfaction: number | null } | null>
>;

/** Who accompanies whom: what does not change while it lasts. Goals are read by the pair alone. */
export type Pair = {
  readonly id: AccompanimentId;
  readonly programmeId: ProgrammeId;
  readonly mentor: MemberId;
  readonly mentee: MemberId;
  readonly mentorIn: ParticipationId;
  readonly menteeIn: ParticipationId;
  readonly proposedOn: Day;
};
type Agreed = { readonly agreedOn: Day; readonly endsOn: Day };

/** A pairing, or a mandate. Only a person closes it: no date ever does. */
export type Accompaniment = Pair &
  (
    | { readonly state: 'proposed' }
    | { readonly state: 'offered'; readonly respondBy: Instant; readonly answers: Answers }
    | { readonly state: 'accepted'; readonly acceptedOn: Day }
    | { readonly state: 'declined'; readonly by: Side; readonly on: Day; readonly reason: string }
    | { readonly state: 'expired'; readonly at: Instant }
    | { readonly state: 'first-meeting'; readonly metOn: Day }
    | { readonly state: 'trial'; readonly metOn: Day; readonly until: Day }
    | ({ readonly state: 'active' } & Agreed)
    | ({ readonly state: 'paused'; readonly pausedOn: Day; readonly reason: string } & Agreed)
    | ({ readonly state: 'renewed'; readonly renewedOn: Day } & Agreed)
    | {
        readonly state: 'closed';
        readonly closedOn: Day;
        readonly by: Side | 'coordinator';
        readonly closing: Closing;
      }
  );
export type AccompanimentState = Accompaniment['state'];
export type AccompanimentIn<State extends AccompanimentState> = Extract<
  Accompaniment,
  { readonly state: State }
>;

const over = new Set<AccompanimentState>(['declined', 'expired', 'closed']);
const meeting = new Set<AccompanimentState>(['accepted', 'first-meeting', 'trial', 'active', 'renewed']);

/** Whether it takes a place of its mentor's. */
export function isUnderWay(one: Pick<Accompaniment, 'state'>): boolean {
  return !over.has(one.state);
}

/** Whether the pair may meet and log it. */
export function mayMeet(one: Pick<Accompaniment, 'state'>): boolean {
  return meeting.has(one.state);
}

/** Whether each of the two is told how to write to the other: once both said yes, until it is over. */
export function knowEachOther(one: Pick<Accompaniment, 'state'>): boolean {
  return isUnderWay(one) && one.state !== 'proposed' && one.state !== 'offered';
}

export function pairOf({ id, programmeId, mentor, mentee, mentorIn, menteeIn, proposedOn }: Pair): Pair {
  return { id, programmeId, mentor, mentee, mentorIn, menteeIn, proposedOn };
}

/** The side of somebody in a pair; undefined for anyone else. */
export function sideOf(
  { mentor, mentee }: Pick<Pair, 'mentor' | 'mentee'>,
  person: MemberId,
): Side | undefined {
  if (person === mentor) return 'mentor';
  return person === mentee ? 'mentee' : undefined;
}
