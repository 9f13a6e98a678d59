import type { MemberId } from '../../shared/kernel/ids.ts';
import { accountKey, accounts } from '../membership/party-records.ts';
import { membersByEmail } from '../membership/records.ts';
import type { Tools } from '../platform/tools.ts';

/**
 * Who on the roll the caller is: the member that the sign-in belongs to and, since an address signs one member in, the
 * people of that address who cannot have a sign-in of their own. So a co-op's contact is also the person who takes part.
 */
export async function selvesOf({ caller, store }: Tools): Promise<readonly MemberId[]> {
  if (caller.door !== 'member') return [];
  const { memberId } = caller;
  const own = await store.get(accounts, accountKey(memberId));
  if (!own) return [memberId];
  const { rows } = await store.list(membersByEmail(own.record.email));
  const people = rows
    .map(({ record }) => record)
    .filter(({ kind, id }) => kind === 'person' && id !== memberId)
    .map(({ id }) => id);
  const theirs = await store.getMany(accounts, people.map(accountKey));
  const signIn = new Set(
    theirs.filter(({ record }) => record.state !== 'shared').map(({ record }) => record.memberId),
  );
  return [memberId, ...people.filter((id) => !signIn.has(id))];
}
