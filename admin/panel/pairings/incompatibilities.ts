import Block from '@mui/icons-material/BlockOutlined';
import { apartRows } from '../../../shared/contracts/routes/mentorship.ts';
import { apartSheet } from '../../../shared/contracts/sheets/apart.ts';
import { joined, namedIn } from '../record/record-title.ts';
import type { PanelResource } from '../resource.ts';

/** Who must not be paired with whom, and until when. */
export const incompatibilities: PanelResource = {
  name: 'incompatibilities',
  title: apartSheet.title,
  room: 'mentorship',
  icon: Block,
  access: apartRows.rows.access,
  screen: {
    sheet: apartSheet,
    routes: apartRows,
    nameOf: () => '',
    titleOf: (row, reader) =>
      joined(namedIn('members', row, 'one', reader), namedIn('members', row, 'other', reader)),
    blank: { kind: 'incompatible' },
  },
};
