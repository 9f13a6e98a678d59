import * as z from 'zod';
import { apartKinds } from '../../mentorship/people.ts';
import { choices } from '../../words/choices.ts';
import { apartKindWords, mentorshipTitles } from '../../words/mentorship.ts';
import { idOf, lines, typedDay } from '../cells.ts';
import { typed } from './mentorship-columns.ts';
import type { Sheet } from './sheet.ts';

const party = {
  editor: { type: 'reference', sheet: 'members' },
  schema: idOf(),
  required: true,
} as const;
const on = { editor: { type: 'day' }, schema: typedDay, required: true } as const;

/** Parties that must not be paired, across the network. Nobody but the coordinators reads it. */
export const apartSheet = {
  name: 'incompatibilities',
  title: mentorshipTitles.apart,
  serves: 'mentorship',
  shards: 4,
  readers: { admin: 'full', programmes: 'full' },
  grow: ['admin', 'programmes'],
  columns: [
    typed('one', 230, party),
    typed('other', 230, party),
    typed('kind', 160, {
      editor: { type: 'choice', choices: choices(apartKindWords) },
      schema: z.enum(apartKinds),
      required: true,
    }),
    typed('from', 120, on),
    typed('until', 120, on),
    typed('remark', 280, { editor: { type: 'longText' }, schema: lines(2_000) }),
  ],
} as const satisfies Sheet;
