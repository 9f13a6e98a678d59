import type { Sheet } from '../../shared/contracts/sheets/sheet.ts';
import { refuse } from '../../shared/kernel/result.ts';
import type { Key } from '../platform/storage/engine.ts';
import type { Kind } from '../platform/storage/kind.ts';
import type { Keeper } from './keeper.ts';

/** The keeper of a sheet whose rows come from elsewhere: it is read, sorted, filtered, and never typed in. */
export function readOnly<T extends { readonly id: string }>(
  sheet: Sheet,
  kind: Kind<T>,
  key: (id: string) => Key,
): Keeper<T> {
  return {
    sheet,
    kind,
    key,
    id: ({ id }) => id,
    blank: () => {
      throw new Error(`Rows of ${sheet.name} are not made by typing`);
    },
    decide: async () => refuse('platform/not-allowed'),
    letGo: async () => refuse('platform/not-allowed'),
  };
}
