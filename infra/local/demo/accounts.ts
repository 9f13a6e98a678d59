import { accountGuard, accounts } from '../../../functions/membership/party-records.ts';
import { signInGuard } from '../../../functions/platform/people.ts';
import { claim } from '../../../functions/platform/storage/guards.ts';
import { create, type AnyWrite } from '../../../functions/platform/storage/writes.ts';
import type { Instant } from '../../../shared/kernel/instant.ts';
import type { Member } from '../../../shared/membership/member.ts';
import type { Stack } from '../stack.ts';

/** Who can come to the member's space at once: mentors, those whom they accompany, and a co-operative. */
const signedIn = [
  'coop-000',
  'developer-001',
  'developer-003',
  'developer-004',
  'developer-005',
  'developer-006',
  'developer-008',
  'developer-009',
  'developer-010',
  'worker-004',
  'worker-006',
];

/** The sign-ins of a few members, as the job `accounts` would have made them. */
export function accountsOf(roll: readonly Member[], stack: Stack, madeAt: Instant): Promise<AnyWrite[][]> {
  const chosen = roll.filter(({ id }) => signedIn.includes(id));
  return Promise.all(
    chosen.map(async ({ id: memberId, email }) => {
      const { subject } = await stack.token('member', email);
      return [
        create(accounts, { memberId, email, state: 'made', subject, madeAt }),
        claim('membership', accountGuard(email), memberId),
        claim('membership', signInGuard(subject), memberId),
      ];
    }),
  );
}
