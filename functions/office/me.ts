import type { officeRoutes } from '../../shared/contracts/routes/office.ts';
import { ok, refuse } from '../../shared/kernel/result.ts';
import type { UseCase } from '../platform/http.ts';

/** Who is signed in, and what they may do. */
export const me: UseCase<typeof officeRoutes.me> = async (_, { caller }) => {
  if (caller.door !== 'staff') return refuse('platform/not-allowed');
  const { id, name, email, language, roles, committees } = caller.person;
  return ok({ id, name, email, language, roles, committees });
};
