import type { StoppablePurpose } from '../../shared/messages/template.ts';
import type { Tools } from '../platform/tools.ts';
import { suppressionKey, suppressions } from './records.ts';

/** Whether an address must not be written to for a purpose, or at all. */
export async function isSuppressed(
  email: string,
  purpose: StoppablePurpose,
  { store }: Pick<Tools, 'store'>,
): Promise<boolean> {
  const keys = [suppressionKey(email, 'all'), suppressionKey(email, purpose)];
  const found = await Promise.all(keys.map((key) => store.get(suppressions, key)));
  return found.some((record) => record !== undefined);
}
