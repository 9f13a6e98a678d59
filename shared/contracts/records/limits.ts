import * as z from 'zod';

const count = z.lazy(() => z.int().min(1).max(1_000_000));

/** How much the public form takes before it stops. A network that expects a crowd raises them for the day. */
export const limitsSchema = z.lazy(() =>
  z.strictObject({
    id: z.literal('limits'),
    /** Messages that one address may be sent because of the form, each day. */
    signUpMailsPerAddress: count,
    /** Applications from one network address, each hour: a whole assembly may sign up through one router. */
    signUpsPerSource: count,
    /** Applications in all, each hour: what protects the network's good name with mail providers. */
    signUps: count,
  }),
);
export type Limits = z.infer<typeof limitsSchema>;

export const defaultLimits: Limits = {
  id: 'limits',
  signUpMailsPerAddress: 5,
  signUpsPerSource: 2_000,
  signUps: 5_000,
};
