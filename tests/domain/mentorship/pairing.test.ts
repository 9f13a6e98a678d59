import { describe, expect, it } from 'vitest';
import { day } from '../../../shared/kernel/day.ts';
import { id, type AccompanimentId, type ProgrammeId, type SessionId } from '../../../shared/kernel/ids.ts';
import { instant } from '../../../shared/kernel/instant.ts';
import type { Accompaniment } from '../../../shared/mentorship/accompaniment.ts';
import {
  fit,
  obstaclesBetween,
  pair,
  type MenteeProfile,
  type MentorProfile,
  type Obstacle,
  type PairFacts,
} from '../../../shared/mentorship/eligibility.ts';
import { mayFollow, mayReadNote } from '../../../shared/mentorship/note.ts';
import {
  answer,
  close,
  expireOffer,
  meetFirst,
  nextActionOfPair,
  offer,
  pause,
  renew,
  resume,
  signAgreement,
  tellWhy,
} from '../../../shared/mentorship/pairing.ts';
import { logSession } from '../../../shared/mentorship/session.ts';
import { mentoringProgramme, trainingProgramme } from '../../../shared/mentorship/training.ts';
import { mentee, mentor, nothingKnown, on, person, proposed, value } from './made.ts';

const coop = person('coop');
const asked = { id: id<AccompanimentId>('acc-1'), programmeId: id<ProgrammeId>('prog-1') };

describe('two people are not paired', () => {
  it.each<[Obstacle, Partial<MentorProfile>, Partial<MenteeProfile>, Partial<PairFacts>]>([
    ['untrained', { trainedOn: null }, {}, {}],
    ['untrained', { trainedOn: day('2026-11-23') }, {}, {}],
    ['full', { load: 2 }, {}, {}],
    ['same-person', { memberId: person('x') }, { memberId: person('x') }, {}],
    ['same-coop', { organisations: [coop] }, { organisations: [coop] }, {}],
    ['board-member', { ties: [{ organisation: coop, kind: 'board-member' }] }, { organisations: [coop] }, {}],
    ['lender', { ties: [{ organisation: coop, kind: 'lender' }] }, { organisations: [coop] }, {}],
    ['supplier', { ties: [{ organisation: coop, kind: 'supplier' }] }, { organisations: [coop] }, {}],
    ['client', { ties: [{ organisation: coop, kind: 'client' }] }, { organisations: [coop] }, {}],
    ['competitor', { ties: [{ organisation: coop, kind: 'competitor' }] }, { organisations: [coop] }, {}],
    [
      'incompatible',
      {},
      {},
      { incompatibilities: [{ parties: [person('mentee'), person('mentor')], from: on, until: on }] },
    ],
    [
      'incompatible',
      { organisations: [coop] },
      {},
      { incompatibilities: [{ parties: [coop, person('mentee')], from: on, until: on }] },
    ],
    ['closed-pair', {}, {}, { pairs: [{ mentor: person('mentor'), mentee: person('mentee'), open: false }] }],
    [
      'already-paired',
      {},
      {},
      { pairs: [{ mentor: person('mentor'), mentee: person('mentee'), open: true }] },
    ],
    ['language', {}, { languages: ['en'] }, {}],
    ['region', {}, { region: 'qc-01', virtual: false }, {}],
  ])('%s', (reason, one, other, facts) => {
    expect(obstaclesBetween(mentor(one), mentee(other), { ...nothingKnown, ...facts })).toEqual([reason]);
  });

  it('and every reason is told', () => {
    const refused = pair(mentor({ trainedOn: null, load: 2 }), mentee({ languages: ['en'] }), {
      ...nothingKnown,
      ...asked,
    });
    expect(refused).toEqual({
      ok: false,
      refusal: { code: 'mentorship/cannot-be-paired', reasons: ['untrained', 'full', 'language'] },
    });
  });
});

describe('two people are paired', () => {
  it('in one region without distance, at a distance without region', () => {
    expect(pair(mentor({ virtual: false }), mentee(), { ...nothingKnown, ...asked })).toMatchObject({
      value: { state: 'proposed' },
    });
    expect(pair(mentor({ region: null }), mentee(), { ...nothingKnown, ...asked })).toMatchObject({
      ok: true,
    });
  });

  it('when an incompatibility has ended', () => {
    const over = {
      parties: [person('mentor'), person('mentee')],
      from: day('2025-01-01'),
      until: day('2026-11-21'),
    } as const;
    expect(obstaclesBetween(mentor(), mentee(), { ...nothingKnown, incompatibilities: [over] })).toEqual([]);
  });

  it('and fit better for what one needs and the other knows', () => {
    expect(fit(mentor(), mentee())).toBe(14);
    expect(fit(mentor(), mentee({ needs: ['finances', 'gouvernance'], region: 'qc-01' }))).toBe(21);
  });
});

const training = trainingProgramme(id<ProgrammeId>('prog-1'));
const mentoring = mentoringProgramme(id<ProgrammeId>('prog-2'));
const at = instant('2026-11-22T15:00:00Z');
const offered = value(offer(proposed, training, at));
const half = value(answer(offered, { side: 'mentor', yes: true }, at));
const accepted = value(answer(half, { side: 'mentee', yes: true }, at));
const active = value(
  signAgreement(value(meetFirst(accepted, training, day('2026-12-05'))), training, day('2026-12-10')),
);

describe('an offer', () => {
  it('waits for both until the end of the tenth day', () => {
    expect(offered).toMatchObject({ state: 'offered', respondBy: '2026-12-03T04:59:59.999Z' });
    expect(half.state).toBe('offered');
    expect(accepted).toMatchObject({ state: 'accepted', acceptedOn: '2026-11-22' });
  });

  it('is declined by the first no', () => {
    expect(answer(half, { side: 'mentee', yes: false, reason: 'Agenda' }, at)).toMatchObject({
      value: { state: 'declined', by: 'mentee', reason: 'Agenda' },
    });
  });

  it('is not answered after its time, and expires then, not before', () => {
    const late = instant('2026-12-03T05:00:00Z');
    expect(answer(half, { side: 'mentee', yes: true }, late)).toMatchObject({
      refusal: { code: 'mentorship/offer-expired' },
    });
    expect(expireOffer(half, late)).toMatchObject({ value: { state: 'expired' } });
    expect(expireOffer(half, at)).toMatchObject({ ok: false });
  });

  it('answered twice is answered once', () => {
    expect(answer(accepted, { side: 'mentee', yes: true }, at)).toEqual({ ok: true, value: accepted });
  });
});

describe('an accompaniment', () => {
  it('has a trial where the programme has one', () => {
    expect(meetFirst(accepted, mentoring, day('2026-11-30'))).toMatchObject({
      value: { state: 'trial', until: '2027-02-28' },
    });
    expect(active).toMatchObject({ state: 'active', agreedOn: '2026-12-10', endsOn: '2027-12-10' });
  });

  it('is paused, taken up again, and renewed from the end of its agreement', () => {
    expect(value(resume(value(pause(active, day('2027-01-01'), 'Congé')))).state).toBe('active');
    expect(renew(active, training, day('2027-11-01'))).toMatchObject({
      value: { state: 'renewed', endsOn: '2028-12-10' },
    });
  });

  it('is never closed by a date: the pair is asked', () => {
    expect(nextActionOfPair(active)).toEqual({ at: '2027-12-10T05:00:00.000Z', next: 'ask-renewal' });
    expect(nextActionOfPair(offered)).toMatchObject({ next: 'expire-offer' });
    expect(nextActionOfPair(value(close(active, 'coordinator', on)))).toBeUndefined();
  });

  it('is closed by a person, and each side says why, apart', () => {
    const closed = value(close(active, 'mentee', day('2027-06-01')));
    const told = value(tellWhy(closed, 'mentee', { reason: 'Objectifs atteints', satisfaction: 5 }));
    expect(told).toMatchObject({ state: 'closed', closing: { mentor: null, mentee: { satisfaction: 5 } } });
    expect(close(told, 'mentor', on)).toMatchObject({
      refusal: { code: 'mentorship/wrong-state', state: 'closed' },
    });
    expect(close(offered, 'mentor', on)).toMatchObject({ ok: false });
  });
});

describe('a meeting', () => {
  const meeting = { id: id<SessionId>('s-1'), by: person('mentee'), on, minutes: 60, mode: 'video' } as const;
  const log = (one: Accompaniment, over: Partial<Parameters<typeof logSession>[1]> = {}) =>
    logSession(one, { ...meeting, ...over }, on);

  it('is logged by either of the pair, and both were there', () => {
    expect(log(active)).toMatchObject({
      value: {
        session: { state: 'held', minutes: 60 },
        attendances: [
          { memberId: 'mentor', state: 'present' },
          { memberId: 'mentee', state: 'present' },
        ],
      },
    });
  });

  it('is not logged by anyone else, in the future, without duration, or once the pair is closed', () => {
    expect(log(active, { by: person('other') })).toMatchObject({
      refusal: { code: 'mentorship/not-of-this-pair' },
    });
    expect(log(active, { on: day('2026-11-23') })).toMatchObject({
      refusal: { code: 'mentorship/session-in-the-future' },
    });
    expect(log(active, { minutes: 0 })).toMatchObject({
      refusal: { code: 'mentorship/session-without-duration' },
    });
    expect(log(value(close(active, 'mentor', on)))).toMatchObject({
      refusal: { code: 'mentorship/wrong-state' },
    });
  });
});

describe('confidentiality', () => {
  const read = (kind: 'private' | 'shared', reader: string) =>
    mayReadNote({ kind, author: person('mentor') }, person(reader), proposed);

  it('a private note is its author’s alone, a shared one the pair’s', () => {
    expect(['mentor', 'mentee', 'coordinator'].map((reader) => read('private', reader))).toEqual([
      true,
      false,
      false,
    ]);
    expect(['mentor', 'mentee', 'coordinator'].map((reader) => read('shared', reader))).toEqual([
      true,
      true,
      false,
    ]);
  });

  it('a coordinator does not follow a pair of their own', () => {
    expect([
      mayFollow(null, proposed),
      mayFollow(person('other'), proposed),
      mayFollow(person('mentee'), proposed),
    ]).toEqual([true, true, false]);
  });
});
