import { describe, expect, it } from 'vitest';
import { day } from '../../shared/kernel/day.ts';
import { money } from '../../shared/kernel/money.ts';
import { percent, rate } from '../../shared/kernel/rate.ts';
import { choices } from '../../shared/words/choices.ts';
import { legalForms } from '../../shared/words/common.ts';
import {
  formatCount,
  formatDay,
  formatDays,
  formatList,
  formatMoney,
  formatNumber,
  formatPercent,
  formatPhone,
  formatPostalCode,
  formatShortDay,
  formatTime,
  plural,
} from '../../shared/words/format.ts';
import { inclusive } from '../../shared/words/inclusive.ts';
import { quebecRegions, regions } from '../../shared/words/regions.ts';

const nbsp = '\u00A0';

describe('amounts', () => {
  it.each([
    [123456, `1${nbsp}234,56${nbsp}$`, '$1,234.56'],
    [0, `0,00${nbsp}$`, '$0.00'],
    [5, `0,05${nbsp}$`, '$0.05'],
    [-4500, `−45,00${nbsp}$`, '−$45.00'],
    [-7, `−0,07${nbsp}$`, '−$0.07'],
    [123456789012, `1${nbsp}234${nbsp}567${nbsp}890,12${nbsp}$`, '$1,234,567,890.12'],
  ])('%i cents are %s in French and %s in English', (cents, french, english) => {
    expect(formatMoney(money(cents), 'fr')).toBe(french);
    expect(formatMoney(money(cents), 'en')).toBe(english);
  });

  it('the rate of the QST keeps its three decimals, that of the GST has none', () => {
    expect(formatPercent(percent('9.975'), 'fr')).toBe(`9,975${nbsp}%`);
    expect(formatPercent(percent('9.975'), 'en')).toBe('9.975%');
    expect(formatPercent(percent('5'), 'fr')).toBe(`5${nbsp}%`);
    expect(formatPercent(percent('100'), 'en')).toBe('100%');
    expect(formatPercent(rate(0, 1), 'en')).toBe('0%');
  });

  it('numbers are grouped by three, from the thousand on', () => {
    expect(formatNumber(1248, 'fr')).toBe(`1${nbsp}248`);
    expect(formatNumber(918.5, 'fr')).toBe('918,5');
    expect(formatNumber(-1248.25, 'en')).toBe('−1,248.25');
    expect(formatNumber(-0.001, 'en', 1)).toBe('0.0');
    expect(formatNumber(918, 'fr', 1)).toBe('918,0');
  });
});

describe('days', () => {
  it('the first of the month is an ordinal in French', () => {
    expect(formatDay(day('2027-01-01'), 'fr')).toBe('1er janvier 2027');
    expect(formatDay(day('2027-01-01'), 'en')).toBe('January 1, 2027');
    expect(formatDay(day('2026-12-31'), 'fr')).toBe('31 décembre 2026');
  });

  it('columns have a short form', () => {
    expect(formatShortDay(day('2027-02-15'), 'fr')).toBe('15 févr. 2027');
    expect(formatShortDay(day('2027-02-15'), 'en')).toBe('Feb. 15, 2027');
    expect(formatShortDay(day('2027-05-01'), 'fr')).toBe('1er mai 2027');
  });

  it.each([
    ['2027-01-01', '2027-12-31', '1er janvier au 31 décembre 2027', 'January 1 to December 31, 2027'],
    ['2027-03-02', '2027-03-15', '2 au 15 mars 2027', 'March 2 to 15, 2027'],
    ['2026-07-01', '2027-06-30', '1er juillet 2026 au 30 juin 2027', 'July 1, 2026 to June 30, 2027'],
    ['2027-03-02', '2027-03-02', '2 mars 2027', 'March 2, 2027'],
  ])('a period says no more than it must: %s to %s', (from, to, french, english) => {
    expect(formatDays(day(from), day(to), 'fr')).toBe(french);
    expect(formatDays(day(from), day(to), 'en')).toBe(english);
  });

  it('hours are of 24 in French and of 12 in English', () => {
    expect(formatTime(0, 30, 'en')).toBe(`12:30${nbsp}a.m.`);
    expect(formatTime(12, 0, 'en')).toBe(`12:00${nbsp}p.m.`);
    expect(formatTime(9, 0, 'fr')).toBe(`9${nbsp}h`);
    expect(formatTime(13, 30, 'fr')).toBe(`13${nbsp}h${nbsp}30`);
  });
});

describe('how to reach somebody', () => {
  it('a telephone number is written as each language does', () => {
    expect(formatPhone('819 555-1234', 'fr')).toBe(`819${nbsp}555-1234`);
    expect(formatPhone('819 555-1234 #23', 'en')).toBe(`819-555-1234, ext.${nbsp}23`);
    expect(formatPhone('+33123456789', 'fr')).toBe('+33123456789');
  });

  it('a postal code does not break', () => {
    expect(formatPostalCode('G0X 2E0')).toBe(`G0X${nbsp}2E0`);
  });
});

describe('lists and counts', () => {
  it('the last of a list comes after “et” or “and”', () => {
    expect(formatList([], 'fr')).toBe('');
    expect(formatList(['Ana'], 'fr')).toBe('Ana');
    expect(formatList(['Ana', 'Luc'], 'en')).toBe('Ana and Luc');
    expect(formatList(['Ana', 'Luc', 'Zoé'], 'fr')).toBe('Ana, Luc et Zoé');
  });

  it('one and a half is singular in French and plural in English', () => {
    const forms = { one: 'heure', other: 'heures' };
    expect(plural(1.5, 'fr', forms)).toBe('heure');
    expect(plural(1.5, 'en', { one: 'hour', other: 'hours' })).toBe('hours');
    expect(plural(1_000_000, 'fr', forms)).toBe('heures');
    expect(formatCount(918, 'fr', forms)).toBe(`918${nbsp}heures`);
  });
});

describe('inclusive writing follows the setting of the network', () => {
  it.each([
    ['chaque mentoré·e', 'chaque mentorée ou mentoré', 'chaque mentoré'],
    ['les travailleur·euse·s', 'les travailleuses et travailleurs', 'les travailleurs'],
    ['les administrateur·rice·s', 'les administratrices et administrateurs', 'les administrateurs'],
    ['chef·fe de cellule', 'cheffe ou chef de cellule', 'chef de cellule'],
    ['les conseiller·ère·s', 'les conseillères et conseillers', 'les conseillers'],
    ['sans point', 'sans point', 'sans point'],
  ])('%s', (text, doublets, neither) => {
    expect(inclusive(text, 'doublets')).toBe(doublets);
    expect(inclusive(text, 'neither')).toBe(neither);
    expect(inclusive(text, 'middle-dots')).toBe(text);
  });
});

describe('closed lists', () => {
  it('Québec has 17 administrative regions, Canada 12 other provinces and territories', () => {
    expect(Object.keys(quebecRegions)).toHaveLength(17);
    expect(Object.keys(regions)).toHaveLength(30);
  });

  it('choices keep the order of the list', () => {
    expect(choices(legalForms).slice(0, 2)).toEqual([
      { value: 'worker-coop', label: { fr: 'Coopérative de travail', en: 'Worker co-operative' } },
      { value: 'solidarity-coop', label: { fr: 'Coopérative de solidarité', en: 'Solidarity co-operative' } },
    ]);
  });
});
