import * as z from 'zod';
import { choices } from '../../words/choices.ts';
import { languageNames } from '../../words/common.ts';
import { messageColumns, messageWhys, templateNames } from '../../words/messages.ts';
import { noticeStates } from '../../words/statuses.ts';
import type { StaffRole } from '../access.ts';
import type { Column, Sheet } from './sheet.ts';

const nobody: readonly StaffRole[] = [];
const told = (
  key: keyof typeof messageColumns,
  width: number,
  editor: Column['editor'],
  reserved?: true,
): Column => ({
  key,
  label: messageColumns[key],
  width,
  edit: nobody,
  editor,
  schema: z.any(),
  ...(reserved ? { reserved } : {}),
});

/** What was sent, what waits, and what was not sent and why. */
export const messagesSheet = {
  name: 'messages',
  title: messageColumns.title,
  serves: 'messages',
  shards: 4,
  readers: { admin: 'full', membership: 'full', treasurer: 'full', programmes: 'full', reader: 'plain' },
  grow: nobody,
  columns: [
    { ...told('writtenAt', 170, { type: 'instant' }), lastFirst: true },
    told('state', 130, { type: 'choice', choices: choices(noticeStates) }),
    told('because', 200, { type: 'choice', choices: choices(messageWhys) }),
    told('template', 220, { type: 'choice', choices: choices(templateNames) }),
    told('name', 200, { type: 'text' }, true),
    told('to', 220, { type: 'email' }, true),
    told('language', 90, { type: 'choice', choices: choices(languageNames) }),
    told('attempt', 80, { type: 'integer' }),
  ],
} as const satisfies Sheet;
