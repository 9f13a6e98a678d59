import { job } from '../platform/job.ts';

/** Opens the members' sign-ins. */
export const handler = job('accounts', { onSchedule: async () => {}, onMessage: async () => {} });
