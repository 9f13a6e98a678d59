/**
 * `npm run admin -- EMAIL [NAME]`: makes somebody an administrator of the network, with the credentials of whoever runs it.
 * The pool and the table are those of the environment (`STAFF_POOL_ID`, `OPERATIONS_TABLE`), else of what `npm run deploy`
 * wrote down. Doing it again changes nothing.
 */
import type { Staff } from '../../shared/contracts/records/staff.ts';
import { id, type StaffId } from '../../shared/kernel/ids.ts';
import { isEmail, normalEmail } from '../../shared/kernel/text.ts';
import { staff, staffKey } from '../platform/people.ts';
import { signInOf } from '../platform/sign-ins.ts';
import { create, replace } from '../platform/storage/writes.ts';
import { toolsFor } from '../platform/tools.ts';
import { findDeployment } from './deployment.ts';

async function makeAdministrator(email: string, name: string): Promise<string> {
  const subject = await signInOf('staff', email);
  if (subject === undefined) throw new Error(`The staff pool does not take the address ${email}`);
  const tools = toolsFor({ door: 'job', job: 'first-administrator' }, 'office.first-administrator', 'fr');
  const seen = await tools.store.get(staff, staffKey(subject));
  const fresh = { id: id<StaffId>(subject), email, name, language: 'fr' as const, committees: [] };
  const before: Staff = seen?.record ?? { ...fresh, roles: [], active: true };
  const record = { ...before, roles: [...new Set([...before.roles, 'admin' as const])], active: true };
  const write = seen ? replace(staff, seen, record) : create(staff, record);
  const done = await tools.commit([write], record.name);
  if (!done.ok) throw new Error(`The record was refused: ${done.refusal.code}`);
  return done.value;
}

const [typed = '', name = ''] = process.argv.slice(2);
const email = normalEmail(typed);
if (!isEmail(email)) {
  console.error('npm run admin -- EMAIL [NAME]');
  process.exitCode = 2;
} else {
  findDeployment();
  const made = await makeAdministrator(email, name || (email.split('@')[0] ?? email));
  console.log(`${made} (${email}) administers the network.`);
}
