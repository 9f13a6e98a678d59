import { create, type AnyWrite } from '../platform/storage/writes.ts';
import type { Tools } from '../platform/tools.ts';
import { replans } from './replan-records.ts';

/** The rules of reminders have changed: what is next for each member is computed again, behind the transaction. */
export function replanWrites({ newId, now }: Pick<Tools, 'newId' | 'now'>): AnyWrite[] {
  return [create(replans, { id: newId(), state: 'open', shard: 0, after: null, at: now, changed: 0 })];
}
