import { expect, it } from 'vitest';
import { menteesScreen, mentorsScreen } from '../../../admin/panel/mentors/screen.ts';
import { pairingsScreen } from '../../../admin/panel/pairings/screen.ts';
import { paymentsScreen } from '../../../admin/panel/payments/screen.ts';
import { recordTitle } from '../../../admin/panel/record/record-title.ts';
import type { Row } from '../../../shared/contracts/sheets/sheet.ts';

const names: Readonly<Record<string, string>> = { 'm-1': 'Café du Marché', 'p-1': 'Mentorat' };
const reader = (language: 'fr' | 'en') => ({ language, nameOf: (_: string, id: string) => names[id] ?? '…' });
const row = (cells: object): Row => ({ id: 'r-1', version: 1, ...cells });

it('a record is titled by what a person recognises, in their language', () => {
  const payment = row({ number: '000142', memberId: 'm-1' });
  expect(recordTitle(paymentsScreen, payment, reader('fr'))).toBe('Reçu\u00A0000142 – Café du Marché');
  expect(recordTitle(paymentsScreen, payment, reader('en'))).toBe('Receipt\u00A0000142 – Café du Marché');
  const pair = row({ mentorName: 'Ana Roy', menteeName: 'Jon Li', programmeId: 'p-1' });
  expect(recordTitle(pairingsScreen, pair, reader('fr'))).toBe('Ana Roy – Jon Li – Mentorat');
  expect(recordTitle(mentorsScreen, row({ name: 'Ana Roy' }), reader('fr'))).toBe('Ana Roy');
});

it('who may not read a name sees a title all the same', () => {
  expect(recordTitle(menteesScreen, row({ programmeId: 'p-1' }), reader('fr'))).toBe('Mentorat');
  expect(recordTitle(menteesScreen, row({}), reader('en'))).toBe('Mentees');
});
