import type { mentorshipRoutes } from '../../shared/contracts/routes/mentorship.ts';
import { refuse } from '../../shared/kernel/result.ts';
import type { UseCase } from '../platform/http.ts';
import { replace } from '../platform/storage/writes.ts';
import { programmeKey, programmes } from './records.ts';

/** A programme is closed to whoever is new, or opened again, on the version that the person saw. */
export const openProgramme: UseCase<typeof mentorshipRoutes.openProgramme> = async (
  { path, body: { version, active } },
  { store, commit },
) => {
  const seen = await store.get(programmes, programmeKey(path.programmeId));
  if (!seen) return refuse('platform/not-found');
  if (seen.version !== version) return refuse('platform/changed-meanwhile');
  const programme = { ...seen.record, active };
  return commit([replace(programmes, seen, programme)], { ...programme, version: version + 1 });
};
