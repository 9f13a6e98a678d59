import type { mentorshipRoutes } from '../../shared/contracts/routes/mentorship.ts';
import { ok } from '../../shared/kernel/result.ts';
import type { UseCase } from '../platform/http.ts';
import type { Roll } from './roll.ts';

/** The people of an organisation, among whom one is enrolled. */
export function listPeople(roll: Roll): UseCase<typeof mentorshipRoutes.people> {
  return async ({ query }, tools) => ok({ people: [...(await roll.people(query.organisation, tools))] });
}
