import { job } from '../platform/job.ts';

/** Draws documents into the bucket. */
export const handler = job('report', { onMessage: async () => {} });
