import type { Access, StaffRole } from '../../shared/contracts/access.ts';
import type { MemberId } from '../../shared/kernel/ids.ts';
import type { Actor } from './storage/history.ts';
import type { Staff } from '../../shared/contracts/records/staff.ts';

/** Who is at the door. */
export type Caller =
  | { readonly door: 'staff'; readonly person: Staff; readonly reach: 'all' | readonly string[] }
  | { readonly door: 'member'; readonly memberId: MemberId; readonly subject: string }
  /** `source`: where the request came from, hashed; for limits, never for history or logs. */
  | { readonly door: 'public'; readonly source: string }
  | { readonly door: 'job'; readonly job: string };

export function actorOf(caller: Caller): Actor {
  switch (caller.door) {
    case 'staff':
      return { type: 'staff', id: caller.person.id, name: caller.person.name };
    case 'member':
      return { type: 'member', id: caller.memberId, name: '' };
    case 'job':
      return { type: 'job', id: caller.job, name: '' };
    case 'public':
      return { type: 'public', id: 'public', name: '' };
  }
}

/** What a person of the staff may reach through a route: all, the records of their committees, or nothing. */
export function reachOf(
  person: Staff,
  access: Access & { door: 'staff' },
): 'all' | readonly string[] | undefined {
  const granted = person.roles.map((role: StaffRole) => access.roles[role]);
  if (granted.includes('all')) return 'all';
  return granted.includes('committee') ? person.committees : undefined;
}

/** Whether a caller may reach the records of a committee or programme. */
export function reaches(caller: Caller, committee: string): boolean {
  return caller.door === 'staff' && (caller.reach === 'all' || caller.reach.includes(committee));
}
