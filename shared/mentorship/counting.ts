import type { MemberId, SessionId } from '../kernel/ids.ts';
import { rate, type Rate } from '../kernel/rate.ts';
import type { Attendance, Session } from './session.ts';

/** What is counted is never the same twice: people, attendances, organisations, hours given, hours received. */
export type Counts = {
  readonly sessions: number;
  readonly registered: number;
  readonly attendances: number;
  readonly people: number;
  readonly organisations: number;
  readonly deliveryMinutes: number;
  readonly personMinutes: number;
};

/** Counts sessions that were held, and who was there for certain. */
export function countSessions(sessions: readonly Session[], attendances: readonly Attendance[]): Counts {
  const held = new Map<SessionId, number>();
  for (const session of sessions) if (session.state === 'held') held.set(session.id, session.minutes);
  const known = attendances.filter(({ sessionId }) => held.has(sessionId));
  const present = known.filter(({ state }) => state === 'present');
  const organisations = present
    .map(({ organisation }) => organisation)
    .filter((one): one is MemberId => one !== null);
  return {
    sessions: held.size,
    registered: known.filter(({ state }) => state !== 'cancelled' && state !== 'waitlisted').length,
    attendances: present.length,
    people: new Set(present.map(({ memberId }) => memberId)).size,
    organisations: new Set(organisations).size,
    deliveryMinutes: [...held.values()].reduce((all, minutes) => all + minutes, 0),
    personMinutes: present.reduce((all, { sessionId }) => all + (held.get(sessionId) ?? 0), 0),
  };
}

/** A figure about people is hidden under five, so that nobody is recognised in it. */
const fewest = 5;

export type Survey = {
  readonly n: number;
  /** Null where fewer than five answered. */
  readonly mean: Rate | null;
  readonly satisfied: Rate | null;
  readonly recommending: Rate | null;
};

/** A survey of scores from 1 to 5: satisfied from 4, recommending on their own question, each with its number of answers. */
export function surveyOf(
  answers: readonly { readonly score: number; readonly recommends: boolean }[],
): Survey {
  const n = answers.length;
  if (n < fewest) return { n, mean: null, satisfied: null, recommending: null };
  const sum = answers.reduce((all, { score }) => all + score, 0);
  return {
    n,
    mean: rate(sum, n),
    satisfied: rate(answers.filter(({ score }) => score >= 4).length, n),
    recommending: rate(answers.filter(({ recommends }) => recommends).length, n),
  };
}
