import { contactRows } from '../../../shared/contracts/routes/membership.ts';
import { contactsSheet } from '../../../shared/contracts/sheets/contacts.ts';
import type { Row } from '../../../shared/contracts/sheets/sheet.ts';
import { joined, namedIn } from '../record/record-title.ts';
import type { SheetScreen } from '../resource.ts';

export const contactName = (row: Row): string =>
  [row['givenName'], row['familyName']].filter((name) => typeof name === 'string' && name !== '').join(' ');

/** The sheet of contacts, as a member's record needs to know it too. */
export const contactsScreen: SheetScreen = {
  sheet: contactsSheet,
  routes: contactRows,
  nameOf: contactName,
  titleOf: (row, reader) => joined(contactName(row), namedIn('members', row, 'memberId', reader)),
  blank: { language: 'fr', roles: ['primary'], shownInDirectory: false },
};
