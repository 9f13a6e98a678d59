import * as z from 'zod';
import type { MemberId } from '../../kernel/ids.ts';
import { idOf, instant } from '../cells.ts';

/**
 * A member's sign-in. `planned`: to be made in the pool, at `nextAt` at the latest. `shared`: the e-mail address
 * already signs another member in, and a person decides. `refused`: the pool does not take the address.
 */
export const accountSchema = z.lazy(() =>
  z.discriminatedUnion('state', [
    z.strictObject({
      memberId: idOf<MemberId>(),
      email: z.string(),
      state: z.literal('planned'),
      nextAt: instant,
      tries: z.int().min(0),
    }),
    z.strictObject({
      memberId: idOf<MemberId>(),
      email: z.string(),
      state: z.literal('made'),
      subject: z.string(),
      madeAt: instant,
    }),
    z.strictObject({
      memberId: idOf<MemberId>(),
      email: z.string(),
      state: z.enum(['shared', 'refused']),
      at: instant,
    }),
  ]),
);
export type Account = z.infer<typeof accountSchema>;
