import { describe, expect, it } from 'vitest';
import {
  compareBy,
  quickFold,
  sorted,
  type Order,
  type SortKey,
} from '../../../admin/panel/sheet/collation.ts';
import { fold } from '../../../shared/kernel/text.ts';

function ordered(values: readonly SortKey[], order: Order): readonly SortKey[] {
  const work = sorted(values, order, compareBy(order, 'fr'));
  for (;;) {
    const { done, value } = work.next();
    if (done === true) return value;
  }
}

const names = ['Œuvre', 'Éco', 'eco', 'Saint-Élie', 'Saint Alban', 'Coop', 'Zèbre', 'L’Île', '№', 'Ωmega'];

describe('values in order, bit by bit', () => {
  it('stand as the collation of the person puts them, however many there are', () => {
    const values = Array.from({ length: 9_000 }, (_, at) => `${names[at % 10]} ${(at * 7_919) % 9_000}`);
    const { compare } = new Intl.Collator('fr-CA', { numeric: true });
    expect(ordered(values, 'collated')).toEqual(values.toSorted(compare));
  });

  it('stand by what they are worth where they are whole numbers written as texts', () => {
    expect(ordered(['10', '9', '1140000001', '0', '81'], 'collated')).toEqual([
      '0',
      '9',
      '10',
      '81',
      '1140000001',
    ]);
    expect(ordered(['10', '9', '009', 'A-3'], 'collated')).toEqual(['009', '9', '10', 'A-3']);
  });

  it('stand by their worth where they are numbers, below nothing too', () => {
    expect(ordered([10, -3, 2.5, 9], 'number')).toEqual([-3, 2.5, 9, 10]);
  });
});

describe('a text folded letter by letter', () => {
  it('is the one that is searched for', () => {
    const dashesAndQuotes = [0x20_10, 0x20_11, 0x20_13, 0x20_14, 0x20_18, 0x20_19, 0x20_1c];
    const codes = Array.from({ length: 0x2_50 }, (_, code) => code).concat(dashesAndQuotes);
    const letters = codes.map((code) => `a${String.fromCharCode(code)}b`);
    expect(letters.map(quickFold).map(fold)).toEqual(letters.map(fold));
    expect(quickFold('L’Œuvre Éclairée')).toBe("l'oeuvre eclairee");
    expect(quickFold('ΟΔΟΣ')).toBe(fold('ΟΔΟΣ'));
  });
});
