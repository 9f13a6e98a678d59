import { menteesSheet } from '../../shared/contracts/sheets/mentees.ts';
import { day } from '../../shared/kernel/day.ts';
import { id, type MemberId, type ParticipationId, type ProgrammeId } from '../../shared/kernel/ids.ts';
import { dayIn } from '../../shared/kernel/instant.ts';
import { ok, refuse } from '../../shared/kernel/result.ts';
import { moveMentee, type Mentee } from '../../shared/mentorship/people.ts';
import type { Programme } from '../../shared/mentorship/programme.ts';
import { claim } from '../platform/storage/guards.ts';
import type { CellRefusal, Keeper } from '../sheets/keeper.ts';
import { checkEdit, enrolled, onceIn, programmeOf } from './enrolment.ts';
import { enrolmentGuard, mentees, participationKey } from './records.ts';
import type { Roll } from './roll.ts';

export function blankMentee(text: string): Mentee {
  return {
    id: id<ParticipationId>(text),
    programmeId: id<ProgrammeId>(''),
    editionId: null,
    memberId: id<MemberId>(''),
    organisation: null,
    role: 'mentee',
    appliedOn: day('2000-01-01'),
    level: null,
    state: 'submitted',
    name: '',
    languages: [],
    region: null,
    virtual: true,
    remark: '',
    levelWished: null,
    aims: '',
    needs: [],
    pairing: null,
  };
}

/** A level is one of the programme's own. */
function wrongLevel(mentee: Mentee, programme: Programme | undefined): CellRefusal | undefined {
  const known = new Set(programme?.levels.map(({ key }) => key));
  const column = (['levelWished', 'level'] as const).find((one) => {
    const key = mentee[one];
    return key !== null && !known.has(key);
  });
  return column && { code: 'mentorship/unknown-level', column };
}

/** What the rules say of an applicant's row that was typed. */
export function menteesKeeper(roll: Roll): Keeper<Mentee> {
  return {
    sheet: menteesSheet,
    kind: mentees,
    key: participationKey,
    id: (mentee) => mentee.id,
    blank: blankMentee,
    decide: async (before, after, tools) => {
      if (!before) {
        const made = await enrolled(after, roll, tools);
        if (!made.ok) return made;
        const { record, programme } = made.value;
        const wrong = wrongLevel(record, programme);
        if (wrong) return { ok: false, refusal: wrong };
        return ok({ record, writes: [claim('mentorship', enrolmentGuard(record), record.id)] });
      }
      const wrong =
        (await checkEdit(before, after, roll, tools)) ??
        wrongLevel(after, await programmeOf(after.programmeId, tools));
      if (wrong) return { ok: false, refusal: wrong };
      if (before.state === after.state) return ok({ record: after, writes: [] });
      const moved = moveMentee(before, after, { on: dayIn(tools.now), at: tools.now, remark: after.remark });
      if (!moved.ok) return refuse(moved.refusal.code, { column: 'state' });
      return ok({ record: moved.value, writes: [] });
    },
    ...onceIn,
  };
}
