import type { Day } from '../kernel/day.ts';
import type { DecisionId, MemberId, ParticipationId } from '../kernel/ids.ts';
import { ok, refuse, type Result } from '../kernel/result.ts';
import type { MentorshipRefusal } from './refusals.ts';

/** What somebody of the subcommittee, or the mentor, thinks of a file, and why. */
export type Opinion = {
  readonly by: MemberId;
  readonly favourable: boolean;
  readonly level: string | null;
  readonly reason: string;
};

type DecisionFile = {
  readonly id: DecisionId;
  readonly participationId: ParticipationId;
  readonly about: 'admission' | 'level' | 'completion';
  readonly mentor: MemberId | null;
  /** Who stepped aside, and why. */
  readonly recused: readonly {
    readonly by: MemberId;
    readonly reason: 'same-coop' | 'client' | 'own-file' | 'other';
  }[];
  readonly opinions: readonly Opinion[];
};
type Outcome = {
  readonly favourable: boolean;
  readonly level: string | null;
  readonly reason: string;
  readonly decidedOn: Day;
};

/** Who decided what, on which criteria, and why; contested, it is confirmed or changed. */
export type Decision = DecisionFile &
  (
    | { readonly state: 'opened' }
    | ({ readonly state: 'decided' } & Outcome)
    | ({ readonly state: 'notified'; readonly notifiedOn: Day } & Outcome)
    | ({ readonly state: 'contested'; readonly notifiedOn: Day; readonly grounds: string } & Outcome)
    | ({
        readonly state: 'confirmed' | 'changed';
        readonly notifiedOn: Day;
        readonly reviewedOn: Day;
      } & Outcome)
  );

type Judge = {
  readonly memberId: MemberId;
  readonly organisations: readonly MemberId[];
  readonly clients: readonly MemberId[];
};

/** Why somebody must step aside from a file; undefined when they may decide. */
export function recusalOf(
  judge: Judge,
  candidate: { readonly memberId: MemberId; readonly organisations: readonly MemberId[] },
): 'own-file' | 'same-coop' | 'client' | undefined {
  if (judge.memberId === candidate.memberId) return 'own-file';
  if (judge.organisations.some((one) => candidate.organisations.includes(one))) return 'same-coop';
  return judge.clients.some((one) => candidate.organisations.includes(one)) ? 'client' : undefined;
}

/** Adds an opinion, or replaces one's own; not of somebody who stepped aside. */
export function giveOpinion(decision: Decision, opinion: Opinion): Result<Decision, MentorshipRefusal> {
  if (decision.state !== 'opened') return refuse('mentorship/wrong-state', { state: decision.state });
  if (decision.recused.some(({ by }) => by === opinion.by)) return refuse('mentorship/recused');
  const others = decision.opinions.filter(({ by }) => by !== opinion.by);
  return ok({ ...decision, opinions: [...others, opinion] });
}

/** At least two decide, and never the mentor alone. */
export function decide(decision: Decision, outcome: Outcome): Result<Decision, MentorshipRefusal> {
  if (decision.state !== 'opened') return refuse('mentorship/wrong-state', { state: decision.state });
  const others = decision.opinions.filter(({ by }) => by !== decision.mentor);
  if (decision.opinions.length > 0 && others.length === 0) return refuse('mentorship/mentor-alone');
  if (decision.opinions.length < 2)
    return refuse('mentorship/too-few-opinions', { opinions: decision.opinions.length });
  return ok({ ...decision, state: 'decided', ...outcome });
}

export function notify(decision: Decision, on: Day): Result<Decision, MentorshipRefusal> {
  if (decision.state !== 'decided') return refuse('mentorship/wrong-state', { state: decision.state });
  return ok({ ...decision, state: 'notified', notifiedOn: on });
}

export function contest(decision: Decision, grounds: string): Result<Decision, MentorshipRefusal> {
  if (decision.state !== 'notified') return refuse('mentorship/wrong-state', { state: decision.state });
  return ok({ ...decision, state: 'contested', grounds });
}

/** The end of a contestation: the same outcome, or another. */
export function review(decision: Decision, outcome: Outcome, on: Day): Result<Decision, MentorshipRefusal> {
  if (decision.state !== 'contested') return refuse('mentorship/wrong-state', { state: decision.state });
  const same = decision.favourable === outcome.favourable && decision.level === outcome.level;
  return ok({ ...decision, ...outcome, state: same ? 'confirmed' : 'changed', reviewedOn: on });
}
