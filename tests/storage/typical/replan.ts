import { replans } from '../../../functions/membership/replan-records.ts';
import { due } from '../../../functions/platform/storage/question.ts';
import { create } from '../../../functions/platform/storage/writes.ts';
import type { Instant } from '../../../shared/kernel/instant.ts';
import { at, someId, type Samples } from './sample.ts';

const replan = () =>
  create(replans, { id: someId(), state: 'open', shard: 3, after: null, at: at as Instant, changed: 12 });

export const samples: Samples = {
  'A-replan': { ask: due(replans, 0, '2027-03-01T00:00:00.000Z' as Instant), row: replan },
};
