import EventNote from '@mui/icons-material/EventNoteOutlined';
import { lazy } from 'react';
import { messagesRoutes } from '../../../shared/contracts/routes/messages.ts';
import { previewWords } from '../../../shared/words/messages.ts';
import type { PanelResource } from '../resource.ts';

/** What a morning's reminders would be, with the reason for each that is sent and each that is not. */
export const reminderPreview: PanelResource = {
  name: 'reminders',
  title: previewWords.title,
  room: 'messages',
  icon: EventNote,
  access: messagesRoutes.preview.access,
  Page: lazy(async () => ({ default: (await import('./reminder-preview-page.tsx')).ReminderPreviewPage })),
};
