import { applicationsSheet } from './sheets/applications.ts';
import { invoicesSheet } from './sheets/invoices.ts';
import { membersSheet } from './sheets/members.ts';
import { messagesSheet } from './sheets/messages.ts';
import { paymentsSheet } from './sheets/payments.ts';
import type { Sheet } from './sheets/sheet.ts';

/** Every sheet of the product. */
export const sheets: readonly Sheet[] = [
  membersSheet,
  applicationsSheet,
  invoicesSheet,
  paymentsSheet,
  messagesSheet,
];
