import { addDays, type Day } from '../../../shared/kernel/day.ts';
import { id, type MemberId, type ParticipationId, type ProgrammeId } from '../../../shared/kernel/ids.ts';
import { displayName, type Member } from '../../../shared/membership/member.ts';
import { moveTo, type Apart, type Mentee, type Mentor } from '../../../shared/mentorship/people.ts';
import type { ParticipationState } from '../../../shared/mentorship/participation.ts';
import { mentoringProgramme, trainingProgramme } from '../../../shared/mentorship/training.ts';
import { at } from './applicants.ts';
import type { Mentorship } from './mentorship.ts';

export const training = id<ProgrammeId>('training');
export const mentoring = id<ProgrammeId>('mentoring');

function enrolled(member: Member, programmeId: ProgrammeId, appliedOn: Day) {
  const languages = (['fr', 'en'] as const).filter(
    (one) => member.language === one || member.languages.includes(one),
  );
  return {
    programmeId,
    editionId: null,
    memberId: member.id,
    organisation: null,
    appliedOn,
    level: null,
    name: displayName(member),
    languages,
    region: member.region,
    virtual: true,
    remark: '',
  };
}

export type MentorSketch = {
  readonly member: string;
  readonly programme: ProgrammeId;
  readonly days: number;
  readonly trained: boolean;
  readonly capacity: number;
};

export type MenteeSketch = {
  readonly member: string;
  readonly programme: ProgrammeId;
  readonly days: number;
  readonly state?: ParticipationState;
  readonly level?: string;
  readonly wished?: string;
  readonly aims: string;
  readonly needs: readonly string[];
  readonly remark?: string;
};

export function participationIn(member: string, programme: ProgrammeId): ParticipationId {
  return id<ParticipationId>(`${programme}-${member}`);
}

type Found = (memberId: string) => Member;

function mentorOf(
  { member, programme, days, trained, capacity }: MentorSketch,
  found: Found,
  today: Day,
): Mentor {
  const row = found(member);
  const appliedOn = addDays(today, -days);
  return {
    ...enrolled(row, programme, appliedOn),
    id: participationIn(member, programme),
    role: 'mentor',
    state: 'accepted',
    trainedOn: trained ? addDays(appliedOn, 35) : null,
    capacity,
    load: 0,
    expertise: row.expertise,
  };
}

function menteeOf(sketch: MenteeSketch, found: Found, today: Day): Mentee {
  const { member, programme, days, state = 'accepted', aims, needs, remark = '' } = sketch;
  const appliedOn = addDays(today, -days);
  const moment = { on: addDays(appliedOn, 12), at: at(addDays(appliedOn, 12), 14), remark };
  return {
    ...enrolled(found(member), programme, appliedOn),
    ...moveTo(state, moment),
    id: participationIn(member, programme),
    role: programme === training ? 'trainee' : 'mentee',
    level: sketch.level ?? null,
    remark,
    levelWished: sketch.wished ?? null,
    aims,
    needs,
    pairing: null,
  };
}

function apart(one: MemberId, other: MemberId, kind: Apart['kind'], today: Day): Apart {
  const [from, until] = [addDays(today, -120), addDays(today, 610)];
  return { id: `apart-${one}`, one, other, kind, from, until, remark: '' };
}

/** The programmes before anybody is paired: who offered to accompany, and who asked to be accompanied. */
export function enrol(
  {
    mentors,
    mentees,
  }: { readonly mentors: readonly MentorSketch[]; readonly mentees: readonly MenteeSketch[] },
  roll: readonly Member[],
  today: Day,
): Mentorship {
  const found: Found = (memberId) => {
    const member = roll.find((one) => one.id === memberId);
    if (!member) throw new Error(`The demo’s programmes ask for ${memberId}, who is not on the roll`);
    return member;
  };
  const named = <One extends { readonly id: Id }, Id extends string = One['id']>(list: readonly One[]) =>
    new Map(list.map((one): [One['id'], One] => [one.id, one]));
  return {
    today,
    programmes: named([trainingProgramme(training), mentoringProgramme(mentoring)]),
    mentors: named(mentors.map((one) => mentorOf(one, found, today))),
    mentees: named(mentees.map((one) => menteeOf(one, found, today))),
    pairings: new Map(),
    sessions: [],
    aparts: [
      apart(found('developer-011').id, found('developer-004').id, 'incompatible', today),
      apart(found('worker-005').id, found('coop-021').id, 'board-member', today),
    ],
    notes: [],
    goals: [],
  };
}
