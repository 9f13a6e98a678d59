import type { mentorshipRoutes } from '../../shared/contracts/routes/mentorship.ts';
import { ok } from '../../shared/kernel/result.ts';
import type { UseCase } from '../platform/http.ts';
import { everyone } from '../platform/people.ts';
import { coordinates } from './pairings-keeper.ts';

/** Who coordinates pairings, or did: those who left are told with it, since what they decided stays. */
export const listCoordinators: UseCase<typeof mentorshipRoutes.coordinators> = async (_, { store }) => {
  const people = (await store.listAll(everyone)).map(({ record }) => record);
  const told = people.filter(({ roles }) => coordinates({ active: true, roles }));
  return ok({ coordinators: told.map(({ id, name, active }) => ({ id, name, active })) });
};
