import type { Cell } from '../../../shared/contracts/sheets/sheet.ts';

/** @example sameCell(['a'], ['a']) // => true */
export function sameCell(a: Cell | undefined, b: Cell | undefined): boolean {
  if (typeof a !== 'object' || a === null || typeof b !== 'object' || b === null) return a === b;
  return a.length === b.length && a.every((value, index) => value === b[index]);
}
