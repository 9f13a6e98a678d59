import { describe, expect, it } from 'vitest';
import { dayAfterKey, weeksAround } from '../../../admin/panel/sheet/calendar-days.ts';
import { sameCell } from '../../../admin/panel/sheet/cells.ts';
import { copiedRanges } from '../../../admin/panel/sheet/copying.ts';
import { exactValue } from '../../../admin/panel/sheet/exact-values.ts';
import { occurrences, replaced, type Sought } from '../../../admin/panel/sheet/find-text.ts';
import { inverse, openHistory, type Step } from '../../../admin/panel/sheet/history.ts';
import { commandOf } from '../../../admin/panel/sheet/keys.ts';
import { navigate } from '../../../admin/panel/sheet/navigation.ts';
import {
  enter,
  placesIn,
  rangesOf,
  rowsIn,
  selectCell,
  selectRange,
  tab,
} from '../../../admin/panel/sheet/selection.ts';
import { membersSheet } from '../../../shared/contracts/sheets/members.ts';
import { columnOf, type Column } from '../../../shared/contracts/sheets/sheet.ts';
import { day } from '../../../shared/kernel/day.ts';

const size = { columns: 4, rows: 10 };
const at = (column: number, row: number) => ({ column, row });
const range = (column: number, row: number, width: number, height: number) => ({
  column,
  row,
  width,
  height,
});

function columnNamed(name: string): Column {
  const found = columnOf(membersSheet, name);
  if (found === undefined) throw new Error(`No column ${name}`);
  return found;
}

describe('several ranges', () => {
  it('are walked cell by cell, each once, and touch their rows in order', () => {
    const two = [range(0, 4, 2, 1), range(1, 4, 1, 2)];
    expect([...placesIn(two)]).toEqual([at(0, 4), at(1, 4), at(1, 5)]);
    expect(rowsIn([range(0, 8, 1, 1), range(0, 2, 1, 2)])).toEqual([2, 3, 8]);
  });

  it('are gone through by Enter down and by Tab across, from one to the next and round', () => {
    let here = selectRange(range(0, 0, 2, 2), [range(3, 5, 1, 1)]);
    const down = Array.from({ length: 5 }, () => (here = enter(here, size, false)).cell);
    expect(down).toEqual([at(0, 1), at(1, 0), at(1, 1), at(3, 5), at(0, 0)]);
    const across = Array.from({ length: 2 }, () => (here = tab(here, size, false)).cell);
    expect(across).toEqual([at(1, 0), at(0, 1)]);
    expect(enter(selectRange(range(0, 0, 1, 3)), size, true).cell).toEqual(at(0, 2));
  });

  it('grow to whole rows and columns around the cell that is typed in', () => {
    const surface = { size, isEmpty: () => false, page: 5 };
    const row = navigate(selectCell(at(2, 3)), { do: 'selectRow' }, surface);
    expect(row && [row.cell, rangesOf(row)]).toEqual([at(2, 3), [range(0, 3, 4, 1)]]);
    const grown = row && navigate(row, { do: 'move', direction: 'down', extend: true, far: false }, surface);
    expect(grown && rangesOf(grown)).toEqual([range(0, 3, 4, 2)]);
    const column = navigate(selectCell(at(2, 3)), { do: 'selectColumn' }, surface);
    expect(column && rangesOf(column)).toEqual([range(2, 0, 1, 10)]);
  });

  it('are copied side by side, one below the other, or not at all', () => {
    expect(copiedRanges([range(3, 1, 1, 2), range(0, 1, 1, 2)])).toEqual([
      [at(0, 1), at(3, 1)],
      [at(0, 2), at(3, 2)],
    ]);
    expect(copiedRanges([range(1, 7, 1, 1), range(1, 2, 1, 1)])).toEqual([[at(1, 2)], [at(1, 7)]]);
    expect(copiedRanges([range(0, 0, 1, 1), range(1, 1, 1, 1)])).toEqual([]);
  });
});

describe('the keys of Excel', () => {
  const key = (name: string, held: Partial<Record<'shiftKey' | 'ctrlKey' | 'altKey', boolean>> = {}) =>
    commandOf({ key: name, shiftKey: false, ctrlKey: false, metaKey: false, altKey: false, ...held });
  it.each([
    ['d', { do: 'fill', direction: 'down' }],
    ['r', { do: 'fill', direction: 'right' }],
    ['f', { do: 'find' }],
    ['h', { do: 'replace' }],
    [';', { do: 'today' }],
    [' ', { do: 'selectColumn' }],
    ['a', { do: 'selectAll' }],
    ['y', { do: 'redo' }],
  ])('Ctrl and %s', (name, command) => {
    expect(key(name, { ctrlKey: true })).toEqual(command);
  });

  it('leave the browser what is its own: Ctrl, Shift and R reload', () => {
    expect(key('R', { ctrlKey: true, shiftKey: true })).toBeUndefined();
  });
});

describe('finding a text', () => {
  const sought = (text: string, how: Partial<Sought> = {}): Sought => ({
    text,
    exact: false,
    whole: false,
    ...how,
  });
  it('takes no notice of capitals and accents, unless it is asked to', () => {
    expect(occurrences('Éco-école', sought('eco'))).toEqual([
      [0, 3],
      [4, 7],
    ]);
    expect(occurrences('Éco-école', sought('éco', { exact: true }))).toEqual([[4, 7]]);
    expect(occurrences('Café du Coin', sought('café', { whole: true }))).toEqual([]);
  });

  it('replaces what it found and keeps the rest as it was, ligatures included', () => {
    expect(replaced('Œuvre du bœuf', sought('oeu'), 'X')).toBe('Xvre du bXf');
    expect(replaced('L’Étoile', sought('étoile'), 'Astre')).toBe('L’Astre');
  });
});

describe('the number behind a pasted text', () => {
  const exact = (name: string, text: string, number: number) =>
    exactValue(columnNamed(name), { text, number }, 'fr');
  it('is taken where the text says less', () => {
    expect(exact('revenue', '1 235 $', 1234.56)).toBe(123_456);
    expect(exact('foundedOn', '03/04/98', 35_888)).toBe('1998-04-03');
    expect(exact('jobs', '12', 12)).toBe(12);
  });

  it('is not taken for what it is not: a day from a plain number, a part of a cent, a text', () => {
    expect(exact('foundedOn', '35888', 35_888)).toBeUndefined();
    expect(exact('revenue', '12,35', 12.345)).toBeUndefined();
    expect(exact('legalName', '12', 12)).toBeUndefined();
  });

  it('gives way to the exact value of a copy of the product', () => {
    expect(exactValue(columnNamed('tags'), { text: 'a, b', exact: '["a","b"]' }, 'fr')).toEqual(['a', 'b']);
    expect(exactValue(columnNamed('tags'), { text: 'x', exact: '{"a":1}' }, 'fr')).toBeUndefined();
  });
});

describe('the history of a person’s steps', () => {
  const wrote = (id: string, from: string, to: string): Step => ({
    did: 'wrote',
    cells: [{ id, column: 'name', from, to }],
  });

  it('goes back and forth, and a new step forgets what was undone', () => {
    const history = openHistory();
    history.remember(wrote('a', '', 'Un'));
    history.remember(wrote('a', 'Un', 'Deux'));
    expect(history.undo()).toEqual(wrote('a', 'Un', 'Deux'));
    expect(history.redo()).toEqual(wrote('a', 'Un', 'Deux'));
    history.undo();
    history.remember(wrote('b', '', 'Trois'));
    expect(history.canRedo()).toBe(false);
    expect(inverse(wrote('a', 'Un', 'Deux'))).toEqual(wrote('a', 'Deux', 'Un'));
  });

  it('makes one step of a draft that became a row, where it was begun', () => {
    const history = openHistory();
    history.remember(wrote('draft:1', '', 'Coop'));
    history.remember(wrote('draft:1', 'Coop', 'Coop du Lac'));
    history.remember(wrote('b', '', 'Autre'));
    history.became(new Map([['draft:1', { id: 'm-1', version: 1, name: 'Coop du Lac' }]]));
    expect(history.undo()).toEqual(wrote('b', '', 'Autre'));
    expect(history.undo()).toEqual({ did: 'added', rows: [{ id: 'm-1', version: 1, name: 'Coop du Lac' }] });
    expect(history.canUndo()).toBe(false);
  });

  it('keeps of a step only what could be taken back', () => {
    const history = openHistory();
    history.remember({
      did: 'removed',
      rows: [
        { id: 'a', version: 1 },
        { id: 'b', version: 1 },
      ],
    });
    const step = history.undo();
    if (step !== undefined) history.amend(step, { did: 'removed', rows: [{ id: 'a', version: 1 }] });
    expect(history.redo()).toEqual({ did: 'removed', rows: [{ id: 'a', version: 1 }] });
  });
});

describe('an empty cell', () => {
  it('is the same however it is empty, and is no zero', () => {
    expect([sameCell(undefined, ''), sameCell(null, []), sameCell(0, null), sameCell(false, '')]).toEqual([
      true,
      true,
      false,
      false,
    ]);
  });
});

describe('the calendar', () => {
  it('shows six weeks from a Sunday, and its keys move by days, weeks and months', () => {
    const weeks = weeksAround(day('2027-03-14'));
    expect([weeks.length, weeks[0]?.[0], weeks[5]?.[6]]).toEqual([6, '2027-02-28', '2027-04-10']);
    const keys = ['ArrowLeft', 'ArrowDown', 'PageUp', 'Home', 'End', 'x'];
    expect(keys.map((key) => dayAfterKey(day('2027-03-31'), key))).toEqual([
      '2027-03-30',
      '2027-04-07',
      '2027-02-28',
      '2027-03-28',
      '2027-04-03',
      undefined,
    ]);
  });
});
