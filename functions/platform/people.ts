import { staffSchema, type Staff } from '../../shared/contracts/records/staff.ts';
import type { MemberId } from '../../shared/kernel/ids.ts';
import type { Key } from './storage/engine.ts';
import type { Kind } from './storage/kind.ts';
import { guardKey, guardsOf } from './storage/guards.ts';
import type { Store } from './storage/store.ts';
import { records } from './storage/question.ts';

export const staff: Kind<Staff> = {
  name: 'staff',
  table: 'operations',
  schema: staffSchema,
  key: ({ id }) => staffKey(id),
  history: ({ id }) => `staff#${id}`,
};

export function staffKey(subject: string): Key {
  return { pk: 'staff', sk: subject };
}

/** O-03 Everyone of the staff. Table key. 100 rows: 9 units. */
export const everyone = records('O-03', staff, { partition: 'staff', limit: 1_000 });

/** How long a role may be believed without asking again: a removed person is out within it. */
const believed = 30_000;
const seen = new Map<string, { until: number; person: Staff | undefined }>();

/** The person of the staff behind a sign-in, as read at most half a minute ago. */
export async function staffBySubject(store: Store, subject: string, at: number): Promise<Staff | undefined> {
  const known = seen.get(subject);
  if (known && at < known.until && at >= known.until - believed) return known.person;
  const kept = await store.get(staff, staffKey(subject));
  const person = kept?.record.active ? kept.record : undefined;
  seen.set(subject, { until: at + believed, person });
  return person;
}

/** The member behind a sign-in of the members' pool: the guard that gives each sign-in to one member. */
export async function memberBySubject(store: Store, subject: string): Promise<MemberId | undefined> {
  const kept = await store.get(guardsOf('membership'), guardKey(signInGuard(subject)));
  return kept?.record.owner as MemberId | undefined;
}

/** The guard's name under which a sign-in belongs to one member. */
export function signInGuard(subject: string): string {
  return `sign-in#${subject}`;
}
