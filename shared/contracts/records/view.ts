import * as z from 'zod';

const key = z.string().min(1).max(64);
const keys = (most: number) => z.array(key).max(most).readonly();
const text = z.string().max(200);
const bound = z.union([text, z.number()]).optional();

const filter = z.lazy(() =>
  z.union([
    z.strictObject({ kind: z.literal('contains'), text }),
    z.strictObject({ kind: z.literal('between'), from: bound, to: bound }),
    z.strictObject({ kind: z.literal('among'), values: z.array(text).max(500).readonly() }),
    z.strictObject({ kind: z.enum(['empty', 'filled']) }),
  ]),
);

/** What may stand at the foot of a column, of all the rows that a view holds. */
export const totalKinds = ['none', 'filled', 'sum', 'mean', 'min', 'max'] as const;
export type TotalKind = (typeof totalKinds)[number];

/** How a sheet is looked at: which rows, in which order and groups, and in which columns. It holds no row. */
export const lookSchema = z.lazy(() =>
  z.strictObject({
    search: text,
    filters: z.record(key, filter).readonly(),
    sort: z
      .array(z.strictObject({ column: key, descending: z.boolean() }))
      .max(10)
      .readonly(),
    groups: keys(2),
    layout: z.strictObject({
      order: keys(200),
      hidden: keys(200),
      widths: z.record(key, z.int().min(30).max(2_000)).readonly(),
      frozen: z.int().min(0).max(20),
      height: z.enum(['compact', 'normal', 'tall']),
      totals: z.record(key, z.enum(totalKinds)).readonly().default({}),
    }),
  }),
);

export const viewFields = {
  name: z.string().trim().min(1).max(80),
  /** Whether whoever may read the sheet sees it; else it is its owner's alone. */
  shared: z.boolean(),
  look: lookSchema,
} as const;

/** A view that was given a name, so that it can be opened again, by its link too. */
export const viewSchema = z.lazy(() =>
  z.strictObject({
    id: z.string().min(1).max(64),
    sheet: z.string().min(1).max(64),
    owner: z.string(),
    ownerName: z.string(),
    ...viewFields,
  }),
);
export type KeptView = z.infer<typeof viewSchema>;
