import * as z from 'zod';
import { choices } from '../../words/choices.ts';
import { languageNames } from '../../words/common.ts';
import { mentorshipTitles } from '../../words/mentorship.ts';
import { regions } from '../../words/regions.ts';
import { participationStates } from '../../words/statuses.ts';
import { choiceCell, choicesCell, dayCell, idOf, lines, tagsCell, valuesOf } from '../cells.ts';
import { programmeReaders, told, typed } from './mentorship-columns.ts';
import type { Sheet } from './sheet.ts';

/** The mentors of every programme. */
export const mentorsSheet = {
  name: 'mentors',
  title: mentorshipTitles.mentors,
  serves: 'mentorship',
  shards: 4,
  readers: programmeReaders,
  grow: ['admin', 'programmes'],
  columns: [
    told('name', 200, { type: 'text' }),
    typed('memberId', 190, {
      editor: { type: 'reference', sheet: 'members' },
      schema: idOf(),
      required: true,
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
    typed('trainedOn', 150, { editor: { type: 'day' }, schema: dayCell }),
    typed('capacity', 80, { editor: { type: 'integer' }, schema: z.int().min(0).max(50) }),
    told('load', 130, { type: 'integer' }),
    typed('organisation', 210, {
      editor: { type: 'reference', sheet: 'members' },
      schema: idOf().nullable(),
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
    typed('expertise', 200, { editor: { type: 'tags' }, schema: tagsCell }),
    told('appliedOn', 110, { type: 'day' }),
    typed('remark', 240, { editor: { type: 'longText' }, schema: lines(2_000), reserved: true }),
  ],
} as const satisfies Sheet;
