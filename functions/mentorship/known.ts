import { dayIn } from '../../shared/kernel/instant.ts';
import { partiesOf, type Apart, type Known, type Mentee } from '../../shared/mentorship/people.ts';
import type { Tools } from '../platform/tools.ts';
import { pairingKey, pairings, seatsOf } from './pairing-records.ts';
import { apartFrom, apartTo } from './records.ts';

/** What is known of somebody to accompany, beside their own record: from whom they are kept apart, and their pairings. */
export async function knownOf(mentee: Mentee, tools: Pick<Tools, 'store' | 'now'>): Promise<Known> {
  const { store, now } = tools;
  const parties = partiesOf(mentee);
  const [apart, seats] = await Promise.all([
    Promise.all(parties.flatMap((party) => [store.listAll(apartFrom(party)), store.listAll(apartTo(party))])),
    store.listAll(seatsOf(mentee.memberId)),
  ]);
  const kept = await store.getMany(
    pairings,
    seats.map(({ record }) => pairingKey(record.accompanimentId)),
  );
  const byId = new Map(apart.flat().map(({ record }): [string, Apart] => [record.id, record]));
  return { on: dayIn(now), apart: [...byId.values()], pairings: kept.map(({ record }) => record) };
}
