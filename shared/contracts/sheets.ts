import { applicationsSheet } from './sheets/applications.ts';
import { membersSheet } from './sheets/members.ts';
import type { Sheet } from './sheets/sheet.ts';

/** Every sheet of the product. */
export const sheets: readonly Sheet[] = [membersSheet, applicationsSheet];
