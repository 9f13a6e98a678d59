import { readFile } from '../platform/files.ts';
import { job } from '../platform/job.ts';
import { post } from '../platform/mail.ts';
import { enqueue, rouse } from '../platform/queue.ts';
import { sending } from './send/sending.ts';

export const handler = job(
  'send',
  sending({ enqueue, post, readFile, draw: (order) => rouse('report', [order]) }),
);
