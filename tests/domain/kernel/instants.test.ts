import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, day, dayFromNumber } from '../../../shared/kernel/day.ts';
import {
  dayIn,
  endOfDay,
  instant,
  instantAt,
  isInstant,
  plus,
  startOfDay,
} from '../../../shared/kernel/instant.ts';

describe('a moment', () => {
  it('is always written with its milliseconds, in UTC, so that moments sort as text', () => {
    expect(instant('2026-03-14T02:00:00-05:00')).toBe('2026-03-14T07:00:00.000Z');
    expect(isInstant('2026-03-14T07:00:00.000Z')).toBe(true);
    expect(isInstant('2026-02-30T07:00:00.000Z')).toBe(false);
    expect(isInstant('2026-03-14T07:00:00Z')).toBe(false);
    expect(() => instant('soon')).toThrow(RangeError);
  });

  it('moves by elapsed time', () => {
    expect(plus(instant('2027-03-14T06:30:00Z'), { days: 1, milliseconds: 1 })).toBe(
      '2027-03-15T06:30:00.001Z',
    );
  });
});

describe('the days on which clocks change in Toronto', () => {
  it('the 14th of March 2027 has 23 hours', () => {
    expect(startOfDay(day('2027-03-14'))).toBe('2027-03-14T05:00:00.000Z');
    expect(startOfDay(day('2027-03-15'))).toBe('2027-03-15T04:00:00.000Z');
  });

  it('the 1st of November 2026 has 25 hours', () => {
    expect(startOfDay(day('2026-11-01'))).toBe('2026-11-01T04:00:00.000Z');
    expect(endOfDay(day('2026-11-01'))).toBe('2026-11-02T04:59:59.999Z');
  });

  it('a day begins at one o’clock where midnight is skipped', () => {
    expect(startOfDay(day('2018-11-04'), 'America/Sao_Paulo')).toBe('2018-11-04T03:00:00.000Z');
  });

  it.each([
    'America/Toronto',
    'America/Sao_Paulo',
    'Pacific/Kiritimati',
    'Pacific/Pago_Pago',
    'Asia/Kathmandu',
  ])('in %s the first millisecond is of the day, and the one before is of the day before', (zone) => {
    fc.assert(
      fc.property(fc.integer({ min: 10_957, max: 25_567 }).map(dayFromNumber), (on) => {
        const start = startOfDay(on, zone);
        expect(dayIn(start, zone)).toBe(on);
        expect(dayIn(plus(start, { milliseconds: -1 }), zone)).toBe(addDays(on, -1));
      }),
      { numRuns: 50 },
    );
  });

  it('the epoch is an instant', () => {
    expect(instantAt(0)).toBe('1970-01-01T00:00:00.000Z');
  });
});
