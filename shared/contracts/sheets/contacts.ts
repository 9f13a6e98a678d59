import * as z from 'zod';
import { languages } from '../../kernel/language.ts';
import { contactRoles } from '../../membership/contact.ts';
import { choices } from '../../words/choices.ts';
import { languageNames } from '../../words/common.ts';
import { contactColumns, contactRoleNames, contactRolesHelp, contactsTitle } from '../../words/contacts.ts';
import type { StaffRole } from '../access.ts';
import { choicesCell, emailCell, idOf, line, phoneCell, yesNoCell } from '../cells.ts';
import type { Column, Sheet } from './sheet.ts';

const keepers: readonly StaffRole[] = ['admin', 'membership'];

const column = (
  key: keyof typeof contactColumns,
  width: number,
  rest: Pick<Column, 'editor' | 'schema'> & Partial<Column>,
): Column => ({ key, label: contactColumns[key], width, edit: keepers, ...rest });

/** The people who act for an organisation: called first, billed, sent to vote. */
export const contactsSheet = {
  name: 'contacts',
  title: contactsTitle,
  serves: 'membership',
  shards: 4,
  readers: { admin: 'full', membership: 'full', treasurer: 'full', programmes: 'full', reader: 'plain' },
  grow: keepers,
  columns: [
    column('familyName', 160, { editor: { type: 'text' }, schema: line(100) }),
    column('givenName', 140, { editor: { type: 'text' }, schema: line(100) }),
    column('memberId', 260, {
      editor: { type: 'reference', sheet: 'members' },
      schema: idOf(),
      required: true,
    }),
    column('jobTitle', 200, { editor: { type: 'text' }, schema: line(120) }),
    column('roles', 220, {
      editor: { type: 'choices', choices: choices(contactRoleNames) },
      schema: choicesCell(contactRoles),
      help: contactRolesHelp,
    }),
    column('email', 230, { editor: { type: 'email' }, schema: emailCell, reserved: true }),
    column('phone', 140, { editor: { type: 'phone' }, schema: phoneCell, reserved: true }),
    column('language', 110, {
      editor: { type: 'choice', choices: choices(languageNames) },
      schema: z.enum(languages),
    }),
    column('shownInDirectory', 120, { editor: { type: 'yesNo' }, schema: yesNoCell }),
  ],
} as const satisfies Sheet;
