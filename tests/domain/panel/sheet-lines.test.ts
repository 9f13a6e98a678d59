import { describe, expect, it } from 'vitest';
import { openLines } from '../../../admin/panel/sheet/lines.ts';
import { followed, followedAcross } from '../../../admin/panel/sheet/followed.ts';
import { selectCell, selectRange, type Selection } from '../../../admin/panel/sheet/selection.ts';

/** Rows 0 to 5 on their lines; then others. @returns the selection after that */
function after(next: readonly number[], selection: Selection): Selection | undefined {
  const lines = openLines();
  lines.lay([0, 1, 2, 3, 4, 5], []);
  let kept: Selection | undefined = selection;
  lines.onMove((moved) => (kept = kept && followed(kept, moved, lines.count())));
  lines.lay([...next], []);
  return kept;
}
const block = selectRange({ column: 1, row: 2, width: 3, height: 2 });

describe('what is selected, when rows move', () => {
  it('goes down with its rows, and up', () => {
    expect(after([9, 0, 1, 2, 3, 4, 5], block)).toEqual(
      selectRange({ column: 1, row: 3, width: 3, height: 2 }),
    );
    expect(after([0, 2, 3, 4, 5], block)).toEqual(selectRange({ column: 1, row: 1, width: 3, height: 2 }));
  });

  it('is the cell that is typed in where its rows stand apart', () => {
    expect(after([5, 4, 3, 2, 1, 0], block)).toEqual(selectCell({ column: 1, row: 3 }));
  });

  it('is nothing where that cell is shown no more, and never the cell of another row', () => {
    expect(after([0, 1, 3, 4, 5], block)).toBeUndefined();
    expect(after([0, 1, 3, 4, 5], selectCell({ column: 0, row: 2 }))).toBeUndefined();
  });

  it('stays whole columns where the same rows stand in another order, and not where others came', () => {
    const column = selectRange({ column: 4, row: 0, width: 1, height: 6 });
    expect(after([5, 4, 3, 2, 1, 0], column)).toEqual(column);
    expect(after([5, 4, 3, 2, 1, 9], column)).toBeUndefined();
  });

  it('keeps the ranges beside it, each where its rows are', () => {
    const two: Selection = { ...block, others: [{ column: 0, row: 0, width: 1, height: 1 }] };
    expect(after([0, 9, 1, 2, 3], two)).toEqual({
      ...selectRange({ column: 1, row: 3, width: 3, height: 2 }),
      others: [{ column: 0, row: 0, width: 1, height: 1 }],
    });
  });
});

describe('lines', () => {
  it('tell where a row stands, also one that came last', () => {
    const lines = openLines();
    lines.lay([3, 1], []);
    expect([lines.placeOf(3), lines.placeOf(1), lines.placeOf(0)]).toEqual([0, 1, undefined]);
    lines.append([8]);
    expect([lines.placeOf(8), lines.slotAt(2), lines.count()]).toEqual([2, 8, 3]);
    lines.keep((slot) => slot !== 3);
    expect([...lines.all()]).toEqual([1, 8]);
  });
});

describe('what is selected, when columns move', () => {
  const across =
    (...now: readonly number[]) =>
    (column: number) =>
      now.indexOf(column) < 0 ? undefined : now.indexOf(column);

  it('goes with its columns, and with what is selected beside it', () => {
    const two: Selection = { ...block, entry: 2, others: [{ column: 1, row: 0, width: 2, height: 1 }] };
    expect(followedAcross(two, across(9, 0, 1, 2, 3))).toEqual({
      ...selectRange({ column: 2, row: 2, width: 3, height: 2 }),
      entry: 3,
      others: [{ column: 2, row: 0, width: 2, height: 1 }],
    });
    expect(followedAcross(two, across(0, 1, 2, 3, 9))).toBe(two);
  });

  it('is the cell that is typed in where its columns stand apart, and nothing where that one is hidden', () => {
    expect(followedAcross(block, across(0, 3, 2, 1))).toEqual(selectCell({ column: 3, row: 2 }));
    expect(followedAcross(block, across(0, 2, 3))).toBeUndefined();
  });
});
