import { describe, expect, it } from 'vitest';
import { totalKindOf, totalKindsOf, totalling } from '../../../admin/panel/sheet/totals.ts';
import type { TotalKind } from '../../../shared/contracts/records/view.ts';
import { invoicesSheet } from '../../../shared/contracts/sheets/invoices.ts';
import { columnOf, type Column, type Row } from '../../../shared/contracts/sheets/sheet.ts';

const column = (key: string): Column => {
  const found = columnOf(invoicesSheet, key);
  if (found === undefined) throw new Error(key);
  return found;
};
const rows: readonly Row[] = [
  { id: 'a', version: 1, number: '000001', owing: 11_498, dueOn: '2026-03-01', items: ['dues'] },
  { id: 'b', version: 1, number: '000002', owing: 0, dueOn: '2026-01-31', items: [] },
  { id: 'c', version: 1, number: '000003', dueOn: null },
];
function foot(key: string, kind: TotalKind) {
  const counting = totalling(rows, [{ column: column(key), kind }], (row, { key: at }) => row[at] ?? null);
  for (;;) {
    const { done, value } = counting.next();
    if (done === true) return value.get(key)?.value;
  }
}

describe('the foot of a sheet', () => {
  it('counts, adds up, and finds the first and the last of what is there, empty cells left out', () => {
    expect(foot('owing', 'sum')).toBe(11_498);
    expect(foot('owing', 'mean')).toBe(5_749);
    expect([foot('owing', 'min'), foot('owing', 'max')]).toEqual([0, 11_498]);
    expect([foot('dueOn', 'min'), foot('dueOn', 'max')]).toEqual(['2026-01-31', '2026-03-01']);
    expect([foot('items', 'filled'), foot('number', 'filled')]).toEqual([1, 3]);
  });

  it('says nothing, rather than nought, where no cell has a value', () => {
    expect([foot('paid', 'sum'), foot('paid', 'mean'), foot('paid', 'max')]).toEqual([null, null, null]);
  });

  it('adds up what is money unless somebody asks otherwise, and offers no sum of days or names', () => {
    expect(totalKindOf(column('owing'), { totals: {} })).toBe('sum');
    expect(totalKindOf(column('owing'), { totals: { owing: 'max' } })).toBe('max');
    expect(totalKindOf(column('dueOn'), { totals: {} })).toBe('none');
    expect(totalKindsOf(column('dueOn'))).toEqual(['none', 'filled', 'min', 'max']);
    expect(totalKindsOf(column('number'))).toEqual(['none', 'filled']);
  });
});
