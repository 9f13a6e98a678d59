import { mentorshipColumns } from '../../words/mentorship.ts';
import type { StaffRole } from '../access.ts';
import { anything } from '../cells.ts';
import type { Column, Sheet } from './sheet.ts';

type Key = keyof typeof mentorshipColumns;

const keepers: readonly StaffRole[] = ['admin', 'programmes'];

/** Coordinators read all of it; the board reads where programmes stand, without who is accompanied. */
export const programmeReaders = {
  admin: 'full',
  programmes: 'full',
  reader: 'plain',
} as const satisfies Sheet['readers'];

/** A column that coordinators type in. */
export function typed(
  key: Key,
  width: number,
  rest: Pick<Column, 'editor' | 'schema'> & Partial<Column>,
): Column {
  return { key, label: mentorshipColumns[key], width, edit: keepers, ...rest };
}

/** A column that decisions, or other sheets, fill. */
export function told(key: Key, width: number, editor: Column['editor'], rest: Partial<Column> = {}): Column {
  return { key, label: mentorshipColumns[key], width, edit: [], editor, schema: anything, ...rest };
}
