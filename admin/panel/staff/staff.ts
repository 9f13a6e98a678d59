import ManageAccounts from '@mui/icons-material/ManageAccountsOutlined';
import { lazy } from 'react';
import { officeRoutes } from '../../../shared/contracts/routes/office.ts';
import { staffWords } from '../../../shared/words/office.ts';
import type { PanelResource } from '../resource.ts';

/** Who works in the panel, and what each may do in it. */
export const staff: PanelResource = {
  name: 'staff',
  title: staffWords.title,
  room: 'settings',
  icon: ManageAccounts,
  access: officeRoutes.staff.access,
  Page: lazy(async () => ({ default: (await import('./staff-page.tsx')).StaffPage })),
};
