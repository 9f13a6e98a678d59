import type { Day } from '../kernel/day.ts';
import type { AccompanimentId, EditionId, MemberId, SessionId } from '../kernel/ids.ts';
import { ok, refuse, type Result } from '../kernel/result.ts';
import { mayMeet, sideOf, type Accompaniment } from './accompaniment.ts';
import type { MentorshipRefusal } from './refusals.ts';

export const meetingModes = ['in-person', 'video', 'phone'] as const;
export type MeetingMode = (typeof meetingModes)[number];

type SessionFile = {
  readonly id: SessionId;
  readonly of:
    | { readonly kind: 'edition'; readonly editionId: EditionId }
    | { readonly kind: 'accompaniment'; readonly accompanimentId: AccompanimentId };
  readonly on: Day;
  readonly minutes: number;
  readonly mode: MeetingMode;
  readonly facilitator: MemberId | null;
};

/** A dated contact of an edition or of a pair. Only one that was held counts. */
export type Session = SessionFile &
  (
    | { readonly state: 'planned' }
    | { readonly state: 'held' }
    | { readonly state: 'cancelled'; readonly reason: string }
    | { readonly state: 'moved'; readonly to: Day }
  );

export const attendanceStates = [
  'registered',
  'waitlisted',
  'cancelled',
  'present',
  'excused',
  'absent',
] as const;
export type AttendanceState = (typeof attendanceStates)[number];

/** Who was there, and for which organisation. */
export type Attendance = {
  readonly sessionId: SessionId;
  readonly memberId: MemberId;
  readonly organisation: MemberId | null;
  readonly state: AttendanceState;
};

type Logged = {
  readonly id: SessionId;
  readonly by: MemberId;
  readonly on: Day;
  readonly minutes: number;
  readonly mode: MeetingMode;
};

/** A meeting that a pair had, as one of them logs it: held, and both were there. */
export function logSession(
  one: Accompaniment,
  { id, by, on, minutes, mode }: Logged,
  today: Day,
): Result<{ readonly session: Session; readonly attendances: readonly Attendance[] }, MentorshipRefusal> {
  if (sideOf(one, by) === undefined) return refuse('mentorship/not-of-this-pair');
  if (!mayMeet(one)) return refuse('mentorship/wrong-state', { state: one.state });
  if (on > today) return refuse('mentorship/session-in-the-future', { on });
  if (minutes < 1 || minutes > 24 * 60) return refuse('mentorship/session-without-duration', { minutes });
  const of = { kind: 'accompaniment', accompanimentId: one.id } as const;
  const present = { sessionId: id, organisation: null, state: 'present' } as const;
  return ok({
    session: { id, of, on, minutes, mode, facilitator: one.mentor, state: 'held' },
    attendances: [
      { ...present, memberId: one.mentor },
      { ...present, memberId: one.mentee },
    ],
  });
}

/** What happened to a session that was planned; one that was held or cancelled stays so. */
export function settleSession(
  session: Session,
  to:
    | { readonly state: 'held' }
    | { readonly state: 'cancelled'; readonly reason: string }
    | { readonly state: 'moved'; readonly to: Day },
): Result<Session, MentorshipRefusal> {
  if (session.state !== 'planned' && session.state !== 'moved')
    return refuse('mentorship/wrong-state', { state: session.state });
  const { id, of, minutes, mode, facilitator } = session;
  const on = session.state === 'moved' ? session.to : session.on;
  return ok({ id, of, on, minutes, mode, facilitator, ...to });
}
