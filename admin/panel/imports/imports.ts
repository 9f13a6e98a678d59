import UploadFile from '@mui/icons-material/UploadFileOutlined';
import { lazy } from 'react';
import { importsRoutes } from '../../../shared/contracts/routes/imports.ts';
import { importPage } from '../../../shared/words/imports.ts';
import type { PanelResource } from '../resource.ts';

/** Files that become rows of the roll. */
export const imports: PanelResource = {
  name: 'imports',
  title: importPage.title,
  room: 'roll',
  icon: UploadFile,
  access: importsRoutes.list.access,
  Page: lazy(async () => ({ default: (await import('./imports-page.tsx')).ImportsPage })),
};
