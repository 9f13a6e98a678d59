import MailOutline from '@mui/icons-material/MailOutlineOutlined';
import { messageRows } from '../../../shared/contracts/routes/messages.ts';
import { messagesSheet } from '../../../shared/contracts/sheets/messages.ts';
import type { MessageState } from '../../../shared/messages/message.ts';
import type { Tone } from '../../theme/palette.ts';
import type { PanelResource } from '../resource.ts';
import { ReleaseMessages } from './release-messages.tsx';

const stateTones = {
  planned: 'wait',
  sending: 'wait',
  accepted: 'good',
  delivered: 'good',
  bounced: 'late',
  cancelled: 'ended',
  held: 'late',
} as const satisfies Record<MessageState, Tone>;

/** Everything that was written to anybody, and what became of it. */
export const messages: PanelResource = {
  name: 'messages',
  title: messagesSheet.title,
  room: 'messages',
  icon: MailOutline,
  access: messageRows.rows.access,
  screen: {
    sheet: messagesSheet,
    routes: messageRows,
    nameOf: (row) => (typeof row['name'] === 'string' ? row['name'] : ''),
    tones: { state: stateTones },
    Actions: ReleaseMessages,
  },
};
