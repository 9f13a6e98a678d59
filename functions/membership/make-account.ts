import type { Account } from '../../shared/contracts/records/account.ts';
import { plus } from '../../shared/kernel/instant.ts';
import { signInOf } from '../platform/sign-ins.ts';
import { signInGuard } from '../platform/people.ts';
import { errorFields, log } from '../platform/log.ts';
import type { Key } from '../platform/storage/engine.ts';
import { claim } from '../platform/storage/guards.ts';
import type { Kept } from '../platform/storage/kind.ts';
import { replace } from '../platform/storage/writes.ts';
import type { Tools } from '../platform/tools.ts';
import { accounts } from './party-records.ts';

/**
 * Makes a member's sign-in. Done twice, or again after a crash between the pool and the table, it is made once: the
 * pool answers with the one that is there.
 */
export async function makeAccount(key: Key, tools: Tools): Promise<void> {
  const seen = await tools.store.get(accounts, key);
  if (seen?.record.state !== 'planned') return;
  const { memberId, email } = seen.record;
  try {
    const subject = await signInOf('members', email);
    if (subject === undefined)
      return await settle(seen, { memberId, email, state: 'refused', at: tools.now }, tools);
    const made: Account = { memberId, email, state: 'made', subject, madeAt: tools.now };
    const writes = [replace(accounts, seen, made), claim('membership', signInGuard(subject), memberId)];
    const done = await tools.commit(writes, undefined);
    // Whoever was faster made the same one.
    if (!done.ok) log('info', 'account/made-elsewhere', { code: done.refusal.code });
  } catch (error) {
    log('error', 'account/not-made', errorFields(error));
    await settle(seen, later(seen.record, tools), tools);
  }
}

/** After each failure the wait doubles, up to most of a day. */
function later(account: Extract<Account, { state: 'planned' }>, { now }: Tools): Account {
  const tries = account.tries + 1;
  return { ...account, tries, nextAt: plus(now, { minutes: 5 * 2 ** Math.min(tries, 8) }) };
}

async function settle(seen: Kept<Account>, next: Account, { commit }: Tools): Promise<void> {
  await commit([replace(accounts, seen, next)], undefined);
}
