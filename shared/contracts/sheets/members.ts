import * as z from 'zod';
import { legalForms as legalFormValues, partyKinds as kindValues } from '../../membership/member.ts';
import { languageNames, legalForms, partyKinds } from '../../words/common.ts';
import { choices } from '../../words/choices.ts';
import { regions } from '../../words/regions.ts';
import { memberStatuses } from '../../words/statuses.ts';
import { roll } from '../../words/roll.ts';
import type { StaffRole } from '../access.ts';
import {
  choiceCell,
  dayCell,
  emailCell,
  idOf,
  integerCell,
  line,
  lines,
  moneyCell,
  neqCell,
  phoneCell,
  postalCodeCell,
  tagsCell,
  websiteCell,
  yearCell,
  yesNoCell,
} from '../cells.ts';
import type { Column, Sheet } from './sheet.ts';

const keepers: readonly StaffRole[] = ['admin', 'membership'];
const nobody: readonly StaffRole[] = [];
const regionValues = Object.keys(regions);

/** A column that the roll's keepers type in. */
const typed = (
  key: keyof typeof roll,
  width: number,
  rest: Pick<Column, 'editor' | 'schema'> & Partial<Column>,
): Column => ({
  key,
  label: roll[key],
  width,
  edit: keepers,
  ...rest,
});
/** A column that rules or decisions fill. */
const told = (
  key: keyof typeof roll,
  width: number,
  editor: Column['editor'],
  schema: Column['schema'] = z.any(),
): Column => ({
  key,
  label: roll[key],
  width,
  edit: nobody,
  editor,
  schema,
});

/** The roll of members, contacts and prospects: the heart of the panel. */
export const membersSheet = {
  name: 'members',
  title: roll.title,
  serves: 'membership',
  shards: 16,
  extensible: true,
  readers: { admin: 'full', membership: 'full', treasurer: 'full', programmes: 'full', reader: 'plain' },
  grow: keepers,
  columns: [
    { ...told('number', 90, { type: 'text' }), known: true },
    typed('legalName', 280, { editor: { type: 'text' }, schema: line(200) }),
    told('status', 120, { type: 'choice', choices: choices(memberStatuses) }),
    typed('category', 170, { editor: { type: 'reference', sheet: 'categories' }, schema: idOf().nullable() }),
    typed('kind', 185, {
      editor: { type: 'choice', choices: choices(partyKinds) },
      schema: z.enum(kindValues),
      required: true,
    }),
    typed('usualName', 200, { editor: { type: 'text' }, schema: line(200) }),
    typed('givenName', 130, { editor: { type: 'text' }, schema: line(100) }),
    typed('familyName', 130, { editor: { type: 'text' }, schema: line(100) }),
    typed('legalForm', 200, {
      editor: { type: 'choice', choices: choices(legalForms) },
      schema: choiceCell(legalFormValues),
    }),
    typed('region', 170, {
      editor: { type: 'choice', choices: choices(regions) },
      schema: choiceCell(regionValues),
    }),
    typed('municipality', 160, { editor: { type: 'text' }, schema: line(120) }),
    typed('address', 220, { editor: { type: 'text' }, schema: line(300) }),
    typed('postalCode', 100, { editor: { type: 'postalCode' }, schema: postalCodeCell }),
    typed('sector', 220, { editor: { type: 'text' }, schema: line(300) }),
    typed('neq', 110, { editor: { type: 'text' }, schema: neqCell }),
    typed('foundedOn', 110, { editor: { type: 'day' }, schema: dayCell }),
    typed('revenue', 130, { editor: { type: 'money' }, schema: moneyCell }),
    typed('revenueYear', 90, { editor: { type: 'year' }, schema: yearCell }),
    typed('jobs', 80, { editor: { type: 'integer' }, schema: integerCell() }),
    typed('jobsYear', 90, { editor: { type: 'year' }, schema: yearCell }),
    typed('workerMembers', 110, { editor: { type: 'integer' }, schema: integerCell() }),
    typed('language', 100, {
      editor: { type: 'choice', choices: choices(languageNames) },
      schema: z.enum(['fr', 'en']),
      required: true,
    }),
    typed('email', 220, { editor: { type: 'email' }, schema: emailCell, reserved: true }),
    typed('phone', 130, { editor: { type: 'phone' }, schema: phoneCell, reserved: true }),
    typed('website', 200, { editor: { type: 'website' }, schema: websiteCell }),
    typed('inDirectory', 100, { editor: { type: 'yesNo' }, schema: yesNoCell }),
    typed('expertise', 180, { editor: { type: 'tags' }, schema: tagsCell }),
    typed('services', 180, { editor: { type: 'tags' }, schema: tagsCell }),
    typed('tags', 160, { editor: { type: 'tags' }, schema: tagsCell }),
    typed('notes', 240, { editor: { type: 'longText' }, schema: lines(10_000), reserved: true }),
    told('joinedOn', 110, { type: 'day' }),
    told('termEndsOn', 110, { type: 'day' }),
  ],
} as const satisfies Sheet;
