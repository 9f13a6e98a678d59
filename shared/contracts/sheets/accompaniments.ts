import type { StaffId } from '../../kernel/ids.ts';
import { choices } from '../../words/choices.ts';
import { mentorshipTitles, toAskWords } from '../../words/mentorship.ts';
import { accompanimentStates } from '../../words/statuses.ts';
import { idOf } from '../cells.ts';
import { programmeReaders, told, typed } from './mentorship-columns.ts';
import type { Sheet } from './sheet.ts';

const reserved = { reserved: true } as const;

/** Every pairing, from the offer to its end. Its meetings are not here: they are told pair by pair, and never of one's own. */
export const accompanimentsSheet = {
  name: 'pairings',
  title: mentorshipTitles.pairings,
  serves: 'mentorship',
  shards: 4,
  readers: programmeReaders,
  grow: [],
  columns: [
    told('mentorName', 200, { type: 'text' }, reserved),
    told('menteeName', 200, { type: 'text' }, reserved),
    told('state', 160, { type: 'choice', choices: choices(accompanimentStates) }),
    told('programmeId', 270, { type: 'reference', sheet: 'programmes' }),
    told('level', 130, { type: 'reference', sheet: 'levels' }),
    told('proposedOn', 110, { type: 'day' }),
    told('respondBy', 140, { type: 'day' }),
    told('endsOn', 140, { type: 'day' }),
    told('toAsk', 150, { type: 'choice', choices: choices(toAskWords) }),
    typed('coordinatorId', 170, {
      editor: { type: 'reference', sheet: 'coordinators' },
      schema: idOf<StaffId>(),
      required: true,
    }),
  ],
} as const satisfies Sheet;
