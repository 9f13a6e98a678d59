import * as z from 'zod';
import { choices } from '../../words/choices.ts';
import { languageNames } from '../../words/common.ts';
import { mentorshipTitles } from '../../words/mentorship.ts';
import { regions } from '../../words/regions.ts';
import { participationStates } from '../../words/statuses.ts';
import { choiceCell, choicesCell, idOf, lines, tagsCell, valuesOf } from '../cells.ts';
import { programmeReaders, told, typed } from './mentorship-columns.ts';
import type { Sheet } from './sheet.ts';

const reserved = { reserved: true } as const;
const level = { editor: { type: 'reference', sheet: 'levels' }, schema: idOf().nullable() } as const;

/** Who applied to be accompanied, and who is. Being accompanied is not shown: names are for the coordinators. */
export const menteesSheet = {
  name: 'mentees',
  title: mentorshipTitles.mentees,
  serves: 'mentorship',
  shards: 4,
  readers: programmeReaders,
  grow: ['admin', 'programmes'],
  columns: [
    told('name', 200, { type: 'text' }, reserved),
    typed('memberId', 190, {
      editor: { type: 'reference', sheet: 'members' },
      schema: idOf(),
      required: true,
      ...reserved,
    }),
    typed('programmeId', 270, {
      editor: { type: 'reference', sheet: 'programmes' },
      schema: idOf(),
      required: true,
    }),
    typed('state', 180, {
      editor: { type: 'choice', choices: choices(participationStates) },
      schema: z.enum(valuesOf(choices(participationStates))),
    }),
    typed('levelWished', 130, level),
    typed('level', 130, level),
    typed('organisation', 210, {
      editor: { type: 'reference', sheet: 'members' },
      schema: idOf().nullable(),
      ...reserved,
    }),
    typed('languages', 140, {
      editor: { type: 'choices', choices: choices(languageNames) },
      schema: choicesCell(['fr', 'en']),
    }),
    typed('region', 170, {
      editor: { type: 'choice', choices: choices(regions) },
      schema: choiceCell(Object.keys(regions)),
    }),
    typed('virtual', 100, { editor: { type: 'yesNo' }, schema: z.boolean() }),
    typed('aims', 260, { editor: { type: 'longText' }, schema: lines(2_000), ...reserved }),
    typed('needs', 200, { editor: { type: 'tags' }, schema: tagsCell, ...reserved }),
    told('appliedOn', 110, { type: 'day' }),
    typed('remark', 240, { editor: { type: 'longText' }, schema: lines(2_000), ...reserved }),
  ],
} as const satisfies Sheet;
