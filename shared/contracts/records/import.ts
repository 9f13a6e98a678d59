import * as z from 'zod';
import { languages } from '../../kernel/language.ts';
import type { ImportId, StaffId } from '../../kernel/ids.ts';
import { idOf, instant } from '../cells.ts';

const text = z.string().max(500);
const cell = z.union([
  z.string().max(20_000),
  z.number(),
  z.boolean(),
  z.null(),
  z.array(z.string().max(500)).max(100),
]);

const importModes = ['create', 'update', 'both'] as const;

/** What the person decided about a file, before it is checked. */
export const importPlanSchema = z.lazy(() =>
  z.strictObject({
    /** For each column of the file, in order: the column of the sheet, or null to leave it out. */
    columns: z.array(z.string().max(64).nullable()).min(1).max(200),
    /** For columns of choices: what the file's own words mean; `''` means nothing. */
    meanings: z.record(z.string().max(64), z.record(text, text)),
    /** What every new row gets where the file says nothing. */
    defaults: z.record(z.string().max(64), cell),
    /** Whether names in capitals are written as in a letter. */
    calm: z.boolean(),
    /** Whether rows that are new go in, rows that are there already take the file's values, or both. */
    mode: z.enum(importModes).default('create'),
    /** The column by which a row of the file is one of the sheet; `id` is the row itself, null what the sheet knows it by. */
    key: z.string().max(64).nullable().default(null),
    /** Whether an empty cell of the file empties the cell of a row that is there. */
    blank: z.enum(['keep', 'clear']).default('keep'),
    /** In which language the file's numbers are written; null as the person's own. */
    language: z.enum(languages).nullable().default(null),
    /** The sheet of the workbook; null the first. */
    table: text.nullable().default(null),
    /** What becomes of a row with a cell that cannot be read: that cell stays empty, or the row stays out. */
    badCell: z.enum(['empty', 'leave-out']),
  }),
);
export type ImportPlan = z.infer<typeof importPlanSchema>;

/** What a plan says where nothing was decided. */
export const plainPlan = {
  meanings: {},
  defaults: {},
  mode: 'create',
  key: null,
  blank: 'keep',
  language: null,
  table: null,
  calm: true,
  badCell: 'empty',
} as const satisfies Omit<ImportPlan, 'columns'>;

const importStates = [
  'uploading',
  'checking',
  'checked',
  'running',
  'done',
  'undoing',
  'undone',
  'unreadable',
] as const;

const counts = z.strictObject({
  rows: z.int(),
  ready: z.int(),
  /** Rows that are there and would change, and those of which the file says nothing new. */
  changes: z.int().default(0),
  unchanged: z.int().default(0),
  there: z.int(),
  refused: z.int(),
  added: z.int(),
  updated: z.int().default(0),
  removed: z.int(),
  /** Rows whose cells were put back as they were. */
  restored: z.int().default(0),
  kept: z.int(),
});

/** An import: a file, what was decided, and how far it is. */
export const importSchema = z.lazy(() =>
  z.strictObject({
    id: idOf<ImportId>(),
    sheet: z.string(),
    fileName: text,
    by: idOf<StaffId>(),
    byName: text,
    language: z.enum(languages),
    createdAt: instant,
    state: z.enum(importStates),
    plan: importPlanSchema.nullable(),
    /** Pages of rows that were checked, and how many of them are done. */
    pages: z.int(),
    done: z.int(),
    counts,
  }),
);
export type Import = z.infer<typeof importSchema>;

/** What an import has done before its first row. */
export const nothingCounted: Import['counts'] = {
  rows: 0,
  ready: 0,
  changes: 0,
  unchanged: 0,
  there: 0,
  refused: 0,
  added: 0,
  updated: 0,
  removed: 0,
  restored: 0,
  kept: 0,
};

/** The mapping that was last used for a sheet and a set of headers. */
export const rememberedPlanSchema = z.lazy(() =>
  z.strictObject({ sheet: text, headers: z.string(), plan: importPlanSchema, at: instant }),
);
export type RememberedPlan = z.infer<typeof rememberedPlanSchema>;

/** What was noticed about a row: `column` is `''` when it is the row itself. */
export const findingSchema = z.strictObject({
  row: z.int(),
  column: z.string(),
  /** `refused`: the row stays out. `emptied`: the cell stays empty. `corrected`: it goes in otherwise than written. `there`: it is on the sheet already. `changed`: the cell becomes another. `failed`: it was refused when it went in. `kept`: undoing left it, as somebody changed it since. */
  kind: z.enum(['refused', 'emptied', 'corrected', 'there', 'changed', 'failed', 'kept']),
  text,
  becomes: text.optional(),
  message: z.strictObject({ fr: z.string(), en: z.string() }),
});
export type Finding = z.infer<typeof findingSchema>;
