import { choices } from '../../words/choices.ts';
import { mentorshipTitles, sideWords } from '../../words/mentorship.ts';
import { meetingModes, meetingStates } from '../../words/statuses.ts';
import { told } from './mentorship-columns.ts';
import type { Sheet } from './sheet.ts';

/**
 * The meetings of pairs, as their coordinators may know them: when, how long, how, and whether they were held. What was
 * said is nowhere in it, and nobody receives the meetings of a pair of their own.
 */
export const meetingsSheet = {
  name: 'meetings',
  title: mentorshipTitles.meetings,
  serves: 'mentorship',
  shards: 4,
  readers: { admin: 'full', programmes: 'full' },
  grow: [],
  columns: [
    { ...told('on', 130, { type: 'day' }), lastFirst: true },
    told('pairingId', 320, { type: 'reference', sheet: 'pairings' }),
    told('programmeId', 270, { type: 'reference', sheet: 'programmes' }),
    told('minutes', 130, { type: 'integer' }),
    told('hours', 110, { type: 'number' }),
    told('mode', 140, { type: 'choice', choices: choices(meetingModes) }),
    told('state', 120, { type: 'choice', choices: choices(meetingStates) }),
    told('loggedBy', 190, { type: 'choice', choices: choices(sideWords) }),
  ],
} as const satisfies Sheet;
