import { expect, it } from 'vitest';
import { readRow } from '../../functions/sheets/import/read-row.ts';
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
    const { values, findings } = readRow(membersSheet, plan, { row: 2, cells: [word, word] }, surroundings);
    expect(values).toEqual({ legalName: word });
    expect(findings.map(({ column, kind }) => [column, kind])).toEqual([['legalForm', 'emptied']]);
  },
);
