import type { RefusalCode } from '../../shared/contracts/problems.ts';
import type { Column } from '../../shared/contracts/sheets/sheet.ts';
import type { MemberId, ProgrammeId } from '../../shared/kernel/ids.ts';
import { dayIn } from '../../shared/kernel/instant.ts';
import { ok, refuse, type Result } from '../../shared/kernel/result.ts';
import type { Participation, ParticipationState } from '../../shared/mentorship/participation.ts';
import type { Mentee, Mentor } from '../../shared/mentorship/people.ts';
import { takesNew, type Programme } from '../../shared/mentorship/programme.ts';
import type { Tools } from '../platform/tools.ts';
import { release } from '../platform/storage/guards.ts';
import type { CellRefusal, Keeper } from '../sheets/keeper.ts';
import { pairingKey, pairings, seatsOf } from './pairing-records.ts';
import { enrolmentGuard, programmeKey, programmes } from './records.ts';
import type { Party, Roll } from './roll.ts';

/** Where a participation may begin: what was decided before it was written down is written down as it stands. */
const beginnings = new Set<ParticipationState>(['draft', 'submitted', 'in-review', 'accepted']);

function blame(
  code: RefusalCode,
  column: Column['key'],
): { readonly ok: false; readonly refusal: CellRefusal } {
  return refuse(code, { column });
}

export async function programmeOf(
  id: ProgrammeId,
  { store }: Pick<Tools, 'store'>,
): Promise<Programme | undefined> {
  return (await store.get(programmes, programmeKey(id)))?.record;
}

type Enrolling<One> = Result<{ readonly record: One; readonly programme: Programme }, CellRefusal>;

/** Somebody who is enrolled: a person of the roll, in a programme that there is, known by the name they have there. */
export async function enrolled<One extends Mentor | Mentee>(
  one: One,
  roll: Roll,
  tools: Tools,
): Promise<Enrolling<One>> {
  if (!beginnings.has(one.state)) return blame('mentorship/wrong-state', 'state');
  const [party, programme, organisation] = await Promise.all([
    roll.party(one.memberId, tools),
    programmeOf(one.programmeId, tools),
    one.organisation === null ? null : roll.party(one.organisation, tools),
  ]);
  if (!party) return blame('mentorship/unknown-party', 'memberId');
  if (party.kind !== 'person') return blame('mentorship/not-a-person', 'memberId');
  if (!programme) return blame('mentorship/unknown-programme', 'programmeId');
  const taking = takesNew(programme);
  if (!taking.ok) return blame(taking.refusal.code, 'programmeId');
  if (organisation === undefined) return blame('mentorship/unknown-party', 'organisation');
  return ok({ record: knownAs(one, party, programme, tools), programme });
}

/** What the roll knows already need not be typed. */
export function knownAs<One extends Mentor | Mentee>(
  one: One,
  party: Party,
  programme: Programme,
  { now }: Pick<Tools, 'now'>,
): One {
  const accompanied = programme.form === 'training' ? 'trainee' : 'mentee';
  return {
    ...one,
    name: party.name,
    role: one.role === 'mentor' ? 'mentor' : accompanied,
    appliedOn: dayIn(now),
    languages: one.languages.length > 0 ? one.languages : [party.language],
    region: one.region ?? party.region,
  };
}

/** What an edit may not change, and what it must refer to. */
export async function checkEdit(
  before: Participation,
  after: Participation,
  roll: Roll,
  tools: Tools,
): Promise<CellRefusal | undefined> {
  if (before.memberId !== after.memberId) return { code: 'mentorship/fixed-person', column: 'memberId' };
  if (before.programmeId !== after.programmeId)
    return { code: 'mentorship/fixed-person', column: 'programmeId' };
  if (before.organisation === after.organisation || after.organisation === null) return undefined;
  if (await roll.party(after.organisation, tools)) return undefined;
  return { code: 'mentorship/unknown-party', column: 'organisation' };
}

/** Whether somebody ever had a pairing through a participation. */
async function hadPairings({ id, memberId }: { id: string; memberId: MemberId }, { store }: Tools) {
  const taken = await store.listAll(seatsOf(memberId));
  const kept = await store.getMany(
    pairings,
    taken.map(({ record }) => pairingKey(record.accompanimentId)),
  );
  return kept.some(({ record: { mentorIn, menteeIn } }) => mentorIn === id || menteeIn === id);
}

/** What both rolls of a programme hold to: a person is once in it, and who ever had a pairing stays. */
export const onceIn = {
  letGo: async (one, tools) => {
    if (await hadPairings(one, tools)) return refuse('mentorship/has-pairings');
    return ok([release('mentorship', enrolmentGuard(one), one.id)]);
  },
  identity: ({ memberId, programmeId }) =>
    memberId === '' || programmeId === '' ? undefined : `${memberId}#${programmeId}`,
  taken: (guard) =>
    guard.startsWith('participation#')
      ? { code: 'mentorship/already-enrolled', column: 'memberId' }
      : undefined,
} as const satisfies Pick<Keeper<Mentor | Mentee>, 'letGo' | 'identity' | 'taken'>;
