import HowToReg from '@mui/icons-material/HowToRegOutlined';
import { admissionRoutes, applicationRows } from '../../../shared/contracts/routes/admission.ts';
import { applicationsSheet } from '../../../shared/contracts/sheets/applications.ts';
import { admissionFile } from '../../../shared/words/admission.ts';
import type { PanelResource } from '../resource.ts';
import { ApplicationActions } from './application-actions.tsx';
import { ApplicationFile } from './application-file.tsx';
import { applicationsScreen } from './screen.ts';

/** Who wants to join: from the confirmed address to membership. */
export const applications: PanelResource = {
  name: 'applications',
  title: applicationsSheet.title,
  room: 'roll',
  icon: HowToReg,
  access: applicationRows.rows.access,
  can: admissionRoutes,
  screen: {
    ...applicationsScreen,
    Actions: ApplicationActions,
    parts: [{ label: admissionFile.title, Part: ApplicationFile }],
  },
};
