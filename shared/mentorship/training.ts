import type { ProgrammeId } from '../kernel/ids.ts';
import type { Bilingual } from '../kernel/language.ts';
import type { Level, Programme, Requirement } from './programme.ts';

const names = {
  A: { fr: 'Ateliers en ligne', en: 'Online workshops' },
  B: { fr: 'Autoformation', en: 'Self-directed study' },
  C: { fr: 'Service à une coopérative en développement', en: 'Service to a co-operative in development' },
  D: { fr: 'Travaux écrits', en: 'Written assignments' },
  E: { fr: 'Rencontres avec le mentor ou la mentore', en: 'Meetings with the mentor' },
} as const satisfies Record<Requirement['component'], Bilingual>;

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
    { component: 'A', name: names.A, count: workshops, hours: workshops * 3, confirmedBy: 'coordinator' },
    { component: 'B', name: names.B, count: 0, hours: study, confirmedBy: 'nobody' },
    { component: 'C', name: names.C, count: 1, hours: service, confirmedBy: 'client' },
    { component: 'D', name: names.D, count: assignments, hours: 0, confirmedBy: 'subcommittee' },
    { component: 'E', name: names.E, count: meetings, hours: meetings, confirmedBy: 'mentor' },
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
