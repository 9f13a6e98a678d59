import Tune from '@mui/icons-material/TuneOutlined';
import { lazy } from 'react';
import { officeRoutes } from '../../../shared/contracts/routes/office.ts';
import { settingsWords } from '../../../shared/words/office.ts';
import type { PanelResource } from '../resource.ts';

/** What the network decided about itself. */
export const settings: PanelResource = {
  name: 'settings',
  title: settingsWords.title,
  room: 'settings',
  icon: Tune,
  access: officeRoutes.configuration.access,
  Page: lazy(async () => ({ default: (await import('./settings-page.tsx')).SettingsPage })),
};
