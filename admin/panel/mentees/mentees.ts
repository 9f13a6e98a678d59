import Diversity3 from '@mui/icons-material/Diversity3Outlined';
import { menteeRows, mentorshipRoutes } from '../../../shared/contracts/routes/mentorship.ts';
import { menteesSheet } from '../../../shared/contracts/sheets/mentees.ts';
import { participationTones } from '../mentors/participation-tones.ts';
import { menteesScreen } from '../mentors/screen.ts';
import type { PanelResource } from '../resource.ts';
import { MenteeActions } from './mentee-actions.tsx';

/** Who applied to be accompanied, and from where a pairing is decided. */
export const mentees: PanelResource = {
  name: 'mentees',
  title: menteesSheet.title,
  room: 'mentorship',
  icon: Diversity3,
  access: menteeRows.rows.access,
  can: mentorshipRoutes,
  screen: {
    ...menteesScreen,
    tones: { state: participationTones },
    blank: { state: 'submitted', virtual: true },
    Actions: MenteeActions,
  },
};
