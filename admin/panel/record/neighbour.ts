import type { Row } from '../../../shared/contracts/sheets/sheet.ts';
import type { Rows } from '../sheet/rows.ts';

export type Way = 'previous' | 'next';

/** The record above or below in the sheet's order; lines that are no row (the head of a group) are passed over. */
export function neighbourOf(
  rows: Pick<Rows, 'placeOf' | 'rowAt' | 'count'>,
  id: string,
  way: Way,
): Row | undefined {
  const by = way === 'next' ? 1 : -1;
  const place = rows.placeOf(id);
  if (place === undefined) return undefined;
  for (let at = place + by; at >= 0 && at < rows.count(); at += by) {
    const row = rows.rowAt(at);
    if (row !== undefined) return row;
  }
  return undefined;
}
