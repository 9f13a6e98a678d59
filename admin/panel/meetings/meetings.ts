import EventNote from '@mui/icons-material/EventNoteOutlined';
import { meetingRows } from '../../../shared/contracts/routes/mentorship.ts';
import { meetingsSheet } from '../../../shared/contracts/sheets/meetings.ts';
import { isDay } from '../../../shared/kernel/day.ts';
import { formatDay } from '../../../shared/words/format.ts';
import { pairingsScreen } from '../pairings/screen.ts';
import type { Panel } from '../panel-context.ts';
import { joined, namedIn } from '../record/record-title.ts';
import type { ComputeCell, PanelResource } from '../resource.ts';

/** The programme is the pairing's, and hours are what its minutes make. */
function computed({ feedOf }: Panel): Readonly<Record<string, ComputeCell>> {
  const pairings = feedOf(pairingsScreen);
  return {
    hours: ({ minutes }) => (typeof minutes === 'number' ? Math.round(minutes / 0.6) / 100 : null),
    programmeId: ({ pairingId }) => pairings.rows().get(String(pairingId))?.['programmeId'] ?? null,
  };
}

/** When pairs met, how long and how: never what they said. */
export const meetings: PanelResource = {
  name: 'meetings',
  title: meetingsSheet.title,
  room: 'mentorship',
  icon: EventNote,
  access: meetingRows.rows.access,
  screen: {
    sheet: meetingsSheet,
    routes: meetingRows,
    nameOf: () => '',
    titleOf: (row, reader) =>
      joined(
        isDay(row['on']) ? formatDay(row['on'], reader.language) : '',
        namedIn('pairings', row, 'pairingId', reader),
      ),
    computed,
    tones: { state: { planned: 'wait', held: 'good', cancelled: 'ended', moved: 'info' } },
  },
};
