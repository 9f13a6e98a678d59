import type { mentorshipRoutes } from '../../shared/contracts/routes/mentorship.ts';
import { ok } from '../../shared/kernel/result.ts';
import { reaches } from '../platform/caller.ts';
import type { UseCase } from '../platform/http.ts';
import { everyProgramme } from './records.ts';

/** The network's programmes; a volunteer is told of those entrusted to them. */
export const listProgrammes: UseCase<typeof mentorshipRoutes.programmes> = async (_, { store, caller }) => {
  const kept = await store.listAll(everyProgramme);
  const programmes = kept
    .filter(({ record }) => reaches(caller, record.id))
    .map(({ record, version }) => ({ ...record, version }));
  return ok({ programmes });
};
