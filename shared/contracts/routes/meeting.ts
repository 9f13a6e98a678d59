import * as z from 'zod';
import { sides } from '../../mentorship/accompaniment.ts';
import { meetingModes } from '../../mentorship/session.ts';
import { day } from '../cells.ts';

/** A meeting as it is told: when, how long, how. What was said is nobody's but the pair's. */
export const meetingSchema = z.strictObject({
  on: day,
  minutes: z.int(),
  mode: z.enum(meetingModes),
  state: z.enum(['planned', 'held', 'cancelled', 'moved']),
  loggedBy: z.enum(sides),
});
