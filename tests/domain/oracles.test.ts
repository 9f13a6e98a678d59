/**
 * The rules of dates and money against oracles that share nothing with them: Temporal, whole numbers without end, and
 * counting one by one.
 */
import * as fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { addDays, addMonths, day, daysBetween, weekday, type Day } from '../../shared/kernel/day.ts';
import { dayIn, endOfDay, instant, startOfDay } from '../../shared/kernel/instant.ts';
import { money, sum } from '../../shared/kernel/money.ts';
import { boundary, period, periodContaining, periodIndex, type Length } from '../../shared/kernel/period.ts';
import { rate } from '../../shared/kernel/rate.ts';
import { planOf } from '../../shared/dues/instalment.ts';
import { price } from '../../shared/dues/price.ts';
import { gst, qst, taxByLine, taxesOfLines } from '../../shared/dues/tax.ts';
import { nextActionOf, type MemberAction } from '../../shared/membership/agenda.ts';
import { renewalTerm } from '../../shared/membership/renewal.ts';
import { defaultStatusRules, statusOn } from '../../shared/membership/status.ts';
import { schedule, untaxed, value } from './dues/made.ts';
import { byTerm, category, member } from './membership/made.ts';

const plain = (on: Day) => Temporal.PlainDate.from(on);
const text = (date: Temporal.PlainDate) => day(date.toString());
/** Days of four centuries, with many more ends of February and of months than chance would bring. */
const anyDay = fc.oneof(
  { weight: 2, arbitrary: fc.integer({ min: 0, max: 146_097 }).map((n) => addDays(day('1800-01-01'), n)) },
  {
    weight: 1,
    arbitrary: fc
      .record({
        year: fc.integer({ min: 1896, max: 2104 }),
        month: fc.constantFrom(1, 2, 2, 12),
        day: fc.constantFrom(1, 28, 29, 31),
      })
      .map((parts) => text(Temporal.PlainDate.from(parts))),
  },
);
const anyLength: fc.Arbitrary<Length> = fc.oneof(
  fc.record({ days: fc.integer({ min: 1, max: 800 }) }),
  fc.record({ months: fc.integer({ min: 1, max: 40 }) }),
  fc.record({ years: fc.integer({ min: 1, max: 6 }) }),
);
const times = (length: Length, k: number) =>
  Object.fromEntries(Object.entries(length).map(([unit, count]) => [unit, count * k]));

describe('the calendar is Temporal’s', () => {
  it('for days, months, distances and weekdays', () => {
    fc.assert(
      fc.property(anyDay, anyDay, fc.integer({ min: -2_000, max: 2_000 }), (on, other, count) => {
        expect(addDays(on, count)).toBe(text(plain(on).add({ days: count })));
        expect(addMonths(on, count)).toBe(text(plain(on).add({ months: count })));
        expect(daysBetween(on, other)).toBe(plain(on).until(plain(other)).days);
        expect(weekday(on)).toBe(plain(on).dayOfWeek);
      }),
    );
  });

  it('for the beginning and the end of a day, in zones that skip midnight, count in half hours or changed their minds', () => {
    const zones = [
      'America/Toronto',
      'America/St_Johns',
      'America/Havana',
      'America/Sao_Paulo',
      'Asia/Beirut',
      'Australia/Lord_Howe',
    ];
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 11_000 }).map((n) => addDays(day('2012-01-01'), n)),
        fc.constantFrom(...zones),
        (on, zone) => {
          const begins = plain(on).toZonedDateTime(zone).epochMilliseconds;
          const ends = plain(on).add({ days: 1 }).toZonedDateTime(zone).epochMilliseconds - 1;
          expect(Date.parse(startOfDay(on, zone))).toBe(begins);
          expect(Date.parse(endOfDay(on, zone))).toBe(ends);
          expect([dayIn(startOfDay(on, zone), zone), dayIn(endOfDay(on, zone), zone)]).toEqual([on, on]);
        },
      ),
    );
  });

  it('on the nights when clocks change, minute by minute', () => {
    for (const night of ['2026-11-01', '2027-03-14']) {
      const from = Temporal.PlainDate.from(night).toZonedDateTime('America/Toronto').subtract({ hours: 2 });
      for (let minute = 0; minute < 30 * 60; minute += 7) {
        const at = from.add({ minutes: minute });
        expect(dayIn(instant(at.toInstant().toString()))).toBe(at.toPlainDate().toString());
      }
    }
  });
});

describe('periods', () => {
  it('begin where Temporal says, counted from the anchor', () => {
    fc.assert(
      fc.property(anyDay, anyLength, fc.integer({ min: -40, max: 40 }), (anchor, length, k) => {
        expect(boundary(anchor, length, k)).toBe(text(plain(anchor).add(times(length, k))));
        expect(addDays(period(anchor, length, k).endsOn, 1)).toBe(boundary(anchor, length, k + 1));
      }),
    );
  });

  it('hold each day once: the one that is found by trying them all', () => {
    fc.assert(
      fc.property(anyDay, anyLength, fc.integer({ min: -3_000, max: 3_000 }), (anchor, length, away) => {
        const on = addDays(anchor, away);
        const k = periodIndex(anchor, length, on);
        const holding = [-2, -1, 0, 1, 2].filter((near) => {
          const { startsOn, endsOn } = period(anchor, length, k + near);
          return startsOn <= on && on <= endsOn;
        });
        expect(holding).toEqual([0]);
        expect(periodContaining(anchor, length, on)).toEqual(period(anchor, length, k));
      }),
    );
  });
});

/** Half up, in whole numbers without end. */
function rounded(over: bigint, under: bigint): number {
  return Number((2n * over + under) / (2n * under));
}

describe('money', () => {
  const anyAmount = fc.oneof(
    fc.integer({ min: 0, max: 500_000 }),
    fc.integer({ min: 0, max: 100_000_000_000 }),
  );

  it('taxes are 5 % and 9,975 % of the document, half a cent up, and their lines sum to them', () => {
    fc.assert(
      fc.property(fc.array(anyAmount, { minLength: 1, maxLength: 20 }), (amounts) => {
        const lines = amounts.map((amount) => ({ amount: money(amount), rates: [gst, qst] }));
        const net = amounts.reduce((all, amount) => all + BigInt(amount), 0n);
        const taxes = taxesOfLines(lines).map(({ amount }) => amount);
        expect(taxes).toEqual([rounded(net * 5n, 100n), rounded(net * 9_975n, 100_000n)]);
        for (const tax of taxes) {
          const parts = taxByLine(
            tax,
            lines.map(({ amount }) => amount),
          );
          expect(sum(parts)).toBe(tax);
          for (const [at, part] of parts.entries())
            expect(
              Math.abs(Number(BigInt(part) * net - BigInt(tax) * BigInt(amounts[at] ?? 0))),
            ).toBeLessThan(Math.max(Number(net), 1));
        }
      }),
    );
  });

  it('a part of a fee is the days that are left of it, counted one by one', () => {
    fc.assert(
      fc.property(
        anyDay,
        fc.integer({ min: 1, max: 800 }),
        fc.nat(799),
        anyAmount,
        (startsOn, length, at, fee) => {
          const whole = { startsOn, endsOn: addDays(startsOn, length - 1) };
          const on = addDays(startsOn, at % length);
          let left = 0n;
          for (let one = on; one <= whole.endsOn; one = addDays(one, 1)) left += 1n;
          const by = {
            fee: { kind: 'flat', amount: money(fee) },
            proration: { by: 'days', fullFeeUntil: null },
          } as const;
          const { net } = value(price(schedule({ ...by, from: day('1000-01-01') }), untaxed, whole, { on }));
          expect(net).toBe(rounded(BigInt(fee) * left, BigInt(length)));
        },
      ),
    );
  });

  it('a part by months counts the month that has begun, and several reductions are rounded once', () => {
    fc.assert(
      fc.property(
        anyDay,
        fc.integer({ min: 1, max: 12 }),
        fc.nat(365),
        anyAmount,
        fc.integer({ min: 1, max: 99 }),
        (startsOn, months, at, fee, off) => {
          const whole = period(startsOn, { months }, 0);
          const on = addDays(startsOn, at % (daysBetween(whole.startsOn, whole.endsOn) + 1));
          const gone = Array.from({ length: months }, (_, k) =>
            boundary(startsOn, { months: 1 }, k + 1),
          ).filter((begins) => begins <= on).length;
          const by = {
            fee: { kind: 'flat', amount: money(fee) },
            proration: { by: 'months', fullFeeUntil: null },
            firstPeriod: rate(off, 100),
          } as const;
          const priced = price(
            schedule({ ...by, from: day('1000-01-01') }),
            { ...untaxed, newcomer: true },
            whole,
            { on },
          );
          expect(value(priced).net).toBe(
            rounded(BigInt(fee) * BigInt((months - gone) * off), BigInt(months * 100)),
          );
        },
      ),
    );
  });

  it('instalments close to the cent, on the whole and on each line and tax, and none is negative', () => {
    const line = fc.record({ amount: anyAmount.map(money), rates: fc.constantFrom([gst, qst], [gst], []) });
    fc.assert(
      fc.property(
        fc.array(line, { minLength: 1, maxLength: 6 }),
        fc.integer({ min: 1, max: 24 }),
        (lines, count) => {
          const taxes = taxesOfLines(lines);
          const plan = planOf(lines, taxes, { count, every: { months: 1 }, firstOn: day('2026-01-31') });
          const due = sum([...lines.map(({ amount }) => amount), ...taxes.map(({ amount }) => amount)]);
          expect(sum(plan.map(({ total }) => total))).toBe(due);
          expect(plan.every(({ total }) => total >= 0)).toBe(true);
          for (const [at, { amount }] of lines.entries())
            expect(sum(plan.map((part) => part.lines[at] ?? money(0)))).toBe(amount);
          for (const { tax, amount } of taxes)
            expect(
              sum(
                plan.flatMap((part) => part.taxes.filter((one) => one.tax === tax).map((one) => one.amount)),
              ),
            ).toBe(amount);
        },
      ),
    );
  });
});

describe('a membership by term, told day by day', () => {
  const yearly = category({ regime: byTerm({ kind: 'rolling' }, { years: 1 }, { months: 1 }) });
  const terms = fc.record({ joinedOn: anyDay, years: fc.integer({ min: 1, max: 8 }) });

  it('is new for three months, current to the last day of the term, in grace for a month, and lapsed', () => {
    fc.assert(
      fc.property(terms, fc.integer({ min: -40, max: 3_200 }), ({ joinedOn, years }, away) => {
        const ends = plain(joinedOn).add({ years }).subtract({ days: 1 });
        const row = member({ joinedOn, anchorOn: joinedOn, termStartsOn: joinedOn, termEndsOn: text(ends) });
        const on = addDays(joinedOn, away);
        const isBy = (date: Temporal.PlainDate) => Temporal.PlainDate.compare(plain(on), date) <= 0;
        const told = () => {
          if (on < joinedOn) return 'upcoming';
          if (isBy(plain(joinedOn).add({ months: 3 })) && isBy(ends)) return 'new';
          if (isBy(ends)) return 'current';
          return isBy(ends.add({ months: 1 })) ? 'grace' : 'lapsed';
        };
        expect(statusOn(row, yearly, defaultStatusRules, on)).toBe(told());
      }),
    );
  });

  it('renewed year after year in time stays on its anchor, and after its grace begins anew', () => {
    fc.assert(
      fc.property(
        anyDay,
        fc.array(fc.integer({ min: -60, max: 70 }), { minLength: 1, maxLength: 8 }),
        (joinedOn, delays) => {
          let [anchor, count] = [plain(joinedOn), 1];
          let old = { anchorOn: joinedOn, endsOn: text(anchor.add({ years: 1 }).subtract({ days: 1 })) };
          for (const delay of delays) {
            const on = addDays(old.endsOn, delay);
            const isLate = Temporal.PlainDate.compare(plain(on), plain(old.endsOn).add({ months: 1 })) > 0;
            if (isLate) [anchor, count] = [plain(on), 0];
            const next = renewalTerm(yearly, old, { on });
            const expected = {
              startsOn: text(anchor.add({ years: count })),
              endsOn: text(anchor.add({ years: count + 1 }).subtract({ days: 1 })),
            };
            expect(next).toMatchObject({ ...expected, continues: !isLate });
            count += 1;
            old = { anchorOn: next?.anchorOn ?? joinedOn, endsOn: expected.endsOn };
          }
        },
      ),
    );
  });
});

describe('the agenda of a member, taken one action after the other', () => {
  const taken = (...asked: Parameters<typeof nextActionOf>): string[] => {
    const [row, kind, rules, from] = asked;
    const found: string[] = [];
    for (let done: MemberAction | Day = from; found.length < 60;) {
      const next = nextActionOf(row, kind, rules, done);
      if (!next) break;
      done = next.next;
      found.push(`${done.on} ${done.kind} ${'offset' in done ? done.offset : ''}`.trim());
    }
    return found;
  };

  it('by term is the invoice, every reminder and every change of status, each once, in order', () => {
    const offsets = fc.uniqueArray(fc.integer({ min: -90, max: 90 }), { maxLength: 6 });
    fc.assert(
      fc.property(
        anyDay,
        offsets,
        fc.nat(120),
        fc.integer({ min: -200, max: 60 }),
        (joinedOn, reminderOffsets, invoiceDaysBefore, since) => {
          const ends = plain(joinedOn).add({ years: 1 }).subtract({ days: 1 });
          const row = member({
            joinedOn,
            anchorOn: joinedOn,
            termStartsOn: joinedOn,
            termEndsOn: text(ends),
          });
          const from = text(ends.add({ days: since }));
          const after = (days: number) => text(ends.add({ days }));
          const all = [
            [after(1 - invoiceDaysBefore), 1, 'renew'],
            ...reminderOffsets.map((offset) => [after(offset), 3, `remind ${offset}`] as const),
            [after(1), 0, 'status'],
            [text(ends.add({ months: 1 }).add({ days: 1 })), 0, 'status'],
          ] as const;
          const expected = all
            .filter(([on]) => on > from)
            .toSorted((a, b) => (a[0] === b[0] ? a[1] - b[1] : a[0].localeCompare(b[0])))
            .map(([on, , what]) => `${on} ${what}`);
          const rules = {
            statusRules: defaultStatusRules,
            invoiceDaysBefore,
            duesPeriod: null,
            reminderOffsets,
          };
          expect(taken(row, category(), rules, from)).toEqual(expected);
        },
      ),
    );
  });

  it('continuous is every period that begins after joining, each once, however long before it is billed', () => {
    const continuous = category({ regime: { kind: 'continuous' } });
    fc.assert(
      fc.property(
        anyDay,
        anyDay,
        anyLength,
        fc.nat(500),
        fc.nat(4_000),
        (anchorOn, joinedOn, length, invoiceDaysBefore, since) => {
          const rules = {
            statusRules: defaultStatusRules,
            invoiceDaysBefore,
            duesPeriod: { anchorOn, length },
            reminderOffsets: [],
          };
          const from = addDays(joinedOn, since);
          const bills = taken(member({ joinedOn }), continuous, rules, from).slice(0, 20);
          let k = periodIndex(anchorOn, length, joinedOn) + 1;
          const expected: string[] = [];
          for (; expected.length < bills.length; k += 1) {
            const on = addDays(boundary(anchorOn, length, k), -invoiceDaysBefore);
            if (on > from) expected.push(`${on} bill`);
          }
          expect(bills).toHaveLength(20);
          expect(bills).toEqual(expected);
        },
      ),
    );
  });
});
