import VolunteerActivism from '@mui/icons-material/VolunteerActivismOutlined';
import { mentorRows } from '../../../shared/contracts/routes/mentorship.ts';
import { mentorsSheet } from '../../../shared/contracts/sheets/mentors.ts';
import type { PanelResource } from '../resource.ts';
import { participationTones } from './participation-tones.ts';
import { mentorsScreen } from './screen.ts';
import { EnrolMentor } from './enrol-dialog.tsx';

/** Who accompanies others: trained or not, and with how many places. */
export const mentors: PanelResource = {
  name: 'mentors',
  title: mentorsSheet.title,
  room: 'mentorship',
  icon: VolunteerActivism,
  access: mentorRows.rows.access,
  screen: {
    ...mentorsScreen,
    tones: { state: participationTones },
    blank: { state: 'accepted', capacity: 1, virtual: true },
    Actions: EnrolMentor,
  },
};
