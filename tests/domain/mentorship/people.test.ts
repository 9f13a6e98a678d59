import { describe, expect, it } from 'vitest';
import { blankMentee } from '../../../functions/mentorship/mentees-keeper.ts';
import { blankMentor } from '../../../functions/mentorship/mentors-keeper.ts';
import { day } from '../../../shared/kernel/day.ts';
import { id, type AccompanimentId, type MemberId, type ProgrammeId } from '../../../shared/kernel/ids.ts';
import { instant } from '../../../shared/kernel/instant.ts';
import type { Accompaniment } from '../../../shared/mentorship/accompaniment.ts';
import {
  candidacy,
  moveMentee,
  placed,
  propose,
  type Apart,
  type Known,
  type Mentee,
  type Mentor,
} from '../../../shared/mentorship/people.ts';

const on = day('2026-11-16');
const when = { on, at: instant('2026-11-16T12:00:00Z'), remark: 'Congé' };
const member = (name: string) => id<MemberId>(name);
const training = id<ProgrammeId>('training');

const mentor = (over: Partial<Mentor> = {}): Mentor =>
  ({
    ...blankMentor('mentor-1'),
    programmeId: training,
    memberId: member('mia'),
    languages: ['fr'],
    trainedOn: day('2025-01-10'),
    ...over,
  }) as Mentor;
const mentee = (over: Partial<Mentee> = {}): Mentee =>
  ({
    ...blankMentee('mentee-1'),
    programmeId: training,
    memberId: member('jon'),
    state: 'accepted',
    languages: ['fr'],
    ...over,
  }) as Mentee;
const known = (over: Partial<Known> = {}): Known => ({ on, apart: [], pairings: [], ...over });
const apart = (over: Partial<Apart> = {}): Apart => ({
  id: 'a',
  one: member('mia'),
  other: member('jon'),
  kind: 'incompatible',
  from: day('2026-01-01'),
  until: day('2026-12-31'),
  remark: '',
  ...over,
});

const pair = {
  id: id<AccompanimentId>('pairing-1'),
  programmeId: training,
  mentor: member('mia'),
  mentee: member('jon'),
  mentorIn: mentor().id,
  menteeIn: mentee().id,
  proposedOn: on,
};
const offered: Accompaniment = {
  ...pair,
  state: 'offered',
  respondBy: when.at,
  answers: { mentor: null, mentee: null },
};
const expired: Accompaniment = { ...pair, state: 'expired', at: when.at };
const declined: Accompaniment = { ...pair, state: 'declined', by: 'mentee', on, reason: '' };
const accepted: Accompaniment = { ...pair, state: 'accepted', acceptedOn: on };

const obstacles = (of: Known, one = mentor(), other = mentee()) => candidacy(one, other, of).obstacles;

describe('what stands between a mentor and an applicant', () => {
  it('is nothing when they share a language and may meet', () => {
    expect(obstacles(known())).toEqual([]);
  });

  it('an offer that nobody answered may be made again, one that was declined may not', () => {
    expect(obstacles(known({ pairings: [expired] }))).toEqual([]);
    expect(obstacles(known({ pairings: [declined] }))).toEqual(['closed-pair']);
    expect(obstacles(known({ pairings: [offered] }))).toEqual(['already-paired']);
  });

  it('an incompatibility holds to its last day, whichever of the two was named first', () => {
    const [jon, mia] = [member('jon'), member('mia')];
    expect(obstacles(known({ apart: [apart()] }))).toEqual(['incompatible']);
    expect(obstacles(known({ apart: [apart({ one: jon, other: mia })] }))).toEqual(['incompatible']);
    expect(obstacles(known({ apart: [apart({ until: on })] }))).toEqual(['incompatible']);
    expect(obstacles(known({ apart: [apart({ until: day('2026-11-15') })] }))).toEqual([]);
    expect(obstacles(known({ apart: [apart({ from: day('2026-11-17') })] }))).toEqual([]);
  });

  it('what a mentor is to a co-op keeps them from everyone of it, and from nobody else', () => {
    const coop = member('coop');
    const lender = known({ apart: [apart({ other: coop, kind: 'lender' })] });
    expect(obstacles(lender, mentor(), mentee({ organisation: coop }))).toEqual(['lender']);
    expect(obstacles(lender)).toEqual([]);
  });
});

describe('a proposal', () => {
  const proposed = (one: Mentor, other: Mentee, programme = { active: true }) => {
    const answer = propose(one, other, { ...known(), id: pair.id, programme });
    return answer.ok ? answer.value.state : answer.refusal.code;
  };

  it('asks that both were accepted in one programme, and that nobody accompanies the applicant yet', () => {
    expect(proposed(mentor(), mentee())).toBe('proposed');
    expect(proposed(mentor({ state: 'submitted' }), mentee())).toBe('mentorship/mentor-not-accepted');
    expect(proposed(mentor(), mentee({ state: 'submitted' }))).toBe('mentorship/mentee-not-accepted');
    expect(proposed(mentor(), mentee({ pairing: pair.id }))).toBe('mentorship/already-accompanied');
    const other = id<ProgrammeId>('other');
    expect(proposed(mentor({ programmeId: other }), mentee())).toBe('mentorship/other-programme');
  });

  it('is not made in a programme that was closed', () => {
    expect(proposed(mentor(), mentee(), { active: false })).toBe('mentorship/programme-closed');
  });
});

describe('a place of a mentor', () => {
  const two = { mentor: mentor(), mentee: mentee() };

  it('is taken by an offer, kept when it is accepted, and free once it is over', () => {
    const taken = placed(two, undefined, offered);
    expect([taken.mentor.load, taken.mentee.pairing]).toEqual([1, pair.id]);
    const begun = placed(taken, offered, accepted);
    expect([begun.mentor.load, begun.mentor.state, begun.mentee.state]).toEqual([1, 'active', 'active']);
    const free = placed(taken, offered, declined);
    expect(placed(free, offered, declined).mentor.load).toBe(0);
    expect([free.mentor.load, free.mentee.pairing, free.mentor.state]).toEqual([0, null, 'accepted']);
  });

  it('an old pairing that ends does not take the applicant out of a new one', () => {
    const newer = id<AccompanimentId>('pairing-2');
    const after = placed(
      { mentor: mentor({ load: 2 }), mentee: mentee({ pairing: newer }) },
      accepted,
      expired,
    );
    expect([after.mentor.load, after.mentee.pairing]).toEqual([1, newer]);
  });
});

describe('a participation in the sheet', () => {
  it('goes where the rules let it go, with the remark as its reason', () => {
    const before = mentee({ state: 'active' });
    const paused = moveMentee(before, mentee({ state: 'paused' }), when);
    expect(paused).toMatchObject({ ok: true, value: { state: 'paused', on, reason: 'Congé' } });
    const back = moveMentee(before, mentee({ state: 'submitted' }), when);
    expect(back).toMatchObject({ ok: false, refusal: { code: 'mentorship/wrong-state' } });
  });
});
