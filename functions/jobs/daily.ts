import { job } from '../platform/job.ts';
import { enqueue } from '../platform/queue.ts';
import { morning } from './daily/morning.ts';

export const handler = job('daily', morning({ enqueue }));
