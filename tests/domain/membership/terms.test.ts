import { describe, expect, it } from 'vitest';
import { day } from '../../../shared/kernel/day.ts';
import {
  id,
  type CategoryId,
  type InvoiceId,
  type MemberId,
  type TermId,
} from '../../../shared/kernel/ids.ts';
import type { Length } from '../../../shared/kernel/period.ts';
import type { TermAnchor } from '../../../shared/membership/category.ts';
import {
  addTerm,
  cancelTerm,
  closeTerm,
  openTerm,
  renewalTerm,
  runOf,
} from '../../../shared/membership/renewal.ts';
import { termFor, type Term } from '../../../shared/membership/term.ts';
import { byTerm, category, fixedYear } from './made.ts';

const rolling: TermAnchor = { kind: 'rolling' };

function joins(anchor: TermAnchor, length: Length, on: string, startsOn?: string): string {
  const term = termFor(
    category({ regime: byTerm(anchor, length) }),
    day(on),
    startsOn ? { startsOn: day(startsOn) } : {},
  );
  return `${term?.startsOn}..${term?.endsOn}`;
}

/** civicrm-core 6.4, MembershipTest.php and runs of getDatesForMembershipType. */
describe('the first term of somebody who joins', () => {
  it.each<[string, TermAnchor, Length, string, string]>([
    ['D01', fixedYear('03-01', '11-11'), { years: 1 }, '2009-01-21', '2008-03-01..2010-02-28'],
    ['D03', fixedYear('01-01', '11-01'), { years: 5 }, '2015-01-28', '2015-01-01..2019-12-31'],
    ['D05', fixedYear('01-01', '11-01'), { years: 1 }, '2015-01-28', '2015-01-01..2015-12-31'],
    ['D08', fixedYear('11-01', '01-01'), { years: 1 }, '2015-01-28', '2014-11-01..2016-10-31'],
    ['D10', fixedYear('11-01', '01-01'), { years: 5 }, '2015-01-28', '2014-11-01..2020-10-31'],
    ['D11', rolling, { years: 1 }, '2009-01-21', '2009-01-21..2010-01-20'],
    ['D15', rolling, { years: 1 }, '2023-02-28', '2023-02-28..2024-02-27'],
    ['D16', rolling, { years: 4 }, '2024-02-29', '2024-02-29..2028-02-28'],
    ['D18', rolling, { days: 30 }, '2024-02-15', '2024-02-15..2024-03-15'],
    ['D20', fixedYear('01-01', '11-01'), { years: 1 }, '2015-10-31', '2015-01-01..2015-12-31'],
    ['D21', fixedYear('01-01', '11-01'), { years: 1 }, '2015-11-01', '2015-01-01..2016-12-31'],
    ['D23', fixedYear('09-01', '06-01'), { years: 1 }, '2026-06-01', '2025-09-01..2027-08-31'],
    ['D25', fixedYear('03-01', '02-01'), { years: 1 }, '2024-01-31', '2023-03-01..2024-02-29'],
    ['D26', fixedYear('03-01', '02-01'), { years: 1 }, '2024-02-29', '2023-03-01..2025-02-28'],
    ['D28', { kind: 'month', rolloverDate: 15 }, { months: 1 }, '2026-01-15', '2026-01-01..2026-02-28'],
    ['D30, clamped', rolling, { months: 1 }, '2023-01-31', '2023-01-31..2023-02-27'],
    ['D31, clamped', rolling, { months: 6 }, '2023-08-31', '2023-08-31..2024-02-28'],
    ['P28, Wild Apricot', fixedYear('01-01', '12-01'), { years: 1 }, '2010-12-05', '2010-01-01..2011-12-31'],
  ])('%s', (_, anchor, length, on, expected) => {
    expect(joins(anchor, length, on)).toBe(expected);
  });

  it('D06: starts on a given day, and ends with the network’s year', () => {
    expect(joins(fixedYear('01-01', '11-01'), { years: 1 }, '2015-01-28', '2015-01-28')).toBe(
      '2015-01-28..2015-12-31',
    );
  });

  it('D13, where the design wins (as Lago does, A06): a year from a 29th of February ends on the 27th', () => {
    expect(joins(rolling, { years: 1 }, '2024-02-29')).toBe('2024-02-29..2025-02-27');
  });

  it('by half-years of the network, the one that the day is in', () => {
    expect(joins(fixedYear('04-01', null), { months: 6 }, '2026-11-22')).toBe('2026-10-01..2027-03-31');
  });

  it('for life, without end; where membership is continuous, no term at all', () => {
    const life = termFor(category({ regime: byTerm(rolling, null) }), day('2026-01-05'));
    expect(life).toEqual({ anchorOn: '2026-01-05', startsOn: '2026-01-05', endsOn: null });
    expect(termFor(category({ regime: { kind: 'continuous' } }), day('2026-01-05'))).toBeNull();
  });
});

type Old = { anchor?: string; end: string | null };
function renews(anchor: TermAnchor, length: Length, old: Old, on: string, terms = 1): string {
  const next = renewalTerm(
    category({ regime: byTerm(anchor, length) }),
    { anchorOn: old.anchor ? day(old.anchor) : null, endsOn: old.end === null ? null : day(old.end) },
    { on: day(on), terms },
  );
  return `${next?.startsOn}..${next?.endsOn}${next?.continues ? '' : ' anew'}`;
}

const newYear = fixedYear('01-01', '11-01');

/** civicrm-core 6.4, MembershipTypeTest, MembershipRenewalTest; the peers' start is that of the unbroken run. */
describe('a renewal', () => {
  it.each<[string, TermAnchor, Length, Old, string, number, string]>([
    [
      'R01',
      rolling,
      { years: 1 },
      { anchor: '2006-01-21', end: '2007-01-20' },
      '2007-01-20',
      1,
      '2007-01-21..2008-01-20',
    ],
    [
      'R03, two years at once',
      newYear,
      { years: 1 },
      { anchor: '2020-01-01', end: '2020-12-31' },
      '2020-12-31',
      2,
      '2021-01-01..2022-12-31',
    ],
    [
      'R05, after grace: anew',
      rolling,
      { years: 1 },
      { anchor: '2016-08-01', end: '2017-07-31' },
      '2020-08-01',
      1,
      '2020-08-01..2021-07-31 anew',
    ],
    [
      'R06, in grace: no gap',
      rolling,
      { years: 1 },
      { anchor: '2025-02-01', end: '2026-01-31' },
      '2026-02-20',
      1,
      '2026-02-01..2027-01-31',
    ],
    [
      'R08, month ends stay month ends',
      rolling,
      { months: 1 },
      { anchor: '2018-02-01', end: '2018-02-28' },
      '2018-02-28',
      1,
      '2018-03-01..2018-03-31',
    ],
    [
      'R10',
      rolling,
      { days: 30 },
      { anchor: '2024-01-16', end: '2024-02-14' },
      '2024-02-14',
      1,
      '2024-02-15..2024-03-15',
    ],
    [
      'R11, anew, past the rollover',
      newYear,
      { years: 1 },
      { anchor: '2024-01-01', end: '2024-12-31' },
      '2026-11-15',
      1,
      '2026-01-01..2027-12-31 anew',
    ],
    [
      'R13, to the 29th of February',
      fixedYear('03-01', null),
      { years: 1 },
      { anchor: '2022-03-01', end: '2023-02-28' },
      '2023-02-28',
      1,
      '2023-03-01..2024-02-29',
    ],
    [
      'R15, from rolling to fixed',
      fixedYear('01-01', null),
      { years: 1 },
      { anchor: '2025-05-10', end: '2026-05-09' },
      '2026-05-09',
      1,
      '2026-05-10..2026-12-31',
    ],
    [
      'R16, from life to yearly',
      rolling,
      { years: 1 },
      { anchor: '2020-01-01', end: null },
      '2026-08-24',
      1,
      '2026-08-24..2027-08-23',
    ],
    [
      'R18, anchor unknown',
      rolling,
      { months: 1 },
      { end: '2023-01-31' },
      '2023-01-31',
      1,
      '2023-02-01..2023-02-28',
    ],
    [
      'R21',
      rolling,
      { months: 12 },
      { anchor: '2001-01-01', end: '2001-12-31' },
      '2001-12-31',
      1,
      '2002-01-01..2002-12-31',
    ],
    [
      'R23',
      rolling,
      { months: 12 },
      { anchor: '2001-06-01', end: '2002-05-31' },
      '2002-05-31',
      1,
      '2002-06-01..2003-05-31',
    ],
    [
      'R25',
      rolling,
      { years: 2 },
      { anchor: '2020-02-29', end: '2022-02-27' },
      '2022-02-27',
      1,
      '2022-02-28..2024-02-28',
    ],
    [
      'R26',
      fixedYear('12-01', null),
      { years: 1 },
      { anchor: '2000-12-01', end: '2001-11-30' },
      '2001-11-30',
      1,
      '2001-12-01..2002-11-30',
    ],
    [
      'a rolled-over term of several years',
      fixedYear('11-01', '01-01'),
      { years: 5 },
      { anchor: '2014-11-01', end: '2020-10-31' },
      '2020-10-01',
      1,
      '2020-11-01..2025-10-31',
    ],
    [
      'the last day of grace still counts',
      rolling,
      { years: 1 },
      { anchor: '2025-02-01', end: '2026-01-31' },
      '2026-02-28',
      1,
      '2026-02-01..2027-01-31',
    ],
    [
      'the day after it does not',
      rolling,
      { years: 1 },
      { anchor: '2025-02-01', end: '2026-01-31' },
      '2026-03-01',
      1,
      '2026-03-01..2027-02-28 anew',
    ],
    [
      'a leap-day anchor comes back to the 29th',
      rolling,
      { years: 1 },
      { anchor: '2024-02-29', end: '2027-02-27' },
      '2027-02-01',
      1,
      '2027-02-28..2028-02-28',
    ],
  ])('%s', (_, anchor, length, old, on, terms, expected) => {
    expect(renews(anchor, length, old, on, terms)).toBe(expected);
  });
});

const term = (over: Partial<Term>): Term =>
  ({
    id: id<TermId>('t-1'),
    memberId: id<MemberId>('m-1'),
    category: id<CategoryId>('individual'),
    anchorOn: day('2026-01-01'),
    startsOn: day('2026-01-01'),
    endsOn: day('2026-12-31'),
    state: 'awaiting-payment',
    invoiceId: id<InvoiceId>('i-1'),
    ...over,
  }) as Term;

describe('the terms of a member', () => {
  const first = term({ state: 'open' });
  const next = term({ id: id<TermId>('t-2'), startsOn: day('2027-01-01'), endsOn: day('2027-12-31') });

  it('R20, Galette: share no day', () => {
    const early = term({ id: id<TermId>('t-3'), startsOn: day('2026-10-01'), endsOn: day('2027-09-30') });
    expect(addTerm(early, [first])).toEqual({
      ok: false,
      refusal: { code: 'membership/terms-overlap', termId: 't-1' },
    });
    expect(addTerm(early, [cancelTerm(first)])).toMatchObject({ ok: true });
    expect(addTerm(next, [first])).toMatchObject({ ok: true });
  });

  it('a renewal that awaits its payment moves no date', () => {
    expect(runOf([first, next]).termEndsOn).toBe('2026-12-31');
  });

  it('settling its invoice opens it, and a reversal closes it again', () => {
    const opened = openTerm(next);
    if (!opened.ok) throw new Error('refused');
    expect(runOf([first, opened.value])).toEqual({
      anchorOn: '2026-01-01',
      termStartsOn: '2026-01-01',
      termEndsOn: '2027-12-31',
    });
    expect(runOf([first, closeTerm(opened.value)]).termEndsOn).toBe('2026-12-31');
  });

  it('after a gap, the run begins anew', () => {
    const back = term({
      id: id<TermId>('t-4'),
      state: 'open',
      anchorOn: day('2029-05-05'),
      startsOn: day('2029-05-05'),
      endsOn: day('2030-05-04'),
    });
    expect(runOf([back, first])).toEqual({
      anchorOn: '2029-05-05',
      termStartsOn: '2029-05-05',
      termEndsOn: '2030-05-04',
    });
  });

  it('a cancelled term is not opened by a late payment', () => {
    expect(openTerm(cancelTerm(next))).toMatchObject({ refusal: { code: 'membership/term-cancelled' } });
  });
});
