import type { ApplicationId } from '../../shared/kernel/ids.ts';
import { ok, refuse, type Refusal, type Result } from '../../shared/kernel/result.ts';
import type { RefusalCode } from '../../shared/contracts/problems.ts';
import type { KeptApplication } from '../../shared/contracts/records/application.ts';
import type { Row } from '../../shared/contracts/sheets/sheet.ts';
import type { Kept } from '../platform/storage/kind.ts';
import { decideAgain } from '../platform/storage/retry.ts';
import type { Conflict } from '../platform/storage/store.ts';
import { replace, type AnyWrite } from '../platform/storage/writes.ts';
import type { Tools } from '../platform/tools.ts';
import { readerOf, rowOf } from '../sheets/keeper.ts';
import { applicationKey, applications } from './application-records.ts';
import { applicationsKeeper } from './applications-keeper.ts';
import type { Step } from './join-roll.ts';
import { neqGuard } from './records.ts';

type Decide = (kept: KeptApplication, tools: Tools) => Promise<Result<Step, Refusal<RefusalCode>>>;
type Taken = Result<Row, Refusal<RefusalCode>>;

/**
 * One step of an application, on the version that the person saw, and the row as it then stands. Others may have taken
 * the next number meanwhile: that alone is decided again.
 */
export function takeStep(id: ApplicationId, version: number, tools: Tools, decide: Decide): Promise<Taken> {
  return decideAgain(tools.pause, async (): Promise<Taken> => {
    const seen = await tools.store.get(applications, applicationKey(id));
    if (!seen) return refuse('platform/not-found');
    if (seen.version !== version) return refuse('membership/seen-otherwise');
    return commitStep(seen, tools, decide);
  });
}

/**
 * Writes a step. As one of several of a request (`alone`), it is not what a repeated request is answered with.
 */
export async function commitStep(
  seen: Kept<KeptApplication>,
  tools: Tools,
  decide: Decide,
  as: 'answer' | 'alone' = 'answer',
): Promise<Taken> {
  const step = await decide(seen.record, tools);
  if (!step.ok) return step;
  const { record, writes } = step.value;
  const { sheet } = applicationsKeeper;
  const row = rowOf(applicationsKeeper, record, seen.version + 1, readerOf(sheet, tools.caller));
  const all = [replace(applications, seen, record), ...writes];
  const done = as === 'answer' ? await tools.commit(all, row) : await commitAlone(all, row, tools);
  return done.ok ? done : { ok: false, refusal: told(done.refusal) };
}

async function commitAlone(
  writes: readonly AnyWrite[],
  row: Row,
  tools: Tools,
): Promise<Result<Row, Conflict>> {
  const [done] = await tools.commitEach([writes]);
  if (!done) return refuse('platform/busy');
  return done.ok ? ok(row) : done;
}

/** An enterprise number that somebody on the roll has is no race: the staff says whether it is the same organisation. */
function told(conflict: Conflict): Refusal<RefusalCode> {
  const isNeq =
    conflict.code === 'platform/already-there' && conflict.key?.startsWith(`guard#${neqGuard('')}`);
  return isNeq ? { code: 'membership/neq-taken' } : conflict;
}
