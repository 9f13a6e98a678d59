import type { mentorshipRoutes } from '../../shared/contracts/routes/mentorship.ts';
import { ok, refuse } from '../../shared/kernel/result.ts';
import { reaches } from '../platform/caller.ts';
import type { UseCase } from '../platform/http.ts';
import { followed, followedAs, follows, meetingAs, selvesOf } from './follow.ts';
import { pairingsOf, sessionsOf } from './pairing-records.ts';
import type { Roll } from './roll.ts';

/** The pairings of a programme that the caller follows, latest first. */
export function followProgramme(roll: Roll): UseCase<typeof mentorshipRoutes.followProgramme> {
  return async ({ path, query }, tools) => {
    if (!reaches(tools.caller, path.programmeId)) return refuse('platform/not-found');
    const page = query.after === undefined ? {} : { after: query.after };
    const [found, selves] = await Promise.all([
      tools.store.list(pairingsOf(path.programmeId), page),
      selvesOf(tools, roll),
    ]);
    const pairings = found.rows.filter(({ record }) => follows(selves, record)).map(followedAs);
    return ok({ pairings, ...(found.next === undefined ? {} : { next: found.next }) });
  };
}

/** One pairing, with its meetings. */
export function followPairing(roll: Roll): UseCase<typeof mentorshipRoutes.followPairing> {
  return async ({ path }, tools) => {
    const kept = await followed(path.pairingId, roll, tools);
    if (!kept.ok) return kept;
    const met = await tools.store.listAll(sessionsOf(path.pairingId));
    const sessions = met.map(({ record }) => meetingAs(record));
    return ok({ ...followedAs(kept.value), sessions });
  };
}
