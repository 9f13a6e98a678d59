import * as z from 'zod';
import { instant } from '../../shared/contracts/cells.ts';
import { plus } from '../../shared/kernel/instant.ts';
import type { Kind } from '../platform/storage/kind.ts';

const replanSchema = z.lazy(() =>
  z.strictObject({
    id: z.string(),
    state: z.enum(['open', 'done']),
    /** Up to where the roll was gone through: a shard of its feed, and a cursor there. */
    shard: z.int().min(0),
    after: z.string().nullable(),
    /** When it was asked for. */
    at: instant,
    changed: z.int().min(0),
  }),
);
export type Replan = z.infer<typeof replanSchema>;

/** What is next is to be computed again for the whole roll, since the rules have changed: a page at a time. */
export const replans: Kind<Replan> = {
  name: 'replan',
  table: 'operations',
  schema: replanSchema,
  key: ({ id }) => ({ pk: `replan#${id}`, sk: 'replan' }),
  /** A-replan Rolls that are being gone through. Index agenda. 100 rows: 2 units. */
  agenda: { shards: 1, next: ({ state, at }) => (state === 'open' ? { at, next: 'replan' } : undefined) },
  rouse: { queue: 'due', when: ({ state }) => state === 'open' },
  expires: ({ state, at }) => (state === 'done' ? plus(at, { days: 7 }) : undefined),
};
