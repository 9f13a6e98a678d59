import type { Pairing } from '../../shared/contracts/records/accompaniment.ts';
import type { MyPairing } from '../../shared/contracts/routes/space.ts';
import type { AccompanimentId, MemberId } from '../../shared/kernel/ids.ts';
import { ok, refuse, type Result } from '../../shared/kernel/result.ts';
import {
  knowEachOther,
  mayMeet,
  otherSide,
  sideOf,
  type Side,
} from '../../shared/mentorship/accompaniment.ts';
import type { Programme } from '../../shared/mentorship/programme.ts';
import { roll } from '../membership/roll.ts';
import { programmeOf } from '../mentorship/enrolment.ts';
import { meetingAs } from '../mentorship/follow.ts';
import { pairingKey, pairings, sessionsOf } from '../mentorship/pairing-records.ts';
import type { KeptSession } from '../../shared/contracts/records/session.ts';
import type { Kept } from '../platform/storage/kind.ts';
import type { Tools } from '../platform/tools.ts';
import { selvesOf } from './selves.ts';

/** A pairing in which the caller has a side, and who they are in it. */
export type Own = { readonly seen: Kept<Pairing>; readonly self: MemberId; readonly side: Side };

export function sideIn(pairing: Pairing, selves: readonly MemberId[]): Omit<Own, 'seen'> | undefined {
  const self = selves.find((one) => sideOf(pairing, one) !== undefined);
  const side = self && sideOf(pairing, self);
  return side && { self, side };
}

/** For anyone but the two of the pair it is not there. */
export async function ownPairing(
  id: AccompanimentId,
  tools: Tools,
): Promise<Result<Own, { code: 'platform/not-found' }>> {
  const seen = await tools.store.get(pairings, pairingKey(id));
  const mine = seen && sideIn(seen.record, await selvesOf(tools));
  return mine ? ok({ seen, ...mine }) : refuse('platform/not-found');
}

/** `email` is the other's; it is shown once both said yes. */
export type Told = { readonly pairing: Pairing; readonly side: Side; readonly email: string };

/** A pairing with the address of whoever the caller is paired with. */
export async function withEmail(pairing: Pairing, side: Side, tools: Tools): Promise<Told> {
  const other = await roll.party(pairing[otherSide[side]], tools);
  return { pairing, side, email: other?.email ?? '' };
}

/** A pairing as the pair reads it: who the other is, where it stands, and the meetings that they had. */
export async function tell(told: Told, tools: Pick<Tools, 'store'>): Promise<MyPairing> {
  const { pairing } = told;
  const [programme, met] = await Promise.all([
    programmeOf(pairing.programmeId, tools),
    tools.store.listAll(sessionsOf(pairing.id)),
  ]);
  if (!programme) throw new Error(`The pairing ${pairing.id} has lost its programme`);
  return tellWith(
    told,
    programme,
    met.map(({ record }) => record),
  );
}

export function tellWith(
  { pairing, side, email }: Told,
  programme: Programme,
  sessions: readonly KeptSession[],
): MyPairing {
  const { id, mentorName, menteeName, state, proposedOn } = pairing;
  const other = otherSide[side];
  const names = { mentor: mentorName, mentee: menteeName };
  const offered = pairing.state === 'offered' ? pairing : undefined;
  return {
    id,
    side,
    name: names[side],
    other: names[other],
    otherEmail: knowEachOther(pairing) && email !== '' ? email : null,
    programme: programme.name,
    level: programme.levels.find(({ key }) => key === pairing.level)?.name ?? null,
    state,
    proposedOn,
    respondBy: offered?.respondBy ?? null,
    answers: offered ? { mine: offered.answers[side], others: offered.answers[other] } : null,
    endsOn: 'endsOn' in pairing ? pairing.endsOn : null,
    mayMeet: mayMeet(pairing),
    sessions: sessions.map(meetingAs),
  };
}
