import { describe, expect, it } from 'vitest';
import { filled, type Filling } from '../../../admin/panel/sheet/fill.ts';
import type { Cell } from '../../../shared/contracts/sheets/sheet.ts';

function fill(source: readonly Cell[], count: number, how: Partial<Filling> = {}): readonly Cell[] {
  return filled({ source, count, back: false, toggled: false, unit: 1, language: 'fr', ...how });
}

/** Microsoft, KB Q89228, “AutoFill Rules for Creating a Series”. */
describe('the rules of Excel', () => {
  it('1: a series that is recognised goes on, anything else is copied', () => {
    expect(fill([1, 2], 2)).toEqual([3, 4]);
    expect(fill([1, 1], 2)).toEqual([1, 1]);
    expect(fill([7], 2)).toEqual([7, 7]);
  });

  it('2: a single number counts when it stands beside a text', () => {
    expect(fill([1, 'SALES'], 4)).toEqual([2, 'SALES', 3, 'SALES']);
  });

  it('the trend of an irregular series is its nearest straight line', () => {
    expect(fill([1, 2, 6], 2)).toEqual([8, 11]);
  });
});

/** The table of Microsoft's help, “Fill data automatically in worksheet cells”. */
describe('the series of Microsoft’s help', () => {
  it.each<[readonly Cell[], readonly Cell[]]>([
    [
      [1, 2, 3],
      [4, 5, 6],
    ],
    [['Mon'], ['Tue', 'Wed', 'Thu']],
    [['Monday'], ['Tuesday', 'Wednesday', 'Thursday']],
    [['Jan'], ['Feb', 'Mar', 'Apr']],
    [
      ['Jan', 'Apr'],
      ['Jul', 'Oct', 'Jan'],
    ],
    [
      ['1999-01-01', '1999-04-01'],
      ['1999-07-01', '1999-10-01', '2000-01-01'],
    ],
    [
      ['2027-01-15', '2027-04-15'],
      ['2027-07-15', '2027-10-15'],
    ],
    [
      [1999, 2000],
      [2001, 2002, 2003],
    ],
    [
      ['2027-01-01', '2027-03-01'],
      ['2027-05-01', '2027-07-01', '2027-09-01'],
    ],
    [['Qtr3'], ['Qtr4', 'Qtr1', 'Qtr2']],
    [
      ['text1', 'textA'],
      ['text2', 'textA', 'text3', 'textA'],
    ],
    [['1st Period'], ['2nd Period', '3rd Period', '4th Period']],
    [['Product 1'], ['Product 2', 'Product 3']],
    [
      ['Product 1', 'On backorder'],
      ['Product 2', 'On backorder', 'Product 3', 'On backorder'],
    ],
  ])('%j goes on with %j', (source, rest) => {
    expect(fill(source, rest.length, { language: 'en' })).toEqual(rest);
  });
});

describe('in French', () => {
  it('months and days of the week go on as they are written, whoever reads them', () => {
    expect(fill(['novembre'], 3)).toEqual(['décembre', 'janvier', 'février']);
    expect(fill(['Lundi'], 2)).toEqual(['Mardi', 'Mercredi']);
    expect(fill(['DÉC.'], 1)).toEqual(['JANV.']);
    expect(fill(['sam.'], 2, { language: 'en' })).toEqual(['dim.', 'lun.']);
  });

  it('a word of both languages is the reader’s', () => {
    expect(fill(['mar'], 1)).toEqual(['mer']);
    expect(fill(['mar'], 1, { language: 'en' })).toEqual(['apr']);
  });

  it('ordinals and quarters count', () => {
    expect(fill(['1re cohorte'], 2)).toEqual(['2e cohorte', '3e cohorte']);
    expect(fill(['Trim 4'], 1)).toEqual(['Trim 1']);
  });
});

describe('days', () => {
  it('go on by days, by the step of two, and by months on the last of the month', () => {
    expect(fill(['2027-02-27'], 3)).toEqual(['2027-02-28', '2027-03-01', '2027-03-02']);
    expect(fill(['2027-01-04', '2027-01-11'], 2)).toEqual(['2027-01-18', '2027-01-25']);
    expect(fill(['2027-01-31', '2027-02-28'], 2)).toEqual(['2027-03-31', '2027-04-30']);
  });
});

describe('Ctrl', () => {
  it('copies a series, and counts from a single number', () => {
    expect(fill([1, 2], 3, { toggled: true })).toEqual([1, 2, 1]);
    expect(fill(['Lot 1'], 2, { toggled: true })).toEqual(['Lot 1', 'Lot 1']);
    expect(fill([7], 2, { toggled: true })).toEqual([8, 9]);
    expect(fill([12_500], 1, { toggled: true, unit: 100 })).toEqual([12_600]);
  });
});

describe('upwards', () => {
  it('a series goes back', () => {
    expect(fill([3, 5], 2, { back: true })).toEqual([1, -1]);
    expect(fill(['2027-03-01'], 1, { back: true })).toEqual(['2027-02-28']);
    expect(fill(['mars'], 3, { back: true })).toEqual(['février', 'janvier', 'décembre']);
  });
});

describe('anything else', () => {
  it('is copied: truths, lists, choices, nothing', () => {
    expect(fill([true], 2)).toEqual([true, true]);
    expect(fill([['bio', 'local']], 1)).toEqual([['bio', 'local']]);
    expect(fill(['worker-coop', ''], 3)).toEqual(['worker-coop', '', 'worker-coop']);
  });

  it('keeps the zeros of a number that begins with them', () => {
    expect(fill(['Lot 009'], 2)).toEqual(['Lot 010', 'Lot 011']);
  });
});
