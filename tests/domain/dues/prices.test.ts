import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { day, monthDay } from '../../../shared/kernel/day.ts';
import { money, sum, times } from '../../../shared/kernel/money.ts';
import { decimals, percent, rate } from '../../../shared/kernel/rate.ts';
import { firstCycleDay, periodsBilled } from '../../../shared/dues/cycle.ts';
import { feeOf } from '../../../shared/dues/fee.ts';
import { price } from '../../../shared/dues/price.ts';
import { changeOfFee, shareBetween, shareFrom } from '../../../shared/dues/proration.ts';
import { gst } from '../../../shared/dues/tax.ts';
import { schedule, untaxed, value } from './made.ts';

const calendar = (year: number) => ({ startsOn: day(`${year}-01-01`), endsOn: day(`${year}-12-31`) });
const span = (startsOn: string, endsOn: string) => ({ startsOn: day(startsOn), endsOn: day(endsOn) });
const twenty = { ...gst, rate: percent('20') };

describe('a fee', () => {
  const measures = { revenue: 90_600_000, jobs: 12, members: 9 };

  it('by tiers is that of the tier in which the measure falls, its upper bound included', () => {
    const fee = {
      kind: 'tiers',
      measure: 'jobs',
      tiers: [
        { upTo: 5, amount: money(10_000) },
        { upTo: 12, amount: money(25_000) },
        { upTo: null, amount: money(50_000) },
      ],
    } as const;
    expect(feeOf(fee, measures)).toEqual({ ok: true, value: 25_000 });
    expect(feeOf(fee, { ...measures, jobs: 13 })).toEqual({ ok: true, value: 50_000 });
  });

  it('graduated takes each part of the revenue at the rate of its tier, and is rounded once', () => {
    const fee = {
      kind: 'graduated',
      measure: 'revenue',
      floor: money(10_000),
      cap: money(300_000),
      tiers: [
        { upTo: 50_000_000, rate: percent('0.2') },
        { upTo: null, rate: percent('0.1') },
      ],
    } as const;
    expect(feeOf(fee, measures)).toEqual({ ok: true, value: 140_600 });
    expect(feeOf(fee, { ...measures, revenue: 100 })).toEqual({ ok: true, value: 10_000 });
    expect(feeOf(fee, { ...measures, revenue: 900_000_000 })).toEqual({ ok: true, value: 300_000 });
  });

  it('by head is so many cents each', () => {
    const fee = {
      kind: 'rate',
      measure: 'members',
      rate: rate(1250, 1),
      floor: null,
      cap: money(10_000),
    } as const;
    expect(feeOf(fee, { ...measures, members: 3 })).toEqual({ ok: true, value: 3750 });
    expect(feeOf(fee, measures)).toEqual({ ok: true, value: 10_000 });
  });

  it('waits for a measure that nobody declared', () => {
    const fee = { kind: 'rate', measure: 'revenue', rate: percent('0.1'), floor: null, cap: null } as const;
    expect(feeOf(fee, { ...measures, revenue: null })).toEqual({
      ok: false,
      refusal: { code: 'dues/measure-missing', measure: 'revenue' },
    });
  });
});

describe('who comes during a period', () => {
  const byDays = schedule({ proration: { by: 'days', fullFeeUntil: monthDay('06-02') } });
  const byMonths = schedule({
    fee: { kind: 'flat', amount: money(10_000) },
    proration: { by: 'months', fullFeeUntil: null },
  });
  const year = span('2022-10-01', '2023-09-30');
  const comes = (of: typeof byDays, on: string, period = year) =>
    price(of, { ...untaxed, rates: [twenty] }, period, { on: day(on) });

  it('P01, membershipextras: pays the full fee until a day', () => {
    expect(comes(byDays, '2023-06-01')).toMatchObject({ value: { net: 12_000, total: 14_400 } });
    expect(comes(byDays, '2023-06-02')).toMatchObject({ value: { net: 12_000 } });
  });

  it('P03: pays by days from the day after it, 120 of 365', () => {
    expect(comes(byDays, '2023-06-03')).toMatchObject({
      value: { net: 3945, taxes: [{ amount: 789 }], total: 4734 },
    });
  });

  it('P06, OCA: pays half a year from the 1st of July, by months', () => {
    expect(comes(byMonths, '2017-07-01', calendar(2017))).toMatchObject({ value: { net: 5000 } });
    expect(comes(byMonths, '2017-07-31', calendar(2017))).toMatchObject({ value: { net: 5000 } });
  });

  it('P08: pays nothing after the period', () => {
    expect(comes(byMonths, '2018-07-01', calendar(2017))).toEqual({
      ok: false,
      refusal: { code: 'dues/nothing-to-invoice', on: '2018-07-01' },
    });
  });

  it.each([
    ['P10: 4 of 7, where OCA says 3', '2014-12-29', '2015-01-04', '2015-01-01', '0.57'],
    ['P11: 16 of 30, where OCA says 15', '2015-04-01', '2015-04-30', '2015-04-15', '0.53'],
    ['P05: both ends count', '2019-06-01', '2019-06-30', '2019-06-01', '1.00'],
  ])('%s', (_, from, to, on, expected) => {
    expect(decimals(shareFrom(span(from, to), day(on)), 2)).toBe(expected);
  });

  it('P23, Lago: a week of one dollar from its Wednesday is 71 cents', () => {
    expect(times(money(100), shareFrom(span('2022-06-20', '2022-06-26'), day('2022-06-22')))).toBe(71);
  });

  it('P25, Lago: a day of the year from a 29th of February is one of 365', () => {
    expect(shareFrom(span('2024-02-29', '2025-02-27'), day('2025-02-27'))).toEqual({
      numerator: 1,
      denominator: 365,
    });
  });

  it.each([
    ['P30', '2024-06-10', 12_000],
    ['P31', '2024-07-01', 6000],
    ['P32', '2024-09-30', 6000],
    ['P33', '2024-12-31', 0],
  ])('%s, hitobito: 50 %% off from July, all of it from October, on %s', (_, on, net) => {
    const steps = schedule({
      discounts: [
        { from: monthDay('07-01'), off: percent('50') },
        { from: monthDay('10-01'), off: percent('100') },
      ],
    });
    expect(comes(steps, on, calendar(2024))).toMatchObject({ value: { net } });
  });

  it('P35, enpax: three years at 10 % off, the first one half', () => {
    const three = schedule({
      fee: { kind: 'flat', amount: money(12_500) },
      discounts: [{ from: monthDay('07-01'), off: percent('50') }],
      severalPeriods: [{ periods: 3, off: percent('10') }],
    });
    const asked = value(price(three, untaxed, calendar(2024), { on: day('2024-08-15'), periods: 3 }));
    expect(asked.lines.map(({ amount }) => amount)).toEqual([5625, 11_250, 11_250]);
    expect(asked.total).toBe(28_125);
  });

  it('a newcomer may pay a part of its first period', () => {
    const half = schedule({ firstPeriod: rate(1, 2) });
    expect(
      price(half, { ...untaxed, newcomer: true }, calendar(2026), { on: day('2026-01-01') }),
    ).toMatchObject({ value: { net: 6000 } });
    expect(price(half, untaxed, calendar(2026), { on: day('2026-01-01') })).toMatchObject({
      value: { net: 12_000 },
    });
  });

  it('P26, Stripe: a change of fee at half the period gives back half of one and charges half of the other', () => {
    expect(changeOfFee(money(1000), money(2000), rate(1, 2))).toEqual({
      credit: -500,
      charge: 1000,
      due: 500,
    });
  });

  it('the parts before and from any day make the whole fee, to the cent', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1_000_000 }), fc.integer({ min: 1, max: 364 }), (fee, day1) => {
        const on = new Date(Date.UTC(2026, 0, 1 + day1)).toISOString().slice(0, 10);
        const eve = new Date(Date.UTC(2026, 0, day1)).toISOString().slice(0, 10);
        const before = times(money(fee), shareBetween(calendar(2026), span('2026-01-01', eve)));
        const from = times(money(fee), shareFrom(calendar(2026), day(on)));
        expect(Math.abs(sum([before, from]) - fee)).toBeLessThanOrEqual(1);
      }),
    );
  });
});

/** killbill, invoice/src/test: billing on a given day of the month. */
describe('a cycle', () => {
  const yearly = (date: number) => ({ date, months: 12 });
  const monthly = (date: number) => ({ date, months: 1 });

  it.each([
    ['A01', yearly(17), '2012-01-16', '2012-01-17'],
    ['A01', monthly(17), '2012-01-16', '2012-01-17'],
    ['A03', yearly(30), '2012-01-31', '2013-01-30'],
    ['A03', monthly(30), '2012-01-31', '2012-02-29'],
  ])('%s: begins on its day, or on the month’s last', (_, cycle, startsOn, first) => {
    expect(firstCycleDay(cycle, day(startsOn))).toBe(first);
  });

  it.each([
    ['P13: 1 + 354/365', yearly(4), '2010-12-15', null, '2012-01-13', '1.969863014'],
    [
      'P16: 14/365 + 1 + 12/366, exact (Kill Bill sums rounded parts: …049)',
      yearly(15),
      '2011-01-01',
      '2012-01-26',
      '2012-01-26',
      '1.071143050',
    ],
    ['P21: 14/29', monthly(1), '2012-02-01', '2012-02-14', '2012-02-14', '0.482758621'],
    ['A05: three whole months from a 31st', monthly(31), '2017-01-31', null, '2017-03-31', '3.000000000'],
  ])('%s', (...[, cycle, startsOn, endsOn, until, expected]) => {
    const of = { startsOn: day(startsOn), endsOn: endsOn === null ? null : day(endsOn) };
    expect(decimals(periodsBilled(cycle, of, day(until)), 9)).toBe(expected);
  });

  it('P15: who starts twelve days before the cycle pays 12 of the 365 days of the period that is cut', () => {
    const of = { startsOn: day('2011-02-01'), endsOn: null };
    expect(decimals(periodsBilled(yearly(13), of, day('2011-02-12')), 9)).toBe('0.032876712');
  });

  it('P18 and P20: the denominator is the real length of the month that is cut', () => {
    expect(
      decimals(shareBetween(span('2023-06-15', '2023-07-14'), span('2023-06-23', '2023-07-14')), 9),
    ).toBe('0.733333333');
    expect(
      decimals(shareBetween(span('2024-02-15', '2024-03-14'), span('2024-02-23', '2024-03-14')), 9),
    ).toBe('0.724137931');
  });
});

describe('a schedule', () => {
  it('applies the version in force when the period begins', () => {
    const old = schedule();
    const [version] = old.versions;
    if (!version) throw new Error('no version');
    const raised = {
      ...version,
      from: day('2027-01-01'),
      fee: { kind: 'flat', amount: money(13_000) } as const,
    };
    const both = { ...old, versions: [raised, version] };
    expect(price(both, untaxed, calendar(2026), { on: day('2026-12-15') })).toMatchObject({
      value: { net: 12_000 },
    });
    expect(price(both, untaxed, calendar(2027), { on: day('2027-01-01') })).toMatchObject({
      value: { net: 13_000 },
    });
    expect(price(both, untaxed, calendar(1999), { on: day('1999-01-01') })).toMatchObject({
      refusal: { code: 'dues/no-rate-on-that-day' },
    });
  });
});
