import type { Day } from '../kernel/day.ts';
import type { EditionId, ProgrammeId } from '../kernel/ids.ts';
import type { Bilingual, Language } from '../kernel/language.ts';
import { ok, refuse, type Result } from '../kernel/result.ts';
import type { MentorshipRefusal } from './refusals.ts';

export const components = ['A', 'B', 'C', 'D', 'E'] as const;
/**
 * What a level is made of. A: online workshops with all of the level. B: self-directed study, in a log. C: service to a
 * co-op in development, in hours that the co-op confirms. D: written assignments, returned or accepted. E: meetings with
 * the mentor, of which only the count and the duration are known.
 */
export type Component = (typeof components)[number];

/** How much of a component a level needs: a count, hours, or both. */
export type Requirement = {
  readonly component: Component;
  readonly name: Bilingual;
  readonly count: number;
  readonly hours: number;
  readonly confirmedBy: 'coordinator' | 'client' | 'mentor' | 'subcommittee' | 'nobody';
};

export type Level = {
  readonly key: string;
  readonly name: Bilingual;
  readonly requirements: readonly Requirement[];
};

/** A programme of a network: data, so that training, mentoring and circles are one thing with other settings. */
export type Programme = {
  readonly id: ProgrammeId;
  readonly name: Bilingual;
  readonly form: 'training' | 'mentoring' | 'circle' | 'cohort' | 'advice' | 'event';
  readonly opensTo: readonly ('person' | 'team' | 'organisation')[];
  /** In the order in which they are climbed; any of them may be somebody's first. None: no progression. */
  readonly levels: readonly Level[];
  /** Whether mentors give an opinion on those whom they accompany. */
  readonly evaluative: boolean;
  /** Whether it takes somebody new, or begins a pairing; what is under way in it goes on. */
  readonly active: boolean;
  readonly shownTo: 'public' | 'members' | 'participants';
  /** How many days both sides have to answer an offer. */
  readonly offerDays: number;
  /** How long a trial lasts; null where there is none. */
  readonly trialMonths: number | null;
  /** How long an accompaniment is agreed for. */
  readonly pairMonths: number;
};

/** A dated run: cohort, circle, intake, series, event. */
export type Edition = {
  readonly id: EditionId;
  readonly programmeId: ProgrammeId;
  readonly name: Bilingual;
  readonly startsOn: Day;
  readonly endsOn: Day | null;
  /** How many may take part; null for no limit. */
  readonly capacity: number | null;
  readonly language: Language | null;
  readonly region: string | null;
  readonly mode: 'in-person' | 'video' | 'both';
  /** How many days a freed place waits for the one to whom it is offered. */
  readonly offerDays: number;
};

/** Nobody is enrolled in a programme that was closed, and no pairing begins in it. */
export function takesNew({ active }: Pick<Programme, 'active'>): Result<'open', MentorshipRefusal> {
  return active ? ok('open') : refuse('mentorship/programme-closed');
}

/** The level after another; undefined after the last. */
export function nextLevel(programme: Pick<Programme, 'levels'>, key: string): Level | undefined {
  const at = programme.levels.findIndex((level) => level.key === key);
  return at < 0 ? undefined : programme.levels[at + 1];
}
