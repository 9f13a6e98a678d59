import { ok } from '../../../shared/kernel/result.ts';
import { expireOffer, nextActionOfPair } from '../../../shared/mentorship/pairing.ts';
import { roll } from '../../membership/roll.ts';
import { pairings } from '../../mentorship/pairing-records.ts';
import { askedOf, stepOf } from '../../mentorship/step-pairing.ts';
import type { Key } from '../../platform/storage/engine.ts';
import { decideAgain } from '../../platform/storage/retry.ts';
import type { Tools } from '../../platform/tools.ts';

/**
 * Does what is due for a pairing: an offer that nobody answered in time gives its place back; a trial or an agreement that
 * comes to its end is marked for the coordinator to ask. No date closes a pairing.
 */
export async function advancePairing(key: Key, tools: Tools): Promise<void> {
  const done = await decideAgain(tools.pause, () => advanceOnce(key, tools));
  if (!done.ok) throw new Error(`What is due for ${key.pk} was refused: ${done.refusal.code}`);
}

async function advanceOnce(key: Key, tools: Tools) {
  const { store, now, commit } = tools;
  const seen = await store.get(pairings, key);
  const action = seen && nextActionOfPair(seen.record);
  if (!seen || !action || action.at > now || action.next === seen.record.toAsk) return ok(undefined);
  if (action.next !== 'expire-offer') {
    const asked = await askedOf(seen, action.next, roll, tools);
    return asked.ok ? commit(asked.value.writes, undefined) : asked;
  }
  // An offer may be answered until the last millisecond of its day: it is over a moment later.
  if (action.at === now) return ok(undefined);
  const expired = await stepOf(seen, (pairing) => expireOffer(pairing, now), roll, tools);
  return expired.ok ? commit(expired.value.writes, undefined) : expired;
}
