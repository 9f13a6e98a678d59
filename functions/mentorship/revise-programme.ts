import type { mentorshipRoutes } from '../../shared/contracts/routes/mentorship.ts';
import { refuse } from '../../shared/kernel/result.ts';
import type { UseCase } from '../platform/http.ts';
import { replace } from '../platform/storage/writes.ts';
import { programmeKey, programmes } from './records.ts';

/** Changes what a network may change of a programme, on the version that the person saw. */
export const reviseProgramme: UseCase<typeof mentorshipRoutes.reviseProgramme> = async (
  { path, body: { version, ...settings } },
  { store, commit },
) => {
  const seen = await store.get(programmes, programmeKey(path.programmeId));
  if (!seen) return refuse('platform/not-found');
  if (seen.version !== version) return refuse('platform/changed-meanwhile');
  const programme = { ...seen.record, ...settings };
  return commit([replace(programmes, seen, programme)], { ...programme, version: version + 1 });
};
