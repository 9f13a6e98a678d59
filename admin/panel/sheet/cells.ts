import type { Cell, Row } from '../../../shared/contracts/sheets/sheet.ts';

/** Nothing is written in one way or another: a row of the feed leaves its empty cells out. */
function isNothing(cell: Cell | undefined): boolean {
  return (
    cell === undefined || cell === null || cell === '' || (typeof cell === 'object' && cell.length === 0)
  );
}

/**
 * @example sameCell(['a'], ['a']) // => true
 * @example sameCell(undefined, '') // => true
 */
export function sameCell(a: Cell | undefined, b: Cell | undefined): boolean {
  if (isNothing(a) || isNothing(b)) return isNothing(a) && isNothing(b);
  if (typeof a !== 'object' || a === null || typeof b !== 'object' || b === null) return a === b;
  return a.length === b.length && a.every((value, index) => value === b[index]);
}

/** Whether an answer of the API is a row of a sheet; its cells are what the server's schemas let through. */
export function isRow(candidate: unknown): candidate is Row {
  return (
    typeof candidate === 'object' &&
    candidate !== null &&
    'id' in candidate &&
    typeof candidate.id === 'string' &&
    'version' in candidate &&
    typeof candidate.version === 'number'
  );
}
