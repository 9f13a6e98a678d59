import { describe, expect, it } from 'vitest';
import { day } from '../../../shared/kernel/day.ts';
import {
  id,
  type DecisionId,
  type EditionId,
  type EvidenceId,
  type ParticipationId,
  type ProgrammeId,
  type SessionId,
} from '../../../shared/kernel/ids.ts';
import { instant, plus } from '../../../shared/kernel/instant.ts';
import { countSessions, surveyOf } from '../../../shared/mentorship/counting.ts';
import {
  contest,
  decide,
  giveOpinion,
  notify,
  recusalOf,
  review,
  type Decision,
} from '../../../shared/mentorship/decision.ts';
import {
  acceptEvidence,
  isComplete,
  progressOn,
  returnEvidence,
  submitEvidence,
  type Done,
  type Evidence,
} from '../../../shared/mentorship/evidence.ts';
import {
  missOffer,
  move,
  offerFreedPlace,
  placeIn,
  placesTaken,
  setLevel,
  type Participation,
} from '../../../shared/mentorship/participation.ts';
import { nextLevel, type Edition } from '../../../shared/mentorship/programme.ts';
import { settleSession, type Attendance, type Session } from '../../../shared/mentorship/session.ts';
import { trainingProgramme } from '../../../shared/mentorship/training.ts';
import { on, person, value } from './made.ts';

const programme = trainingProgramme(id<ProgrammeId>('prog-1'));
const at = instant('2026-11-22T15:00:00Z');

function participation(name: string, state: 'in-review' | 'accepted' = 'in-review'): Participation {
  return {
    id: id<ParticipationId>(name),
    programmeId: programme.id,
    editionId: null,
    memberId: person(name),
    organisation: null,
    role: 'trainee',
    appliedOn: on,
    level: null,
    state,
  };
}

describe('a participation', () => {
  it('goes through review, with questions, to a start and an end', () => {
    const questioned = value(
      move(participation('a'), { state: 'information-requested', question: 'Votre rôle ?' }),
    );
    const back = value(move(questioned, { state: 'in-review' }));
    const active = value(move(value(move(back, { state: 'accepted' })), { state: 'active' }));
    expect(value(move(active, { state: 'completed', on })).state).toBe('completed');
    expect(back).not.toHaveProperty('question');
  });

  it('does not skip a step, nor come back from its end', () => {
    expect(move(participation('a'), { state: 'active' })).toMatchObject({
      refusal: { code: 'mentorship/wrong-state', state: 'in-review', to: 'active' },
    });
    const gone = value(move(participation('a'), { state: 'withdrawn', on, reason: '' }));
    expect(move(gone, { state: 'in-review' })).toMatchObject({ ok: false });
  });

  it('may begin at any level', () => {
    expect(setLevel(participation('a'), 'intermediate').level).toBe('intermediate');
    expect(nextLevel(programme, 'intermediate')?.key).toBe('advanced');
    expect(nextLevel(programme, 'advanced')).toBeUndefined();
  });
});

describe('places', () => {
  const edition: Edition = {
    id: id<EditionId>('e-1'),
    programmeId: programme.id,
    name: { fr: 'Cohorte 1', en: 'Cohort 1' },
    startsOn: on,
    endsOn: null,
    capacity: 1,
    language: 'fr',
    region: null,
    mode: 'video',
    offerDays: 3,
  };
  const first = value(placeIn(edition, 0, participation('a'), at));
  const second = value(placeIn(edition, 1, participation('b'), plus(at, { minutes: 1 })));
  const third = value(placeIn(edition, 1, participation('c'), plus(at, { minutes: 2 })));

  it('go to who comes first; the others are in line', () => {
    expect([first, second, third].map(({ state }) => state)).toEqual([
      'accepted',
      'waitlisted',
      'waitlisted',
    ]);
    expect(offerFreedPlace(edition, [first, third, second], at)).toBeUndefined();
  });

  it('that are freed are offered to the first in line, for some days, and held meanwhile', () => {
    const offered = offerFreedPlace(edition, [third, second], at);
    expect(offered).toMatchObject({ id: 'b', offerUntil: '2026-11-25T15:00:00.000Z' });
    if (!offered) throw new Error('no offer');
    expect(placesTaken([third, offered])).toBe(1);
    expect(offerFreedPlace(edition, [third, offered], at)).toBeUndefined();
    const missed = missOffer(offered, plus(at, { days: 4 }));
    expect(offerFreedPlace(edition, [third, missed], at)?.id).toBe('c');
  });
});

describe('a level', () => {
  const [novice] = programme.levels;
  if (!novice) throw new Error('no level');
  const times = (component: Done['component'], count: number, minutes: number): Done[] =>
    Array.from({ length: count }, () => ({ component, minutes }));
  const all = [
    ...times('A', 4, 180),
    ...times('B', 10, 120),
    ...times('C', 1, 1200),
    ...times('D', 2, 0),
    ...times('E', 6, 60),
  ];

  it('has five groups of requirements, each with what it needs', () => {
    expect(novice.requirements.map(({ component }) => component)).toEqual(['A', 'B', 'C', 'D', 'E']);
    expect(isComplete(novice, all)).toBe(true);
  });

  it('is not complete while a group lacks a count or hours', () => {
    expect(isComplete(novice, all.slice(1))).toBe(false);
    const short = [
      ...all.filter(({ component }) => component !== 'C'),
      { component: 'C', minutes: 1199 } as const,
    ];
    expect(
      progressOn(novice, short)
        .filter(({ met }) => !met)
        .map(({ requirement }) => requirement.component),
    ).toEqual(['C']);
  });
});

describe('evidence', () => {
  const draft: Evidence = {
    id: id<EvidenceId>('ev-1'),
    participationId: id<ParticipationId>('a'),
    component: 'D',
    title: 'Plan',
    minutes: 0,
    on,
    files: [],
    state: 'draft',
  };

  it('is returned with a comment or accepted, and then locked', () => {
    const returned = value(returnEvidence(value(submitEvidence(draft, on)), on, 'Précisez'));
    const accepted = value(acceptEvidence(value(submitEvidence(returned, on)), on, null));
    expect(accepted).toMatchObject({ state: 'accepted' });
    expect(accepted).not.toHaveProperty('comment');
    expect(submitEvidence(accepted, on)).toMatchObject({ refusal: { code: 'mentorship/evidence-locked' } });
    expect(acceptEvidence(draft, on, null)).toMatchObject({ ok: false });
  });
});

describe('a decision', () => {
  const opened: Decision = {
    id: id<DecisionId>('d-1'),
    participationId: id<ParticipationId>('a'),
    about: 'level',
    mentor: person('mentor'),
    state: 'opened',
    opinions: [],
    recused: [{ by: person('cousin'), reason: 'other' }],
  };
  const says = (by: string, favourable = true) => ({
    by: person(by),
    favourable,
    level: 'novice',
    reason: 'Dossier solide',
  });
  const outcome = { favourable: true, level: 'novice', reason: 'Dossier solide', decidedOn: on };
  const byMentor = value(giveOpinion(opened, says('mentor')));
  const byTwo = value(giveOpinion(byMentor, says('jury')));

  it('takes two at least, and never the mentor alone', () => {
    expect(decide(opened, outcome)).toMatchObject({ refusal: { code: 'mentorship/too-few-opinions' } });
    expect(decide(byMentor, outcome)).toMatchObject({ refusal: { code: 'mentorship/mentor-alone' } });
    expect(decide(byTwo, outcome)).toMatchObject({ value: { state: 'decided', level: 'novice' } });
  });

  it('hears everybody once, and nobody who stepped aside', () => {
    expect(value(giveOpinion(byTwo, says('jury', false))).opinions).toHaveLength(2);
    expect(giveOpinion(byTwo, says('cousin'))).toMatchObject({ refusal: { code: 'mentorship/recused' } });
  });

  it('one steps aside for one’s own file, the same co-op, or a client', () => {
    const candidate = { memberId: person('a'), organisations: [person('coop')] };
    const judge = { memberId: person('j'), organisations: [], clients: [] };
    expect(recusalOf(judge, candidate)).toBeUndefined();
    expect(recusalOf({ ...judge, memberId: person('a') }, candidate)).toBe('own-file');
    expect(recusalOf({ ...judge, organisations: [person('coop')] }, candidate)).toBe('same-coop');
    expect(recusalOf({ ...judge, clients: [person('coop')] }, candidate)).toBe('client');
  });

  it('is told, may be contested, and is then confirmed or changed', () => {
    const contested = value(contest(value(notify(value(decide(byTwo, outcome)), on)), 'Expérience oubliée'));
    expect(value(review(contested, outcome, on)).state).toBe('confirmed');
    expect(value(review(contested, { ...outcome, level: 'intermediate' }, on))).toMatchObject({
      state: 'changed',
      level: 'intermediate',
    });
    expect(notify(contested, on)).toMatchObject({ ok: false });
  });
});

describe('counting', () => {
  const session = (name: string, state: 'held' | 'planned', minutes = 90): Session => ({
    id: id<SessionId>(name),
    of: { kind: 'edition', editionId: id<EditionId>('e-1') },
    on,
    minutes,
    mode: 'video',
    facilitator: null,
    state,
  });
  const seen = (
    name: string,
    who: string,
    state: Attendance['state'],
    organisation: string | null = null,
  ): Attendance => ({
    sessionId: id<SessionId>(name),
    memberId: person(who),
    organisation: organisation === null ? null : person(organisation),
    state,
  });

  it('people, attendances, hours given and hours received are four different figures', () => {
    const sessions = [session('s-1', 'held'), session('s-2', 'held', 60), session('s-3', 'planned')];
    const attendances = [
      seen('s-1', 'ana', 'present', 'coop'),
      seen('s-2', 'ana', 'present', 'coop'),
      seen('s-1', 'luc', 'present'),
      seen('s-1', 'eva', 'absent'),
      seen('s-3', 'eva', 'present'),
      seen('s-2', 'zoe', 'waitlisted'),
    ];
    expect(countSessions(sessions, attendances)).toEqual({
      sessions: 2,
      registered: 4,
      attendances: 3,
      people: 2,
      organisations: 1,
      deliveryMinutes: 150,
      personMinutes: 240,
    });
  });

  it('a survey is hidden under five answers', () => {
    const answer = { score: 4, recommends: true };
    expect(surveyOf([answer, answer, answer, answer])).toEqual({
      n: 4,
      mean: null,
      satisfied: null,
      recommending: null,
    });
    expect(
      surveyOf([answer, answer, answer, { score: 2, recommends: true }, { score: 5, recommends: false }]),
    ).toEqual({
      n: 5,
      mean: { numerator: 19, denominator: 5 },
      satisfied: { numerator: 4, denominator: 5 },
      recommending: { numerator: 4, denominator: 5 },
    });
  });

  it('a session that was moved is held on its new day', () => {
    const moved = value(settleSession(session('s-1', 'planned'), { state: 'moved', to: day('2026-12-01') }));
    expect(value(settleSession(moved, { state: 'held' }))).toMatchObject({ state: 'held', on: '2026-12-01' });
    expect(settleSession(session('s-1', 'held'), { state: 'cancelled', reason: '' })).toMatchObject({
      ok: false,
    });
  });
});
