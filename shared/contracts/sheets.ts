import { accompanimentsSheet } from './sheets/accompaniments.ts';
import { apartSheet } from './sheets/apart.ts';
import { applicationsSheet } from './sheets/applications.ts';
import { invoicesSheet } from './sheets/invoices.ts';
import { membersSheet } from './sheets/members.ts';
import { menteesSheet } from './sheets/mentees.ts';
import { mentorsSheet } from './sheets/mentors.ts';
import { messagesSheet } from './sheets/messages.ts';
import { paymentsSheet } from './sheets/payments.ts';
import type { Sheet } from './sheets/sheet.ts';

/** Every sheet of the product. */
export const sheets: readonly Sheet[] = [
  membersSheet,
  applicationsSheet,
  invoicesSheet,
  paymentsSheet,
  mentorsSheet,
  menteesSheet,
  accompanimentsSheet,
  apartSheet,
  messagesSheet,
];
