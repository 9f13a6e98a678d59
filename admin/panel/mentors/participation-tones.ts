import type { ParticipationState } from '../../../shared/mentorship/participation.ts';
import type { Tone } from '../../theme/palette.ts';

export const participationTones = {
  draft: 'ended',
  submitted: 'wait',
  'in-review': 'info',
  'information-requested': 'wait',
  accepted: 'accent',
  waitlisted: 'wait',
  refused: 'ended',
  active: 'good',
  paused: 'wait',
  completed: 'good',
  'not-completed': 'ended',
  withdrawn: 'ended',
} as const satisfies Record<ParticipationState, Tone>;
