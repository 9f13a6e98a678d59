import { applications } from './applications/applications.ts';
import { categories } from './members/categories.ts';
import { imports } from './imports/imports.ts';
import { members } from './members/members.ts';
import { messages } from './messages/messages.ts';
import { reminderPreview } from './messages/reminder-preview.ts';
import type { PanelResource, ReferenceSource } from './resource.ts';

/** Every line of the menu, room by room, in its order there. A new resource is one folder, and one line here. */
export const resources: readonly PanelResource[] = [members, applications, imports, messages, reminderPreview];

/** Where the names of `reference` columns come from, by the sheet that the column names. */
export const references: Readonly<Record<string, ReferenceSource>> = { categories };
