import { expect, it } from 'vitest';
import { optionsFor } from '../../../admin/panel/sheet/options.ts';
import { mentorsSheet } from '../../../shared/contracts/sheets/mentors.ts';
import { columnOf } from '../../../shared/contracts/sheets/sheet.ts';

const programmes = [
  { value: 'relay', label: { fr: 'Relève', en: 'Next generation' }, past: true },
  { value: 'training', label: { fr: 'Formation', en: 'Training' }, past: false },
];

it('a programme that was closed is offered no more', () => {
  const column = columnOf(mentorsSheet, 'programmeId');
  if (!column) throw new Error('no column');
  const options = optionsFor(column, '', { language: 'fr', matching: () => programmes });
  expect(options).toEqual([{ value: 'training', label: 'Formation' }]);
});
