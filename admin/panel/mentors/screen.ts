import { menteeRows, mentorRows } from '../../../shared/contracts/routes/mentorship.ts';
import { menteesSheet } from '../../../shared/contracts/sheets/mentees.ts';
import { mentorsSheet } from '../../../shared/contracts/sheets/mentors.ts';
import type { Row } from '../../../shared/contracts/sheets/sheet.ts';

/** Whom a row of participations is about; who may not read the name sees none. */
export function nameOf(row: Row): string {
  return typeof row['name'] === 'string' ? row['name'] : '';
}

/** The two sheets of people, as the dialogs about them need to know them too. */
export const mentorsScreen = { sheet: mentorsSheet, routes: mentorRows, nameOf } as const;
export const menteesScreen = { sheet: menteesSheet, routes: menteeRows, nameOf } as const;
