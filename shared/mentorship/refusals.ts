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
  'mentorship/no-level',
  'mentorship/unknown-level',
  'mentorship/level-named-twice',
  'mentorship/asked-twice',
  'mentorship/level-in-use',
  'mentorship/programme-closed',
] as const;
export type MentorshipRefusalCode = (typeof mentorshipRefusals)[number];
export type MentorshipRefusal = Refusal<MentorshipRefusalCode>;
