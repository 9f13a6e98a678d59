import { pairingRows } from '../../../shared/contracts/routes/mentorship.ts';
import { accompanimentsSheet } from '../../../shared/contracts/sheets/accompaniments.ts';
import type { Row } from '../../../shared/contracts/sheets/sheet.ts';
import type { AccompanimentState } from '../../../shared/mentorship/accompaniment.ts';
import { joined, namedIn } from '../record/record-title.ts';
import type { Reader } from '../sheet/values.ts';
import type { Tone } from '../../theme/palette.ts';

const stateTones = {
  proposed: 'wait',
  offered: 'wait',
  accepted: 'info',
  declined: 'ended',
  expired: 'ended',
  'first-meeting': 'good',
  trial: 'good',
  active: 'good',
  paused: 'wait',
  renewed: 'good',
  closed: 'ended',
} as const satisfies Record<AccompanimentState, Tone>;

function nameOf(row: Row): string {
  return [row['mentorName'], row['menteeName']].filter((name) => typeof name === 'string').join(' – ');
}

/** The sheet of pairings, as the dialog that makes one needs to know it too. */
export const pairingsScreen = {
  sheet: accompanimentsSheet,
  routes: pairingRows,
  nameOf,
  titleOf: (row: Row, reader: Reader) =>
    joined(nameOf(row), namedIn('programmes', row, 'programmeId', reader)),
  tones: { state: stateTones, toAsk: { 'ask-after-trial': 'late', 'ask-renewal': 'late' } },
} as const;
