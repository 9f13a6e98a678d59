import type { officeRoutes } from '../../shared/contracts/routes/office.ts';
import { id, type StaffId } from '../../shared/kernel/ids.ts';
import { refuse } from '../../shared/kernel/result.ts';
import type { UseCase } from '../platform/http.ts';
import { staff } from '../platform/people.ts';
import { signInOf } from '../platform/sign-ins.ts';
import { create } from '../platform/storage/writes.ts';
import { checkRoles, personAs } from './staff.ts';

/**
 * Adds a person to the staff. The sign-in is made first: without a record it opens nothing, and inviting again after a
 * crash between the two finds it.
 */
export const invite: UseCase<typeof officeRoutes.invite> = async ({ body }, tools) => {
  const checked = checkRoles(body);
  if (!checked.ok) return checked;
  const subject = await signInOf('staff', body.email);
  if (subject === undefined) return refuse('office/address-refused');
  const record = { id: id<StaffId>(subject), ...body, active: true };
  const done = await tools.commit([create(staff, record)], personAs({ record, version: 1 }));
  const isKnown = !done.ok && done.refusal.code === 'platform/already-there';
  return isKnown ? refuse('office/known-already') : done;
};
