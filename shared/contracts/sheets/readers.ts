import { accompanimentsSheet } from './accompaniments.ts';
import { meetingsSheet } from './meetings.ts';
import { apartSheet } from './apart.ts';
import { applicationsSheet } from './applications.ts';
import { contactsSheet } from './contacts.ts';
import { invoicesSheet } from './invoices.ts';
import { membersSheet } from './members.ts';
import { menteesSheet } from './mentees.ts';
import { mentorsSheet } from './mentors.ts';
import { messagesSheet } from './messages.ts';
import { paymentsSheet } from './payments.ts';
import type { Sheet } from './sheet.ts';

const sheets: readonly Sheet[] = [
  membersSheet,
  contactsSheet,
  applicationsSheet,
  invoicesSheet,
  paymentsSheet,
  mentorsSheet,
  menteesSheet,
  accompanimentsSheet,
  meetingsSheet,
  apartSheet,
  messagesSheet,
];

/** Who reads each sheet, by its name. */
export const readersOfSheets: ReadonlyMap<string, Sheet['readers']> = new Map(
  sheets.map(({ name, readers }) => [name, readers]),
);
