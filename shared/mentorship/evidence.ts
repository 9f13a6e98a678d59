import type { Day } from '../kernel/day.ts';
import type { EvidenceId, MemberId, ParticipationId } from '../kernel/ids.ts';
import { ok, refuse, type Result } from '../kernel/result.ts';
import type { Component, Level, Requirement } from './programme.ts';
import type { MentorshipRefusal } from './refusals.ts';

type EvidenceFile = {
  readonly id: EvidenceId;
  readonly participationId: ParticipationId;
  readonly component: Component;
  readonly title: string;
  readonly minutes: number;
  readonly on: Day;
  /** Keys of files in the bucket. */
  readonly files: readonly string[];
};

/** What somebody hands in for a requirement. Once accepted it is locked, and part of the portfolio. */
export type Evidence = EvidenceFile &
  (
    | { readonly state: 'draft' }
    | { readonly state: 'submitted'; readonly submittedOn: Day }
    | { readonly state: 'returned'; readonly returnedOn: Day; readonly comment: string }
    | { readonly state: 'accepted'; readonly acceptedOn: Day; readonly by: MemberId | null }
  );

function fileOf({ id, participationId, component, title, minutes, on, files }: Evidence): EvidenceFile {
  return { id, participationId, component, title, minutes, on, files };
}

export function submitEvidence(one: Evidence, on: Day): Result<Evidence, MentorshipRefusal> {
  if (one.state === 'accepted') return refuse('mentorship/evidence-locked');
  return ok({ ...fileOf(one), state: 'submitted', submittedOn: on });
}

export function returnEvidence(one: Evidence, on: Day, comment: string): Result<Evidence, MentorshipRefusal> {
  if (one.state !== 'submitted') return refuse('mentorship/wrong-state', { state: one.state });
  return ok({ ...fileOf(one), state: 'returned', returnedOn: on, comment });
}

export function acceptEvidence(
  one: Evidence,
  on: Day,
  by: MemberId | null,
): Result<Evidence, MentorshipRefusal> {
  if (one.state !== 'submitted') return refuse('mentorship/wrong-state', { state: one.state });
  return ok({ ...fileOf(one), state: 'accepted', acceptedOn: on, by });
}

/** What counts towards a component: accepted evidence, workshops attended, meetings held. */
export type Done = { readonly component: Component; readonly minutes: number };
export type Progress = {
  readonly requirement: Requirement;
  readonly count: number;
  readonly hours: number;
  readonly met: boolean;
};

/** How far somebody is on a level, component by component. Nobody sees more of the meetings than their count and hours. */
export function progressOn(level: Level, done: readonly Done[]): Progress[] {
  return level.requirements.map((requirement) => {
    const own = done.filter(({ component }) => component === requirement.component);
    const minutes = own.reduce((all, one) => all + one.minutes, 0);
    const met = own.length >= requirement.count && minutes >= requirement.hours * 60;
    return { requirement, count: own.length, hours: minutes / 60, met };
  });
}

/** Whether a level's file can go to the subcommittee. */
export function isComplete(level: Level, done: readonly Done[]): boolean {
  return progressOn(level, done).every(({ met }) => met);
}
