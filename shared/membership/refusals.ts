import type { Refusal } from '../kernel/result.ts';

/** Why something about the roll was not done. */
export const membershipRefusals = [
  'membership/invalid-member',
  'membership/terms-overlap',
  'membership/term-cancelled',
  'membership/wrong-state',
  'membership/link-expired',
  'membership/file-incomplete',
  'membership/needs-resolution',
  'membership/not-in-resolution',
  'membership/conditions-open',
  'membership/category-closed',
  'membership/already-ended',
  'membership/duplicate',
] as const;
export type MembershipRefusalCode = (typeof membershipRefusals)[number];
export type MembershipRefusal = Refusal<MembershipRefusalCode>;
