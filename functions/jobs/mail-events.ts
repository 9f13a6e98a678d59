import { hear } from '../messages/hear.ts';
import { job } from '../platform/job.ts';

export const handler = job('mail-events', { onMessage: hear });
