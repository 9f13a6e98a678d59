import { describe, expect, it } from 'vitest';
import { day, type Day } from '../../../shared/kernel/day.ts';
import { nextActionOf, type AgendaRules, type MemberAction } from '../../../shared/membership/agenda.ts';
import type { Category } from '../../../shared/membership/category.ts';
import type { Member } from '../../../shared/membership/member.ts';
import { defaultStatusRules } from '../../../shared/membership/status.ts';
import { category, member } from './made.ts';

const rules: AgendaRules = {
  statusRules: defaultStatusRules,
  invoiceDaysBefore: 45,
  duesPeriod: { anchorOn: day('2020-01-01'), length: { years: 1 } },
  reminderOffsets: [-30, 15],
};
const yearly = member({
  joinedOn: day('2025-03-01'),
  termStartsOn: day('2026-03-01'),
  termEndsOn: day('2027-02-28'),
});

/** Every action in the order in which it is taken, one after the other, until none is left. */
function all(of: Member, kind: Category, from: Day, most = 9): string[] {
  const taken: string[] = [];
  let done: MemberAction | Day = from;
  for (
    let next = nextActionOf(of, kind, rules, done);
    next && taken.length < most;
    next = nextActionOf(of, kind, rules, done)
  ) {
    done = next.next;
    taken.push(`${next.next.on} ${next.next.kind}`);
  }
  return taken;
}

describe('what must happen to a member', () => {
  it('by term: invoiced, reminded, in grace, lapsed, reminded once more; then nothing', () => {
    expect(all(yearly, category(), day('2026-11-22'))).toEqual([
      '2027-01-15 renew',
      '2027-01-29 remind',
      '2027-03-01 status',
      '2027-03-15 remind',
      '2027-03-29 status',
    ]);
  });

  it('begins at the start of the day in Toronto', () => {
    expect(nextActionOf(yearly, category(), rules, day('2026-11-22'))?.at).toBe('2027-01-15T05:00:00.000Z');
  });

  it('what an outage left undone comes first, one thing at a time', () => {
    expect(nextActionOf(yearly, category(), rules, day('2027-01-20'))?.next).toMatchObject({
      kind: 'remind',
      on: '2027-01-29',
    });
    expect(nextActionOf(yearly, category(), rules, day('2027-01-14'))?.next).toMatchObject({
      kind: 'renew',
      on: '2027-01-15',
    });
  });

  it('continuous: invoiced for each period, year after year', () => {
    const continuous = category({ regime: { kind: 'continuous' } });
    expect(all(member({ joinedOn: day('2025-03-01') }), continuous, day('2026-11-22'), 3)).toEqual([
      '2027-11-17 bill',
      '2028-11-17 bill',
      '2029-11-17 bill',
    ]);
    expect(all(member({ joinedOn: day('2025-03-01') }), continuous, day('2026-11-16'), 1)).toEqual([
      '2026-11-17 bill',
    ]);
  });

  it('J10 and J11: nothing for who left, and nothing in a category that is inactive', () => {
    const dead = { ...yearly, ended: { how: 'deceased', on: day('2026-05-01'), reason: '' } } as const;
    expect(nextActionOf(dead, category(), rules, day('2026-11-22'))).toBeUndefined();
    expect(nextActionOf(yearly, category({ active: false }), rules, day('2026-11-22'))).toBeUndefined();
  });

  it('a suspension ends by itself, the day after its last', () => {
    const suspended = { ...yearly, suspendedFrom: day('2026-11-01'), suspendedUntil: day('2026-12-01') };
    expect(nextActionOf(suspended, category(), rules, day('2026-11-22'))?.next).toEqual({
      kind: 'status',
      on: '2026-12-02',
    });
  });
});
