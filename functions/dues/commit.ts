import type { RefusalCode } from '../../shared/contracts/problems.ts';
import type { Refusal, Result } from '../../shared/kernel/result.ts';
import type { Conflict } from '../platform/storage/store.ts';
import type { AnyWrite } from '../platform/storage/writes.ts';
import type { Tools } from '../platform/tools.ts';
import { sourceGuard } from './ledger.ts';

export type Refused = Refusal<RefusalCode>;

/** What it means that only one may have something. */
const meanings = [
  { guard: 'billed#', code: 'dues/already-billed' },
  { guard: sourceGuard({ kind: 'payment', source: '' }), code: 'dues/already-recorded' },
  { guard: sourceGuard({ kind: 'identified', source: '' }), code: 'dues/payer-known' },
  { guard: sourceGuard({ kind: 'reversal', source: '' }), code: 'dues/already-reversed' },
] as const;

/** Commits what dues decided: what was done before is told as that, and not as a conflict. */
export async function commitDues<Answer>(
  writes: readonly AnyWrite[],
  answer: Answer,
  tools: Tools,
): Promise<Result<Answer, Refused>> {
  const done = await tools.commit(writes, answer);
  return done.ok ? done : { ok: false, refusal: meant(done.refusal) };
}

/** What a conflict means to who keeps the money. */
export function meant(conflict: Conflict): Refused {
  if (conflict.code !== 'platform/already-there') return conflict;
  const known = meanings.find(({ guard }) => conflict.key?.startsWith(`guard#${guard}`));
  return known === undefined ? conflict : { code: known.code };
}
