import { describe, expect, it } from 'vitest';
import { lateFrom, shownState } from '../../../shared/dues/lateness.ts';
import { planOf } from '../../../shared/dues/instalment.ts';
import { gst, qst, taxationOn, taxesOfLines } from '../../../shared/dues/tax.ts';
import { day } from '../../../shared/kernel/day.ts';
import { money } from '../../../shared/kernel/money.ts';
import { invoice, line } from './made.ts';

describe('an invoice of which something is owing', () => {
  it('is late from the day after it was due', () => {
    const open = invoice({ on: '2026-11-01' });
    expect(lateFrom(open)).toBe('2026-12-01');
    expect(shownState('open', day('2026-12-01'), day('2026-12-01'))).toBe('open');
    expect(shownState('partly-paid', day('2026-12-01'), day('2026-12-02'))).toBe('overdue');
  });

  it('is not late once it is paid or void', () => {
    expect(shownState('paid', null, day('2030-01-01'))).toBe('paid');
    expect(shownState('void', null, day('2030-01-01'))).toBe('void');
  });
});

describe('a plan of instalments', () => {
  it('gives each line its part of the taxes, and loses no cent', () => {
    const lines = [line(10_000), line(3_333, [])];
    const taxes = taxesOfLines(lines);
    const plan = planOf(lines, taxes, { count: 3, every: { months: 1 }, firstOn: day('2027-01-31') });
    expect(plan.map(({ dueOn, total }) => [dueOn, total])).toEqual([
      ['2027-01-31', 4_943],
      ['2027-02-28', 4_943],
      ['2027-03-31', 4_945],
    ]);
    const all = plan.reduce((sum, { total }) => sum + total, 0);
    expect(all).toBe(10_000 + 3_333 + 500 + 998);
  });
});

describe('what an item is taxed', () => {
  const registrations = [
    { from: day('2026-01-01'), gstNumber: '123456789 RT0001', qstNumber: '1234567890 TQ0001' },
  ];
  const reason = { fr: 'Organisme à but non lucratif', en: 'Non-profit organization' };
  const treatments = [{ item: 'dues', from: day('2026-06-01'), treatment: 'exempt', reason } as const];

  it('is told with the reason where it is not taxed, in both languages', () => {
    const status = { registrations, treatments };
    expect(taxationOn(status, 'dues', day('2026-06-01'))).toEqual({ rates: [], exemption: reason });
    expect(taxationOn(status, 'dues', day('2026-05-31'))).toEqual({ rates: [gst, qst], exemption: null });
    expect(taxationOn(status, 'training', day('2026-06-01'))).toEqual({ rates: [gst, qst], exemption: null });
    expect(taxationOn(status, 'dues', day('2025-12-31'))).toEqual({ rates: [], exemption: null });
    expect(taxesOfLines([line(money(100))])).toHaveLength(2);
  });
});
