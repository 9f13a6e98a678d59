import type { mentorshipRoutes } from '../../shared/contracts/routes/mentorship.ts';
import { refuse, type Refusal, type Result } from '../../shared/kernel/result.ts';
import type { RefusalCode } from '../../shared/contracts/problems.ts';
import type { Row } from '../../shared/contracts/sheets/sheet.ts';
import type { UseCase } from '../platform/http.ts';
import { claim } from '../platform/storage/guards.ts';
import type { Kind } from '../platform/storage/kind.ts';
import { create, type AnyWrite } from '../platform/storage/writes.ts';
import type { Conflict } from '../platform/storage/store.ts';
import type { Tools } from '../platform/tools.ts';
import type { Mentee, Mentor } from '../../shared/mentorship/people.ts';
import { takesNew } from '../../shared/mentorship/programme.ts';
import { knownAs, programmeOf } from './enrolment.ts';
import { blankMentee } from './mentees-keeper.ts';
import { blankMentor } from './mentors-keeper.ts';
import { enrolmentGuard, mentees, mentors } from './records.ts';
import type { Roll } from './roll.ts';

type Enrolled = Result<Row, Refusal<RefusalCode>>;

/** A person of an organisation takes part for it: they are on the roll themselves, so that their notes are theirs alone. */
export function enrolPerson(roll: Roll): UseCase<typeof mentorshipRoutes.enrol> {
  return async ({ body }, tools) => {
    const programme = await programmeOf(body.programmeId, tools);
    if (!programme) return refuse('mentorship/unknown-programme');
    const taking = takesNew(programme);
    if (!taking.ok) return taking;
    const found = await roll.asPerson(body.organisation, body.contactId, tools);
    if (!found) return refuse('mentorship/unknown-party');
    const { party, writes } = found;
    const { programmeId, organisation } = body;
    const beginning = { programmeId, organisation, memberId: party.id };
    if (body.role === 'mentor') {
      const mentor: Mentor = { ...blankMentor(tools.newId()), ...beginning };
      return keep(mentors, knownAs(mentor, party, programme, tools), writes, tools);
    }
    const mentee: Mentee = { ...blankMentee(tools.newId()), ...beginning };
    return keep(mentees, knownAs(mentee, party, programme, tools), writes, tools);
  };
}

async function keep<One extends Mentor | Mentee>(
  kind: Kind<One>,
  record: One,
  writes: readonly AnyWrite[],
  { commit }: Tools,
): Promise<Enrolled> {
  const guard = enrolmentGuard(record);
  const row = { ...kind.feed?.rows(record).full, id: record.id, version: 1 };
  const done = await commit(
    [create<One>(kind, record), claim('mentorship', guard, record.id), ...writes],
    row,
  );
  return done.ok || !isTaken(done.refusal, guard) ? done : refuse('mentorship/already-enrolled');
}

function isTaken({ code, key }: Conflict, guard: string): boolean {
  return code === 'platform/already-there' && key?.startsWith(`guard#${guard} `) === true;
}
