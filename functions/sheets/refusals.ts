import { problems, type RefusalCode } from '../../shared/contracts/problems.ts';
import type { Outcome } from '../../shared/contracts/sheets/routes.ts';
import type { Language } from '../../shared/kernel/language.ts';
import { explain } from '../../shared/words/invalid.ts';
import { say } from '../../shared/words/word.ts';
import type { Conflict } from '../platform/storage/store.ts';
import type { CellRefusal, Keeper } from './keeper.ts';

export type RefusedCell = Outcome['refused'][number];

/** A refusal as the sheet shows it: on a cell, in words. `''` is the row itself. */
export function asRefused(
  { code, column }: { readonly code: RefusalCode; readonly column?: string },
  language: Language,
): RefusedCell {
  return { column: column ?? '', code, message: say(problems[code].title, language) };
}

/** The cell of a column that a row must have, when nothing is in it. */
export function emptyRefused(column: string, language: Language): RefusedCell {
  return {
    column,
    code: 'platform/invalid',
    message: explain({ code: 'invalid_type', input: undefined }, language),
  };
}

const guardStart = 'guard#';

/** The cell at fault when a write met a guard that belongs to someone else; nothing when the row itself changed. */
export function conflictOf<T extends object>(
  keeper: Keeper<T>,
  { code, key }: Conflict,
): CellRefusal | undefined {
  if (code !== 'platform/already-there' || !key?.startsWith(guardStart)) return undefined;
  const name = key.slice(guardStart.length, key.lastIndexOf(' '));
  return keeper.taken?.(name) ?? { code: 'platform/already-there' };
}

/** Whether what stands in the way of a new row is that very row, added when the request came the first time. */
export function isOwn<T extends object>(
  keeper: Keeper<T>,
  id: string,
  { code, key, now }: Conflict,
): boolean {
  const { pk, sk } = keeper.key(id);
  const owner = typeof now === 'object' && now !== null && 'owner' in now ? now.owner : undefined;
  return code === 'platform/already-there' && (key === `${pk} ${sk}` || owner === id);
}
