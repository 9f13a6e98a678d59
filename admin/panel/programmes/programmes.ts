import School from '@mui/icons-material/SchoolOutlined';
import { lazy } from 'react';
import { mentorshipRoutes } from '../../../shared/contracts/routes/mentorship.ts';
import { mentorshipTitles } from '../../../shared/words/mentorship.ts';
import type { PanelResource } from '../resource.ts';

/** The programmes, what each asks at each level, and how their pairings go. */
export const programmes: PanelResource = {
  name: 'programmes',
  title: mentorshipTitles.programmes,
  room: 'mentorship',
  icon: School,
  access: mentorshipRoutes.programmes.access,
  can: mentorshipRoutes,
  Page: lazy(async () => ({ default: (await import('./programmes-page.tsx')).ProgrammesPage })),
};
