import { applications } from './applications/applications.ts';
import { contacts } from './contacts/contacts.ts';
import { categories } from './members/categories.ts';
import { invoices } from './invoices/invoices.ts';
import { imports } from './imports/imports.ts';
import { meetings } from './meetings/meetings.ts';
import { members, membersScreen } from './members/members.ts';
import { mentees } from './mentees/mentees.ts';
import { mentors } from './mentors/mentors.ts';
import { messages } from './messages/messages.ts';
import { reminderPreview } from './messages/reminder-preview.ts';
import { payments } from './payments/payments.ts';
import { incompatibilities } from './pairings/incompatibilities.ts';
import { pairings } from './pairings/pairings.ts';
import { pairingsScreen } from './pairings/screen.ts';
import { programmes } from './programmes/programmes.ts';
import { coordinatorNames, levelNames, programmeNames } from './programmes/references.ts';
import type { PanelResource, ReferenceSource } from './resource.ts';
import { settings } from './settings/settings.ts';
import { staff } from './staff/staff.ts';

/** Every line of the menu, room by room, in its order there. A new resource is one folder, and one line here. */
export const resources: readonly PanelResource[] = [
  members,
  contacts,
  applications,
  imports,
  invoices,
  payments,
  programmes,
  mentors,
  mentees,
  pairings,
  meetings,
  incompatibilities,
  messages,
  reminderPreview,
  staff,
  settings,
];

/** Where the names of `reference` columns come from, by the sheet that the column names. */
export const references: Readonly<Record<string, ReferenceSource>> = {
  categories,
  members: { from: 'sheet', screen: membersScreen },
  pairings: { from: 'sheet', screen: pairingsScreen },
  programmes: programmeNames,
  levels: levelNames,
  coordinators: coordinatorNames,
};
