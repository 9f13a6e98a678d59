import Handshake from '@mui/icons-material/HandshakeOutlined';
import { mentorshipRoutes, pairingRows } from '../../../shared/contracts/routes/mentorship.ts';
import { accompanimentsSheet } from '../../../shared/contracts/sheets/accompaniments.ts';
import { mentorshipPanel } from '../../../shared/words/mentorship.ts';
import type { PanelResource } from '../resource.ts';
import { PairingFollowUp } from './pairing-follow-up.tsx';
import { pairingsScreen } from './screen.ts';

/** Who accompanies whom, from the offer to the end. */
export const pairings: PanelResource = {
  name: 'pairings',
  title: accompanimentsSheet.title,
  room: 'mentorship',
  icon: Handshake,
  access: pairingRows.rows.access,
  can: mentorshipRoutes,
  screen: { ...pairingsScreen, parts: [{ label: mentorshipPanel.follow, Part: PairingFollowUp }] },
};
