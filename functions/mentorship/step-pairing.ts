import type { Pairing } from '../../shared/contracts/records/accompaniment.ts';
import type { RefusalCode } from '../../shared/contracts/problems.ts';
import type { Day } from '../../shared/kernel/day.ts';
import { ok, refuse, type Refusal, type Result } from '../../shared/kernel/result.ts';
import { isUnderWay, type Accompaniment } from '../../shared/mentorship/accompaniment.ts';
import { placed } from '../../shared/mentorship/people.ts';
import type { Programme } from '../../shared/mentorship/programme.ts';
import type { Kept } from '../platform/storage/kind.ts';
import { replace, type AnyWrite } from '../platform/storage/writes.ts';
import type { Tools } from '../platform/tools.ts';
import { programmeOf } from './enrolment.ts';
import { outcomeLetters } from './outcome-letters.ts';
import { pairings } from './pairing-records.ts';
import { mentees, mentors, participationKey } from './records.ts';
import type { Roll } from './roll.ts';

type Step = Result<Accompaniment, Refusal<RefusalCode>>;
/** A step of a pairing, as the rules decide it. */
export type Decide = (pairing: Pairing, programme: Programme) => Step;
export type Stepped = Result<
  { readonly pairing: Pairing; readonly writes: readonly AnyWrite[] },
  Refusal<RefusalCode>
>;

/** A meeting that the step is about, for the counts that the coordinator sees. */
type Met = { readonly on: Day; readonly minutes: number };

/**
 * What a step writes: the pairing as it becomes and, where it takes or frees a place, the mentor and the mentee, on the
 * versions that were read; and what those concerned are told of it.
 */
export async function stepOf(
  seen: Kept<Pairing>,
  decide: Decide,
  roll: Pick<Roll, 'party'>,
  tools: Tools,
  met?: Met,
): Promise<Stepped> {
  const { store } = tools;
  const before = seen.record;
  const programme = await programmeOf(before.programmeId, { store });
  if (!programme) return refuse('mentorship/unknown-programme');
  const stepped = decide(before, programme);
  if (!stepped.ok) return stepped;
  const after = keptAs(stepped.value, before, met);
  const letters = await outcomeLetters(before, { pairing: after, programme }, roll, tools);
  const writes = [replace(pairings, seen, after), ...letters];
  const moves =
    isUnderWay(before) !== isUnderWay(after) || (after.state === 'accepted' && before.state !== 'accepted');
  return ok({
    pairing: after,
    writes: moves ? [...writes, ...(await placeWrites(before, after, store))] : writes,
  });
}

/** A trial or an agreement that comes to its end: its coordinator is to ask the pair, and is told so. */
export async function askedOf(
  seen: Kept<Pairing>,
  toAsk: Pairing['toAsk'],
  roll: Pick<Roll, 'party'>,
  tools: Tools,
): Promise<Stepped> {
  const pairing = { ...seen.record, toAsk };
  const programme = await programmeOf(pairing.programmeId, tools);
  if (!programme) return refuse('mentorship/unknown-programme');
  const letters = await outcomeLetters(seen.record, { pairing, programme }, roll, tools);
  return ok({ pairing, writes: [replace(pairings, seen, pairing), ...letters] });
}

/** What is kept beside the state goes with it; what was to be asked is asked anew in another state. */
function keptAs(after: Accompaniment, before: Pairing, met: Met | undefined): Pairing {
  const { mentorName, menteeName, level, coordinator, coordinatorId } = before;
  const lastMetOn =
    met && (before.lastMetOn === null || met.on > before.lastMetOn) ? met.on : before.lastMetOn;
  const meetings = before.meetings + (met ? 1 : 0);
  const minutes = before.minutes + (met?.minutes ?? 0);
  const toAsk = after.state === before.state ? before.toAsk : null;
  const names = { mentorName, menteeName, level, coordinator, coordinatorId };
  return { ...after, ...names, meetings, minutes, lastMetOn, toAsk };
}

async function placeWrites(before: Pairing, after: Pairing, store: Tools['store']): Promise<AnyWrite[]> {
  const [mentor, mentee] = await Promise.all([
    store.get(mentors, participationKey(after.mentorIn)),
    store.get(mentees, participationKey(after.menteeIn)),
  ]);
  if (!mentor || !mentee) throw new Error(`The pairing ${after.id} has lost one of its people`);
  const both = placed({ mentor: mentor.record, mentee: mentee.record }, before, after);
  return [replace(mentors, mentor, both.mentor), replace(mentees, mentee, both.mentee)];
}
