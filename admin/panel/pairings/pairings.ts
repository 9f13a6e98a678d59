import Handshake from '@mui/icons-material/HandshakeOutlined';
import { lazy } from 'react';
import { mentorshipRoutes, pairingRows } from '../../../shared/contracts/routes/mentorship.ts';
import { accompanimentsSheet } from '../../../shared/contracts/sheets/accompaniments.ts';
import { bulkWords } from '../../../shared/words/bulk.ts';
import { mentorshipPanel } from '../../../shared/words/mentorship.ts';
import type { BulkAction, PanelResource } from '../resource.ts';
import { PairingFollowUp } from './pairing-follow-up.tsx';
import { pairingsScreen } from './screen.ts';

const bulk: readonly BulkAction[] = [
  {
    label: bulkWords.assign,
    route: pairingRows.edit,
    Dialog: lazy(async () => ({ default: (await import('../bulk/assign-dialog.tsx')).AssignDialog })),
  },
];

/** Who accompanies whom, from the offer to the end. */
export const pairings: PanelResource = {
  name: 'pairings',
  title: accompanimentsSheet.title,
  room: 'mentorship',
  icon: Handshake,
  access: pairingRows.rows.access,
  can: mentorshipRoutes,
  screen: { ...pairingsScreen, bulk, parts: [{ label: mentorshipPanel.follow, Part: PairingFollowUp }] },
};
