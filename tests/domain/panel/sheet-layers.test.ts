import { describe, expect, it } from 'vitest';
import { commandOf } from '../../../admin/panel/sheet/keys.ts';
import { parseTsv, toHtml, toTsv } from '../../../admin/panel/sheet/clipboard.ts';
import { readCell } from '../../../admin/panel/sheet/check.ts';
import { landing } from '../../../admin/panel/sheet/paste.ts';
import { enter, move, rangeOf, selectCell, tab, toEdge } from '../../../admin/panel/sheet/selection.ts';
import { copied, shown, typed } from '../../../admin/panel/sheet/values.ts';
import { openArranger, wholeSheet, type View } from '../../../admin/panel/sheet/view.ts';
import { membersSheet } from '../../../shared/contracts/sheets/members.ts';
import { columnOf, type Cell, type Column, type Row } from '../../../shared/contracts/sheets/sheet.ts';
import { day } from '../../../shared/kernel/day.ts';

const size = { columns: 4, rows: 10 };
const at = (column: number, row: number) => ({ column, row });
const key = (name: string, held: Partial<Record<'shiftKey' | 'ctrlKey' | 'altKey', boolean>> = {}) =>
  commandOf({ key: name, shiftKey: false, ctrlKey: false, metaKey: false, altKey: false, ...held });

function columnNamed(name: string): Column {
  const found = columnOf(membersSheet, name);
  if (found === undefined) throw new Error(`No column ${name}`);
  return found;
}

describe('the selection', () => {
  it('grows from its cell with Shift, and stays inside the sheet', () => {
    const grown = move(selectCell(at(1, 1)), 'right', size, { extend: true, times: 9 });
    expect(grown.cell).toEqual(at(1, 1));
    expect(rangeOf(grown)).toEqual({ column: 1, row: 1, width: 3, height: 1 });
  });

  it('goes to the edge of a block of data, then over the gap, and never past the last row', () => {
    const filled = new Set([0, 1, 2, 6]);
    const isEmpty = ({ row }: { row: number }) => !filled.has(row);
    expect(toEdge(at(0, 0), 'down', size, isEmpty).row).toBe(2);
    expect(toEdge(at(0, 2), 'down', size, isEmpty).row).toBe(6);
    expect(toEdge(at(0, 6), 'down', size, isEmpty).row).toBe(9);
    expect(toEdge(at(0, 9), 'down', size, isEmpty).row).toBe(9);
  });

  it('comes back with Enter under the cell where a run of Tab began', () => {
    const afterTabs = tab(tab(selectCell(at(1, 3)), size, false), size, false);
    expect(afterTabs.cell).toEqual(at(3, 3));
    expect(enter(afterTabs, size, false).cell).toEqual(at(1, 4));
  });
});

describe('keys', () => {
  it('are those of a desktop spreadsheet', () => {
    expect(key('ArrowDown', { ctrlKey: true })).toEqual({
      do: 'move',
      direction: 'down',
      extend: false,
      far: true,
    });
    expect(key('Z', { ctrlKey: true, shiftKey: true })).toEqual({ do: 'redo' });
    expect(key(' ', { shiftKey: true })).toEqual({ do: 'selectRow' });
    expect(key('F2')).toEqual({ do: 'edit' });
    expect(key('ArrowDown', { altKey: true })).toEqual({ do: 'choose' });
  });

  it('leave alone what is text, and what AltGr types on a Canadian keyboard', () => {
    expect(key('é')).toBeUndefined();
    expect(key('@', { ctrlKey: true, altKey: true })).toBeUndefined();
  });
});

describe('the clipboard', () => {
  it('reads quoted cells with tabs, quotes and new lines, and no row after the last line end', () => {
    expect(parseTsv('a\t"b ""c""\nd"\r\n1\t\r\n')).toEqual([
      ['a', 'b "c"\nd'],
      ['1', ''],
    ]);
    expect(parseTsv('"Les Amis" inc.\tx')).toEqual([['"Les Amis" inc.', 'x']]);
  });

  it('writes what it reads, and the exact value beside the text', () => {
    const cells = [
      [
        { text: 'a\tb', exact: '"a\\tb"' },
        { text: '12,50', exact: '1250' },
      ],
    ];
    expect(parseTsv(toTsv(cells))).toEqual([['a\tb', '12,50']]);
    expect(toHtml(cells)).toContain('<td data-courtepointe="1250">12,50</td>');
  });

  it('fills a range with one value, repeats a block over a multiple of it, and tells what fell below', () => {
    const one = landing([[{ text: 'x' }]], { column: 0, row: 0, width: 2, height: 3 }, size);
    expect(one.cells).toHaveLength(6);
    const twice = landing(
      [[{ text: 'a' }], [{ text: 'b' }]],
      { column: 0, row: 0, width: 1, height: 4 },
      size,
    );
    expect(twice.cells.map(({ text }) => text)).toEqual(['a', 'b', 'a', 'b']);
    const below = landing(
      [[{ text: 'a' }], [{ text: 'b' }]],
      { column: 0, row: 9, width: 1, height: 1 },
      size,
    );
    expect([below.cells.length, below.below]).toEqual([1, [[{ text: 'b' }]]]);
  });
});

describe('values', () => {
  const french = { language: 'fr', nameOf: (_: string, id: string) => `nom de ${id}` } as const;
  const english = { ...french, language: 'en' } as const;
  const around = { language: 'fr', today: day('2026-11-22'), find: () => undefined } as const;
  const read = (name: string, text: string) => {
    const result = readCell(columnNamed(name), text, around);
    return result.ok ? result.value : result.refusal.message;
  };

  it('are shown as each language writes them', () => {
    expect([
      shown(columnNamed('revenue'), 123_456, french),
      shown(columnNamed('revenue'), 123_456, english),
    ]).toEqual(['1\u00A0234,56\u00A0$', '$1,234.56']);
    expect([
      shown(columnNamed('foundedOn'), '2027-01-15', french),
      shown(columnNamed('kind'), 'person', english),
    ]).toEqual(['15 janv. 2027', 'Person']);
    expect(shown(columnNamed('category'), 'c-1', french)).toBe('nom de c-1');
  });

  it('are copied as a spreadsheet of that language takes them back', () => {
    expect([
      copied(columnNamed('revenue'), 123_450, french),
      copied(columnNamed('revenue'), 123_450, english),
    ]).toEqual(['1234,50', '1234.50']);
    expect([
      copied(columnNamed('inDirectory'), true, french),
      copied(columnNamed('foundedOn'), '2027-01-15', french),
    ]).toEqual(['VRAI', '2027-01-15']);
    expect(typed(columnNamed('kind'), 'person', french)).toBe('Personne');
  });

  it('are read as people type them', () => {
    expect([
      read('revenue', '1 234,5 $'),
      read('jobs', '12'),
      read('foundedOn', '14 mars 2027'),
      read('inDirectory', 'oui'),
    ]).toEqual([123_450, 12, '2027-03-14', true]);
    expect([read('postalCode', 'g0x2e0'), read('kind', 'org'), read('tags', 'bio; local, bio')]).toEqual([
      'G0X 2E0',
      'organisation',
      ['bio', 'local'],
    ]);
    expect([read('foundedOn', ''), read('legalName', '')]).toEqual([null, '']);
  });

  it('say what to do when they do not fit', () => {
    expect(read('foundedOn', '31 février')).toContain('Écrivez une date');
    expect(read('neq', '12')).toContain('10 chiffres');
    expect(read('kind', 'fondation')).toBe('Choisissez une des valeurs proposées.');
    expect(read('revenue', '12,345')).toContain('Écrivez un montant');
  });
});

describe('a view', () => {
  const rows: readonly Row[] = [
    { id: '1', version: 1, legalName: 'Éclair', jobs: 10, tags: ['bio'] },
    { id: '2', version: 1, legalName: 'abeille', jobs: null, tags: [] },
    { id: '3', version: 1, legalName: 'Zone', jobs: 2, tags: ['bio', 'local'] },
  ];
  const cellOf = (row: Row, { key: name }: Column): Cell => row[name] ?? null;
  const textOf = (row: Row, one: Column) => String(cellOf(row, one) ?? '');
  const { arrange: slotsOf } = openArranger({
    language: 'fr',
    columns: membersSheet.columns,
    cellOf,
    textOf,
    rowIn: (slot) => rows[slot],
    slots: () => rows.length,
  });
  const arrange = (view: View) => Array.from(slotsOf(view), (slot) => rows[slot]?.id);

  it('sorts names without accents nor case, and puts empty cells last either way', () => {
    const by = (name: string, descending: boolean) =>
      arrange({ ...wholeSheet, sort: [{ column: name, descending }] });
    expect(by('legalName', false)).toEqual(['2', '1', '3']);
    expect(by('jobs', false)).toEqual(['3', '1', '2']);
    expect(by('jobs', true)).toEqual(['1', '3', '2']);
  });

  it('finds without accents, and filters by value, by bounds and by blanks', () => {
    expect(arrange({ ...wholeSheet, search: 'ECLAIR' })).toEqual(['1']);
    expect(arrange({ ...wholeSheet, filters: { tags: { kind: 'among', values: ['local'] } } })).toEqual([
      '3',
    ]);
    expect(arrange({ ...wholeSheet, filters: { jobs: { kind: 'between', from: 3 } } })).toEqual(['1']);
    expect(arrange({ ...wholeSheet, filters: { jobs: { kind: 'empty' } } })).toEqual(['2']);
  });
});
