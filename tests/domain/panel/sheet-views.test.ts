import { describe, expect, it } from 'vitest';
import { grouped } from '../../../admin/panel/sheet/groups.ts';
import { dragged, moved, toggled } from '../../../admin/panel/sheet/layout-acts.ts';
import { sameView, viewOf } from '../../../admin/panel/sheet/kept-views.ts';
import { arrangedBy, openRanks } from '../../../admin/panel/sheet/ranks.ts';
import { figuresOf } from '../../../admin/panel/sheet/figures.ts';
import {
  alsoSortedBy,
  laidOut,
  openArranger,
  wholeSheet,
  type View,
} from '../../../admin/panel/sheet/view.ts';
import { membersSheet } from '../../../shared/contracts/sheets/members.ts';
import type { Cell, Column, Row } from '../../../shared/contracts/sheets/sheet.ts';

const columns = membersSheet.columns;
const cellOf = (row: Row, { key }: Column): Cell => row[key] ?? null;
const textOf = (row: Row, column: Column) => String(cellOf(row, column) ?? '');

function sheet(rows: Row[], language: 'fr' | 'en' = 'fr') {
  const arranger = openArranger({
    language,
    columns,
    cellOf,
    textOf,
    rowIn: (slot) => rows[slot],
    slots: () => rows.length,
  });
  return { arranger, ids: (view: View) => Array.from(arranger.arrange(view), (slot) => rows[slot]?.id) };
}
const row = (id: string, cells: Readonly<Record<string, Cell>>): Row => ({ id, version: 1, ...cells });
const byName = { ...wholeSheet, sort: [{ column: 'legalName', descending: false }] };

describe('the order of rows', () => {
  it('is that of a dictionary: accents, ligatures, hyphens and numbers as people read them', () => {
    const names = [
      'Zèbre',
      'Œuvre',
      'Éco 10',
      'Eco 9',
      'côte',
      'cote',
      'Oasis',
      'Otarie',
      'Saint-Élie',
      'Saint Alban',
    ];
    const { ids } = sheet(names.map((legalName) => row(legalName, { legalName })));
    expect(ids(byName)).toEqual([
      'cote',
      'côte',
      'Eco 9',
      'Éco 10',
      'Oasis',
      'Œuvre',
      'Otarie',
      'Saint Alban',
      'Saint-Élie',
      'Zèbre',
    ]);
  });

  it('is by the second column where the first says the same, and empty cells are last either way', () => {
    const rows = [
      row('1', { municipality: 'Québec', jobs: 3 }),
      row('2', { municipality: 'La Tuque', jobs: null }),
      row('3', { municipality: 'Québec', jobs: 12 }),
      row('4', { municipality: 'La Tuque', jobs: 5 }),
      row('5', { municipality: '', jobs: 1 }),
    ];
    const { ids } = sheet(rows);
    const sort = [
      { column: 'municipality', descending: true },
      { column: 'jobs', descending: true },
    ];
    expect(ids({ ...wholeSheet, sort })).toEqual(['3', '1', '4', '2', '5']);
  });

  it('follows a cell that changes, and values that were never there before', () => {
    const rows = [
      row('1', { legalName: 'Aube' }),
      row('2', { legalName: 'Brise' }),
      row('3', { legalName: 'Crue' }),
    ];
    const { arranger, ids } = sheet(rows);
    expect(ids(byName)).toEqual(['1', '2', '3']);
    rows[0] = row('1', { legalName: 'Bruine' });
    arranger.changed(0);
    rows.push(row('4', { legalName: 'Arc' }));
    expect(ids(byName)).toEqual(['4', '2', '1', '3']);
  });

  it('is the same from ranks that were corrected as from ranks made anew', () => {
    const values = Array.from({ length: 400 }, (_, at) => `Coop ${(at * 7919) % 400}`);
    const ports = {
      language: 'fr',
      orderOf: () => 'collated' as const,
      keyOf: (slot: number) => values[slot],
      slots: () => values.length,
    } as const;
    const corrected = openRanks(ports);
    corrected.of('name');
    for (let slot = 0; slot < 50; slot += 1) {
      values[slot] = `Œuvre ${slot % 9}`;
      corrected.changed(slot);
    }
    const slots = Uint32Array.from(values, (_, slot) => slot);
    const texts = (ranks: ReturnType<typeof openRanks>) =>
      Array.from(arrangedBy(slots, [{ ranks: ranks.of('name'), descending: false }]), (slot) => values[slot]);
    expect(texts(corrected)).toEqual(texts(openRanks(ports)));
  });

  it('takes one column more, then turns it round, then leaves it out', () => {
    const one = alsoSortedBy(byName, 'jobs');
    expect(one.sort.map(({ column }) => column)).toEqual(['legalName', 'jobs']);
    const two = alsoSortedBy(one, 'jobs');
    expect(two.sort[1]).toEqual({ column: 'jobs', descending: true });
    expect(alsoSortedBy(two, 'jobs')).toEqual(byName);
  });
});

describe('groups', () => {
  const rows = [
    row('1', { municipality: 'La Tuque', category: 'coop', jobs: 5, revenue: 1_050 }),
    row('2', { municipality: 'La Tuque', category: 'support', jobs: 2, revenue: 200 }),
    row('3', { municipality: 'Québec', category: 'coop', jobs: null, revenue: 75 }),
  ];
  const by = columns.filter(({ key }) => ['municipality', 'category'].includes(key)).toReversed();
  const told = (folded: readonly string[]) =>
    grouped(Uint32Array.from([0, 1, 2]), by, columns, new Set(folded), {
      cellOf,
      textOf,
      rowIn: (slot) => rows[slot],
    });

  it('count their rows and sum their figures, the inner ones within the outer', () => {
    const { groups } = told([]);
    expect(
      groups.map(({ depth, value, count, sums }) => [depth, value, count, sums['jobs'], sums['revenue']]),
    ).toEqual([
      [0, 'La Tuque', 2, 7, 1_250],
      [1, 'coop', 1, 5, 1_050],
      [1, 'support', 1, 2, 200],
      [0, 'Québec', 1, undefined, 75],
      [1, 'coop', 1, undefined, 75],
    ]);
  });

  it('hide what they hold when they are folded, and still count it', () => {
    const open = told([]);
    expect([...open.lines]).toEqual([-1, -2, 0, -3, 1, -4, -5, 2]);
    const folded = told([open.groups[0]?.key ?? '']);
    expect([...folded.lines]).toEqual([-1, -4, -5, 2]);
    expect(folded.groups[0]).toMatchObject({ count: 2, folded: true });
  });
});

describe('the layout', () => {
  it('moves a column past hidden ones, and keeps the last column shown', () => {
    const few = columns.slice(0, 4);
    const hidden = toggled(wholeSheet, few, 'status');
    const keys = (view: View) => laidOut(few, view.layout).map(({ key }) => key);
    expect(keys(hidden)).toEqual(['number', 'legalName', 'category']);
    expect(keys(dragged(hidden, few, 2, 0))).toEqual(['category', 'number', 'legalName']);
    expect(keys(moved(hidden, few, 0, 1))).toEqual(['legalName', 'number', 'category']);
    expect(moved(hidden, few, 0, -1)).toBe(hidden);
    const [only] = few;
    expect(toggled(wholeSheet, only ? [only] : [], 'number')).toBe(wholeSheet);
  });

  it('gives a column that came after the view was kept its place beside its neighbour', () => {
    const few = columns.slice(0, 4);
    const order = ['category', 'status', 'number'];
    expect(laidOut(few, { order, hidden: [] }).map(({ key }) => key)).toEqual([
      'category',
      'status',
      'number',
      'legalName',
    ]);
  });
});

describe('a view that was kept', () => {
  it('is the same whatever the order in which it is written, and another when it shows something else', () => {
    const filters = { jobs: { kind: 'between', from: 3 }, region: { kind: 'empty' } } as const;
    const turned = { region: { kind: 'empty' }, jobs: { from: 3, kind: 'between', to: undefined } } as const;
    expect(sameView({ ...wholeSheet, filters }, viewOf({ ...wholeSheet, filters: turned }))).toBe(true);
    expect(sameView({ ...wholeSheet, filters }, wholeSheet)).toBe(false);
  });
});

describe('the figures of a selection', () => {
  const rows = [row('1', { jobs: 5, revenue: 1_050 }), row('2', { jobs: null, revenue: 200 })];
  const engine = (keys: readonly string[]) => ({
    rows: {
      columns: keys.flatMap((key) => columns.filter((column) => column.key === key)),
      rowAt: (line: number) => rows[line],
      cellOf,
    },
  });
  const range = (width: number) => [{ column: 0, row: 0, width, height: 2 }];

  it('sum money as money and numbers as numbers, never one with the other', () => {
    expect(figuresOf(engine(['revenue']), range(1))).toEqual({
      filled: 2,
      numbers: 2,
      sum: 1_250,
      money: true,
    });
    expect(figuresOf(engine(['jobs']), range(1))).toEqual({ filled: 1, numbers: 1, sum: 5, money: false });
    expect(figuresOf(engine(['jobs', 'revenue']), range(2))).toMatchObject({ filled: 3, numbers: 0 });
  });
});
