import type { Pairing } from '../../../shared/contracts/records/accompaniment.ts';
import type { KeptNote } from '../../../shared/contracts/records/note.ts';
import type { KeptSession } from '../../../shared/contracts/records/session.ts';
import { addDays, type Day } from '../../../shared/kernel/day.ts';
import {
  id,
  type AccompanimentId,
  type ParticipationId,
  type ProgrammeId,
  type SessionId,
  type StaffId,
} from '../../../shared/kernel/ids.ts';
import type { Refusal, Result } from '../../../shared/kernel/result.ts';
import type { Accompaniment, Side } from '../../../shared/mentorship/accompaniment.ts';
import type { Goals } from '../../../shared/mentorship/note.ts';
import {
  answer,
  close,
  expireOffer,
  meetFirst,
  offer,
  signAgreement,
} from '../../../shared/mentorship/pairing.ts';
import { placed, propose, type Apart, type Mentee, type Mentor } from '../../../shared/mentorship/people.ts';
import type { Programme } from '../../../shared/mentorship/programme.ts';
import { logSession, type MeetingMode } from '../../../shared/mentorship/session.ts';
import { allowed, known } from './allowed.ts';
import { at } from './applicants.ts';

/** What is kept of the programmes: who takes part, who accompanies whom, and their meetings. */
export type Mentorship = {
  readonly today: Day;
  readonly programmes: ReadonlyMap<ProgrammeId, Programme>;
  readonly mentors: Map<ParticipationId, Mentor>;
  readonly mentees: Map<ParticipationId, Mentee>;
  readonly pairings: Map<AccompanimentId, Pairing>;
  readonly sessions: KeptSession[];
  readonly aparts: readonly Apart[];
  readonly notes: KeptNote[];
  readonly goals: Goals[];
};

export type Coordinator = { readonly id: StaffId; readonly name: string };
type Offer = {
  readonly mentor: ParticipationId;
  readonly mentee: ParticipationId;
  /** Who decides it. */
  readonly coordinator: Coordinator;
};

/** Proposes and offers a pairing, as a coordinator does: it takes one of the mentor's places. */
export function offerOn(
  kept: Mentorship,
  on: Day,
  { mentor: mentorIn, mentee: menteeIn, coordinator }: Offer,
) {
  const { pairings, aparts: apart } = kept;
  const [mentor, mentee] = [known(kept.mentors, mentorIn), known(kept.mentees, menteeIn)];
  const before = [...pairings.values()].filter((one) => one.mentee === mentee.memberId);
  const pairId = id<AccompanimentId>(`pair-${pairings.size + 1}`);
  const programme = known(kept.programmes, mentor.programmeId);
  const proposed = allowed(propose(mentor, mentee, { on, apart, pairings: before, id: pairId, programme }));
  const offered = allowed(offer(proposed, programme, at(on, 10)));
  const names = { mentorName: mentor.name, menteeName: mentee.name, level: mentee.level };
  const decided = { coordinator: coordinator.name, coordinatorId: coordinator.id };
  const unmet = { meetings: 0, minutes: 0, lastMetOn: null, toAsk: null };
  pairings.set(pairId, { ...offered, ...names, ...decided, ...unmet });
  place(kept, undefined, offered);
  return pairId;
}

/** The people of a pairing, where it takes or frees a place. */
function place(kept: Mentorship, before: Accompaniment | undefined, after: Accompaniment): void {
  const { mentorIn, menteeIn } = after;
  const both = { mentor: known(kept.mentors, mentorIn), mentee: known(kept.mentees, menteeIn) };
  const { mentor, mentee } = placed(both, before, after);
  kept.mentors.set(mentorIn, mentor);
  kept.mentees.set(menteeIn, mentee);
}

type Decide = (one: Pairing, programme: Programme) => Result<Accompaniment, Refusal>;

/** One step of a pairing; what is known of it beside its state stays. */
function step(kept: Mentorship, of: AccompanimentId, decide: Decide): Pairing {
  const before = known(kept.pairings, of);
  const after = allowed(decide(before, known(kept.programmes, before.programmeId)));
  const { mentorName, menteeName, level, coordinator, coordinatorId, meetings, minutes, lastMetOn } = before;
  const names = { mentorName, menteeName, level, coordinator, coordinatorId };
  const next: Pairing = { ...after, ...names, meetings, minutes, lastMetOn, toAsk: null };
  kept.pairings.set(of, next);
  place(kept, before, after);
  return next;
}

/** What one side answers to the offer. */
export function say(
  kept: Mentorship,
  of: AccompanimentId,
  on: Day,
  said: { side: Side; yes: boolean },
): void {
  const reason = said.yes ? '' : 'Horaire trop chargé';
  step(kept, of, (one) => answer(one, { ...said, reason }, at(on, 15)));
}

export function accept(kept: Mentorship, of: AccompanimentId, on: Day): void {
  say(kept, of, on, { side: 'mentor', yes: true });
  say(kept, of, addDays(on, 1), { side: 'mentee', yes: true });
}

type Met = { readonly on: Day; readonly minutes: number; readonly mode: MeetingMode };

/** A meeting, as one of the two logs it; the first begins the accompaniment. */
export function meet(kept: Mentorship, of: AccompanimentId, met: Met): void {
  const { sessions, pairings, today } = kept;
  const before = known(pairings, of);
  const loggedBy = sessions.length % 3 === 0 ? 'mentee' : 'mentor';
  const sessionId = id<SessionId>(`${of}-meeting-${before.meetings + 1}`);
  const logged = logSession(before, { id: sessionId, by: before[loggedBy], ...met }, today);
  const { session, attendances } = allowed(logged);
  sessions.push({ ...session, attendances, loggedBy, loggedAt: at(met.on, 20) });
  const begins: Decide = (one, programme) => meetFirst(one, programme, met.on);
  const after = before.state === 'accepted' ? step(kept, of, begins) : before;
  const counts = { meetings: before.meetings + 1, minutes: before.minutes + met.minutes, lastMetOn: met.on };
  pairings.set(of, { ...after, ...counts });
}

export function agree(kept: Mentorship, of: AccompanimentId, on: Day): void {
  step(kept, of, (one, programme) => signAgreement(one, programme, on));
}

export function finish(kept: Mentorship, of: AccompanimentId, on: Day): void {
  step(kept, of, (one) => close(one, 'mentee', on));
}

export function expire(kept: Mentorship, of: AccompanimentId): void {
  step(kept, of, (one) => expireOffer(one, at(kept.today, 6)));
}
