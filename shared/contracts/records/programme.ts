import * as z from 'zod';
import type { ProgrammeId } from '../../kernel/ids.ts';
import type { WrittenLevel } from '../../mentorship/levels.ts';
import { components, type Level, type Programme, type Requirement } from '../../mentorship/programme.ts';
import { idOf, requiredLine } from '../cells.ts';
import { bilingual } from './settings.ts';

const requirementSchema = z.lazy(() =>
  z.strictObject({
    component: z.enum(components),
    name: bilingual(),
    count: z.int().min(0).max(1_000),
    hours: z.int().min(0).max(10_000),
    confirmedBy: z.enum(['coordinator', 'client', 'mentor', 'subcommittee', 'nobody']),
  }),
) satisfies z.ZodType<Requirement>;

const levelSchema = z.lazy(() =>
  z.strictObject({
    key: z.string().regex(/^[a-z][a-z0-9-]{0,39}$/),
    name: bilingual(),
    requirements: z.array(requirementSchema).max(20).readonly(),
  }),
) satisfies z.ZodType<Level>;

/** A name that is written in both languages. */
const written = (max: number) => z.strictObject({ fr: requiredLine(max), en: requiredLine(max) });
const most = 12;

/** The levels of a programme as a coordinator writes them: one that there is by its key, a new one without. */
export const writtenLevels = z.lazy(() =>
  z
    .array(
      z.strictObject({
        key: idOf().nullable(),
        name: written(60),
        requirements: z
          .array(requirementSchema.unwrap().extend({ name: written(200) }))
          .max(components.length)
          .readonly(),
      }),
    )
    .max(most)
    .readonly(),
) satisfies z.ZodType<readonly WrittenLevel[]>;

/** What a coordinator may change of a programme, beside its levels and whether it is open. */
export const programmeSettings = () => ({
  name: bilingual(),
  evaluative: z.boolean(),
  shownTo: z.enum(['public', 'members', 'participants']),
  offerDays: z.int().min(1).max(90),
  trialMonths: z.int().min(1).max(24).nullable(),
  pairMonths: z.int().min(1).max(60),
});

/** A programme as it is kept. */
export const programmeSchema = z.lazy(() =>
  z.strictObject({
    id: idOf<ProgrammeId>(),
    form: z.enum(['training', 'mentoring', 'circle', 'cohort', 'advice', 'event']),
    opensTo: z.array(z.enum(['person', 'team', 'organisation'])).readonly(),
    levels: z.array(levelSchema).max(most).readonly(),
    active: z.boolean(),
    ...programmeSettings(),
  }),
) satisfies z.ZodType<Programme>;
