import MailOutline from '@mui/icons-material/MailOutlineOutlined';
import { messageRows } from '../../../shared/contracts/routes/messages.ts';
import { messagesSheet } from '../../../shared/contracts/sheets/messages.ts';
import { columnOf, type Row } from '../../../shared/contracts/sheets/sheet.ts';
import { messageWords } from '../../../shared/words/messages.ts';
import type { MessageState } from '../../../shared/messages/message.ts';
import type { Tone } from '../../theme/palette.ts';
import { joined } from '../record/record-title.ts';
import type { PanelResource } from '../resource.ts';
import { shown, type Reader } from '../sheet/values.ts';
import { MessageText } from './message-text.tsx';
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

const template = columnOf(messagesSheet, 'template');

function templateOf(row: Row, reader: Reader): string {
  return template === undefined ? '' : shown(template, row['template'], reader);
}
function nameOf(row: Row): string {
  return typeof row['name'] === 'string' ? row['name'] : '';
}

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
    nameOf,
    titleOf: (row, reader) => joined(templateOf(row, reader), nameOf(row)),
    tones: { state: stateTones },
    Actions: ReleaseMessages,
    parts: [{ label: messageWords.text, Part: MessageText }],
  },
};
