import { mentorsSheet } from '../../shared/contracts/sheets/mentors.ts';
import { id, type MemberId, type ParticipationId, type ProgrammeId } from '../../shared/kernel/ids.ts';
import { dayIn } from '../../shared/kernel/instant.ts';
import { day } from '../../shared/kernel/day.ts';
import { ok, refuse } from '../../shared/kernel/result.ts';
import { moveMentor, type Mentor } from '../../shared/mentorship/people.ts';
import { claim } from '../platform/storage/guards.ts';
import type { Keeper } from '../sheets/keeper.ts';
import { checkEdit, enrolled, onceIn } from './enrolment.ts';
import { enrolmentGuard, mentors, participationKey } from './records.ts';
import type { Roll } from './roll.ts';

export function blankMentor(text: string): Mentor {
  return {
    id: id<ParticipationId>(text),
    programmeId: id<ProgrammeId>(''),
    editionId: null,
    memberId: id<MemberId>(''),
    organisation: null,
    role: 'mentor',
    appliedOn: day('2000-01-01'),
    level: null,
    state: 'accepted',
    name: '',
    languages: [],
    region: null,
    virtual: true,
    remark: '',
    trainedOn: null,
    capacity: 1,
    load: 0,
    expertise: [],
  };
}

/** What the rules say of a mentor's row that was typed. */
export function mentorsKeeper(roll: Roll): Keeper<Mentor> {
  return {
    sheet: mentorsSheet,
    kind: mentors,
    key: participationKey,
    id: (mentor) => mentor.id,
    blank: blankMentor,
    decide: async (before, after, tools) => {
      if (!before) {
        const made = await enrolled(after, roll, tools);
        if (!made.ok) return made;
        const { record } = made.value;
        return ok({ record, writes: [claim('mentorship', enrolmentGuard(record), record.id)] });
      }
      const wrong = await checkEdit(before, after, roll, tools);
      if (wrong) return { ok: false, refusal: wrong };
      if (after.capacity < after.load && after.capacity < before.capacity)
        return refuse('mentorship/fewer-places-than-pairs', { column: 'capacity' });
      if (before.state === after.state) return ok({ record: after, writes: [] });
      const moved = moveMentor(before, after, { on: dayIn(tools.now), at: tools.now, remark: after.remark });
      if (!moved.ok) return refuse(moved.refusal.code, { column: 'state' });
      return ok({ record: moved.value, writes: [] });
    },
    ...onceIn,
  };
}
