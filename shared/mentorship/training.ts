import type { ProgrammeId } from '../kernel/ids.ts';
import type { Component, Level, Programme, Requirement } from './programme.ts';

/** What the groups of requirements are called to begin with, and by whom what was done for them is confirmed. */
export const usual = {
  A: { name: { fr: 'Ateliers en ligne', en: 'Online workshops' }, confirmedBy: 'coordinator' },
  B: { name: { fr: 'Autoformation', en: 'Self-directed study' }, confirmedBy: 'nobody' },
  C: {
    name: {
      fr: 'Service à une coopérative en développement',
      en: 'Service to a co-operative in development',
    },
    confirmedBy: 'client',
  },
  D: { name: { fr: 'Travaux écrits', en: 'Written assignments' }, confirmedBy: 'subcommittee' },
  E: {
    name: { fr: 'Rencontres avec le mentor ou la mentore', en: 'Meetings with the mentor' },
    confirmedBy: 'mentor',
  },
} as const satisfies Record<Component, Pick<Requirement, 'name' | 'confirmedBy'>>;

type Needs = {
  readonly workshops: number;
  readonly study: number;
  readonly service: number;
  readonly assignments: number;
  readonly meetings: number;
};

/** The five groups of requirements of a level; workshops are counted and last three hours, meetings are counted. */
function requirements({ workshops, study, service, assignments, meetings }: Needs): Requirement[] {
  return [
    { component: 'A', ...usual.A, count: workshops, hours: workshops * 3 },
    { component: 'B', ...usual.B, count: 0, hours: study },
    { component: 'C', ...usual.C, count: 1, hours: service },
    { component: 'D', ...usual.D, count: assignments, hours: 0 },
    { component: 'E', ...usual.E, count: meetings, hours: meetings },
  ];
}

const levels: readonly Level[] = [
  {
    key: 'novice',
    name: { fr: 'Débutant', en: 'Novice' },
    requirements: requirements({ workshops: 4, study: 20, service: 20, assignments: 2, meetings: 6 }),
  },
  {
    key: 'intermediate',
    name: { fr: 'Intermédiaire', en: 'Intermediate' },
    requirements: requirements({ workshops: 4, study: 30, service: 40, assignments: 3, meetings: 8 }),
  },
  {
    key: 'advanced',
    name: { fr: 'Avancé', en: 'Advanced' },
    requirements: requirements({ workshops: 3, study: 40, service: 60, assignments: 3, meetings: 8 }),
  },
];

/** What a network that trains developers starts from; every figure is its own to change. */
export function trainingProgramme(id: ProgrammeId): Programme {
  return {
    id,
    name: { fr: 'Programme de formation et de mentorat', en: 'Training and mentoring programme' },
    form: 'training',
    opensTo: ['person'],
    levels,
    evaluative: true,
    active: true,
    shownTo: 'members',
    offerDays: 10,
    trialMonths: null,
    pairMonths: 12,
  };
}

/** What a mentoring service starts from: no levels, no evaluation, a trial before the agreement. */
export function mentoringProgramme(id: ProgrammeId): Programme {
  return {
    id,
    name: { fr: 'Mentorat', en: 'Mentoring' },
    form: 'mentoring',
    opensTo: ['person'],
    levels: [],
    evaluative: false,
    active: true,
    shownTo: 'members',
    offerDays: 10,
    trialMonths: 3,
    pairMonths: 12,
  };
}
