import type { spaceRoutes } from '../../shared/contracts/routes/space.ts';
import { ok } from '../../shared/kernel/result.ts';
import { pairingKey, pairings, seatsOf } from '../mentorship/pairing-records.ts';
import type { UseCase } from '../platform/http.ts';
import { ownPairing, sideIn, tell, withEmail } from './own-pairing.ts';
import { selvesOf } from './selves.ts';

/** The caller's pairings, latest first. */
export const listPairings: UseCase<typeof spaceRoutes.pairings> = async (_, tools) => {
  const selves = await selvesOf(tools);
  const seats = await Promise.all(selves.map((self) => tools.store.listAll(seatsOf(self))));
  const ids = [...new Set(seats.flat().map(({ record }) => record.accompanimentId))];
  const kept = await tools.store.getMany(pairings, ids.map(pairingKey));
  const mine = kept.flatMap(({ record: pairing }) => {
    const own = sideIn(pairing, selves);
    return own ? [{ pairing, side: own.side }] : [];
  });
  const told = await Promise.all(
    mine.map(async ({ pairing, side }) => tell(await withEmail(pairing, side, tools), tools)),
  );
  return ok({ pairings: told.toSorted((a, b) => (a.proposedOn < b.proposedOn ? 1 : -1)) });
};

export const getPairing: UseCase<typeof spaceRoutes.pairing> = async ({ path }, tools) => {
  const own = await ownPairing(path.pairingId, tools);
  if (!own.ok) return own;
  const { seen, side } = own.value;
  return ok(await tell(await withEmail(seen.record, side, tools), tools));
};
