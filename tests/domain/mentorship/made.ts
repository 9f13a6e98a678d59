import { day } from '../../../shared/kernel/day.ts';
import {
  id,
  type AccompanimentId,
  type MemberId,
  type ParticipationId,
  type ProgrammeId,
} from '../../../shared/kernel/ids.ts';
import type { Refusal, Result } from '../../../shared/kernel/result.ts';
import type { AccompanimentIn } from '../../../shared/mentorship/accompaniment.ts';
import type { MenteeProfile, MentorProfile, PairFacts } from '../../../shared/mentorship/eligibility.ts';

export const on = day('2026-11-22');
export const person = (name: string) => id<MemberId>(name);

export function value<V>(result: Result<V, Refusal>): V {
  if (!result.ok) throw new Error(`refused: ${result.refusal.code}`);
  return result.value;
}

const anybody = { organisations: [], languages: ['fr'], region: 'qc-04', virtual: true } as const;

export function mentor(over: Partial<MentorProfile> = {}): MentorProfile {
  const mine = {
    trainedOn: day('2025-01-01'),
    capacity: 2,
    load: 0,
    ties: [],
    expertise: ['gouvernance', 'finances'],
  };
  return {
    ...anybody,
    ...mine,
    memberId: person('mentor'),
    participationId: id<ParticipationId>('p-mentor'),
    ...over,
  };
}

export function mentee(over: Partial<MenteeProfile> = {}): MenteeProfile {
  return {
    ...anybody,
    needs: ['finances'],
    memberId: person('mentee'),
    participationId: id<ParticipationId>('p-mentee'),
    ...over,
  };
}

export const nothingKnown: PairFacts = { on, incompatibilities: [], pairs: [] };

export const proposed: AccompanimentIn<'proposed'> = {
  id: id<AccompanimentId>('acc-1'),
  programmeId: id<ProgrammeId>('prog-1'),
  mentor: person('mentor'),
  mentee: person('mentee'),
  mentorIn: id<ParticipationId>('p-mentor'),
  menteeIn: id<ParticipationId>('p-mentee'),
  proposedOn: on,
  state: 'proposed',
};
