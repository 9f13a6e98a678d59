import { expect, it } from 'vitest';
import { meaningIn, withMeanings } from '../../admin/panel/imports/draft.ts';
import { rowReader } from '../../functions/sheets/import/read-row.ts';
import { importPlanSchema } from '../../shared/contracts/records/import.ts';
import { membersSheet } from '../../shared/contracts/sheets/members.ts';
import { day } from '../../shared/kernel/day.ts';

const plan = importPlanSchema.parse({
  columns: ['legalName', 'legalForm'],
  meanings: { legalName: { NA: '' }, legalForm: { COP: 'worker-coop' } },
  defaults: {},
  calm: false,
  badCell: 'empty',
});
const surroundings = { language: 'fr', today: day('2026-11-22'), find: () => undefined } as const;

it.each(['constructor', 'toString', '__proto__', 'hasOwnProperty'])(
  'a file that says %s says a word like any other',
  (word) => {
    const { values, findings } = rowReader(membersSheet, plan, surroundings)({ row: 2, cells: [word, word] });
    expect(values).toEqual({ legalName: word });
    expect(findings.map(({ column, kind }) => [column, kind])).toEqual([['legalForm', 'emptied']]);
  },
);

it('what a column says again is noticed again, in its own row', () => {
  const read = rowReader(membersSheet, plan, surroundings);
  const told = [2, 3].map((row) => read({ row, cells: ['Coop', 'Nulle part'] }));
  expect(told.map(({ values }) => values)).toEqual([{ legalName: 'Coop' }, { legalName: 'Coop' }]);
  const noticed = told.flatMap(({ findings }) => findings);
  expect(noticed.map(({ row, column, text }) => [row, column, text])).toEqual([
    [2, 'legalForm', 'Nulle part'],
    [3, 'legalForm', 'Nulle part'],
  ]);
});

it.each(['constructor', 'toString', '__proto__', 'COP'])(
  'the page of imports asks what %s means, and keeps what a person says of it',
  (word) => {
    const asked = [{ column: 'legalForm', word, count: 1, choices: [] }];
    const empty = { ...plan, meanings: {} };
    const told = withMeanings(empty, asked);
    expect(meaningIn(empty.meanings, 'legalForm', word)).toBeUndefined();
    expect(meaningIn(told.meanings, 'legalForm', word)).toBe(word === 'COP' ? 'other' : '');
    const meanings = { legalForm: Object.fromEntries([[word, 'worker-coop']]) };
    expect(withMeanings({ ...plan, meanings }, asked).meanings).toEqual(meanings);
  },
);
