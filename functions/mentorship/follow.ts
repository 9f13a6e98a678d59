import type { Pairing } from '../../shared/contracts/records/accompaniment.ts';
import type { KeptSession } from '../../shared/contracts/records/session.ts';
import type { Followed } from '../../shared/contracts/routes/mentorship.ts';
import type { AccompanimentId, MemberId } from '../../shared/kernel/ids.ts';
import { refuse, ok, type Result } from '../../shared/kernel/result.ts';
import { mayFollow } from '../../shared/mentorship/note.ts';
import { reaches } from '../platform/caller.ts';
import type { Kept } from '../platform/storage/kind.ts';
import type { Tools } from '../platform/tools.ts';
import { pairingKey, pairings, seatsOf } from './pairing-records.ts';
import type { Roll } from './roll.ts';

/** Who on the roll a coordinator is: nobody follows a pairing of their own. */
export async function selvesOf({ caller, ...tools }: Tools, roll: Roll): Promise<readonly MemberId[]> {
  return caller.door === 'staff' ? roll.at(caller.person.email, { caller, ...tools }) : [];
}

/** The pairings in which somebody with the reader's address has a part. */
export async function ownPairings(roll: Roll, tools: Tools): Promise<ReadonlySet<string>> {
  const selves = await selvesOf(tools, roll);
  const seats = await Promise.all(selves.map((self) => tools.store.listAll(seatsOf(self))));
  return new Set(seats.flat().map(({ record }) => record.accompanimentId));
}

export function follows(selves: readonly MemberId[], pairing: Pairing): boolean {
  return selves.every((self) => mayFollow(self, pairing));
}

/** A pairing that the caller follows; for anyone else, and for the pair themselves, it is not there. */
export async function followed(
  id: AccompanimentId,
  roll: Roll,
  tools: Tools,
): Promise<Result<Kept<Pairing>, { code: 'platform/not-found' }>> {
  const kept = await tools.store.get(pairings, pairingKey(id));
  if (!kept || !reaches(tools.caller, kept.record.programmeId)) return refuse('platform/not-found');
  return follows(await selvesOf(tools, roll), kept.record) ? ok(kept) : refuse('platform/not-found');
}

/** What a coordinator sees: dates, durations, mode and state. What is said and written is nowhere near. */
export function followedAs({ record, version }: Kept<Pairing>): Followed {
  const { id, programmeId, mentorName, menteeName, level, state, proposedOn, toAsk, coordinator } = record;
  const { meetings, minutes, lastMetOn } = record;
  return {
    id,
    version,
    programmeId,
    mentorName,
    menteeName,
    level,
    state,
    proposedOn,
    respondBy: record.state === 'offered' ? record.respondBy : null,
    answers: record.state === 'offered' ? record.answers : null,
    endsOn: 'endsOn' in record ? record.endsOn : null,
    toAsk,
    coordinator,
    meetings,
    minutes,
    lastMetOn,
  };
}

export function meetingAs({ on, minutes, mode, state, loggedBy }: KeptSession) {
  return { on, minutes, mode, state, loggedBy };
}
