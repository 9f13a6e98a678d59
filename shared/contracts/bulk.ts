import * as z from 'zod';

/** What became of each row that an action was asked for: done, or left with the reason, in words. */
export const rowOutcome = z.lazy(() =>
  z.strictObject({ id: z.string(), done: z.boolean(), why: z.string().optional() }),
);
export type RowOutcome = z.infer<typeof rowOutcome>;
