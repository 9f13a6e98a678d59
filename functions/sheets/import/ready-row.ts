import * as z from 'zod';
import { cell } from '../../../shared/contracts/sheets/routes.ts';

/** A row that can go in: its number in the file, the id it has or will have, and its cells. */
export const readyRowSchema = z.lazy(() =>
  z.strictObject({
    row: z.int(),
    id: z.string(),
    values: z.record(z.string(), cell),
    /** Of a row that is there already: what stood in these cells. */
    was: z.record(z.string(), cell).optional(),
  }),
);
export type ReadyRow = z.infer<typeof readyRowSchema>;
