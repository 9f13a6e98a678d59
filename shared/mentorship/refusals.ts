import type { Refusal } from '../kernel/result.ts';

/** Why something about a programme was not done. */
export const mentorshipRefusals = [
  'mentorship/wrong-state',
  'mentorship/cannot-be-paired',
  'mentorship/other-programme',
  'mentorship/mentor-not-accepted',
  'mentorship/mentee-not-accepted',
  'mentorship/already-accompanied',
  'mentorship/offer-expired',
  'mentorship/not-of-this-pair',
  'mentorship/edition-full',
  'mentorship/session-in-the-future',
  'mentorship/session-without-duration',
  'mentorship/evidence-locked',
  'mentorship/too-few-opinions',
  'mentorship/mentor-alone',
  'mentorship/recused',
  'mentorship/requirements-open',
] as const;
export type MentorshipRefusalCode = (typeof mentorshipRefusals)[number];
export type MentorshipRefusal = Refusal<MentorshipRefusalCode>;
