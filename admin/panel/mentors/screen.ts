import { menteeRows, mentorRows } from '../../../shared/contracts/routes/mentorship.ts';
import { menteesSheet } from '../../../shared/contracts/sheets/mentees.ts';
import { mentorsSheet } from '../../../shared/contracts/sheets/mentors.ts';
import type { Row } from '../../../shared/contracts/sheets/sheet.ts';
import { joined, namedIn } from '../record/record-title.ts';
import type { Reader } from '../sheet/values.ts';

/** Whom a row of participations is about; who may not read the name sees none. */
export function nameOf(row: Row): string {
  return typeof row['name'] === 'string' ? row['name'] : '';
}

/** And in which programme. */
function titleOf(row: Row, reader: Reader): string {
  return joined(nameOf(row), namedIn('programmes', row, 'programmeId', reader));
}

/** The two sheets of people, as the dialogs about them need to know them too. */
export const mentorsScreen = { sheet: mentorsSheet, routes: mentorRows, nameOf, titleOf } as const;
export const menteesScreen = { sheet: menteesSheet, routes: menteeRows, nameOf, titleOf } as const;
