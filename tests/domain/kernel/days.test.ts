import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addDays,
  addMonths,
  day,
  dayFromNumber,
  dayNumber,
  daysBetween,
  isDay,
  weekday,
  type Day,
} from '../../../shared/kernel/day.ts';
import { boundary, daysIn, period, periodContaining, type Length } from '../../../shared/kernel/period.ts';

const days = fc.integer({ min: -36_500, max: 54_750 }).map(dayFromNumber);
const lengths: fc.Arbitrary<Length> = fc.oneof(
  fc.integer({ min: 1, max: 400 }).map((count) => ({ days: count })),
  fc.integer({ min: 1, max: 36 }).map((count) => ({ months: count })),
  fc.integer({ min: 1, max: 5 }).map((count) => ({ years: count })),
);

function periods(anchor: string, length: Length, count: number): string[] {
  return Array.from({ length: count }, (_, k) => {
    const { startsOn, endsOn } = period(day(anchor), length, k);
    return `${startsOn}..${endsOn}`;
  });
}

describe('a day', () => {
  it.each([
    '2026-02-29',
    '2026-13-01',
    '2026-00-10',
    '2026-04-31',
    '26-01-01',
    '2026-1-1',
    '2026-01-01T00:00:00Z',
  ])('%s does not exist', (text) => {
    expect(isDay(text)).toBe(false);
  });

  it('is counted through leap years', () => {
    expect(addDays(day('2024-02-28'), 1)).toBe('2024-02-29');
    expect(addDays(day('2100-02-28'), 1)).toBe('2100-03-01');
    expect(daysBetween(day('2024-01-01'), day('2025-01-01'))).toBe(366);
    expect(addMonths(day('2024-02-29'), -12)).toBe('2023-02-28');
    expect(weekday(day('2026-11-22'))).toBe(7);
  });

  it('comes back from its number', () => {
    fc.assert(
      fc.property(days, (on) => {
        expect(dayFromNumber(dayNumber(on))).toBe(on);
      }),
    );
  });
});

describe('periods are counted from their anchor', () => {
  it('a term anchored on a 29th of February neither drifts nor leaves a gap', () => {
    expect(periods('2024-02-29', { years: 1 }, 5)).toEqual([
      '2024-02-29..2025-02-27',
      '2025-02-28..2026-02-27',
      '2026-02-28..2027-02-27',
      '2027-02-28..2028-02-28',
      '2028-02-29..2029-02-27',
    ]);
  });

  it('months anchored on a 31st come back to the 31st', () => {
    expect(periods('2023-01-31', { months: 1 }, 3)).toEqual([
      '2023-01-31..2023-02-27',
      '2023-02-28..2023-03-30',
      '2023-03-31..2023-04-29',
    ]);
  });

  it('every day is in exactly one period, and the periods follow each other', () => {
    fc.assert(
      fc.property(days, lengths, days, (anchor, length, on) => {
        const { startsOn, endsOn } = periodContaining(anchor, length, on);
        expect(startsOn <= on && on <= endsOn).toBe(true);
        expect(periodContaining(anchor, length, addDays(endsOn, 1)).startsOn).toBe(addDays(endsOn, 1));
        expect(periodContaining(anchor, length, addDays(startsOn, -1)).endsOn).toBe(addDays(startsOn, -1));
      }),
    );
  });

  it('as many days are in the periods as between their boundaries', () => {
    fc.assert(
      fc.property(days, lengths, fc.integer({ min: 0, max: 30 }), (anchor, length, count) => {
        const inside = Array.from({ length: count }, (_, k) => daysIn(period(anchor, length, k)));
        const through: Day = boundary(anchor, length, count);
        expect(inside.reduce((all, one) => all + one, 0)).toBe(daysBetween(anchor, through));
      }),
    );
  });
});
