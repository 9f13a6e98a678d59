import type { membershipRoutes } from '../../shared/contracts/routes/membership.ts';
import { ok, refuse } from '../../shared/kernel/result.ts';
import type { UseCase } from '../platform/http.ts';
import { readerOf, rowOf } from '../sheets/keeper.ts';
import { membersKeeper } from './members-keeper.ts';
import { memberKey, members } from './records.ts';

/** One member, as the caller may read it. */
export const getMember: UseCase<typeof membershipRoutes.getMember> = async ({ path }, { store, caller }) => {
  const kept = await store.get(members, memberKey(path.memberId));
  if (!kept) return refuse('platform/not-found');
  return ok(rowOf(membersKeeper, kept.record, kept.version, readerOf(membersKeeper.sheet, caller)));
};
