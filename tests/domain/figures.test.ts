import { describe, expect, it } from 'vitest';
import { duesBetween, receivablesOn, type InvoiceFacts } from '../../shared/dues/figures.ts';
import { day } from '../../shared/kernel/day.ts';
import { id, type CategoryId, type MemberId } from '../../shared/kernel/ids.ts';
import { money } from '../../shared/kernel/money.ts';
import { goodStandingOn, membersOn, movements, renewalsBetween } from '../../shared/membership/figures.ts';
import { blankMember, type Member } from '../../shared/membership/member.ts';
import { defaultStatusRules } from '../../shared/membership/status.ts';
import { categories } from '../../infra/local/demo/network.ts';

const rules = { categories: new Map(categories.map((one) => [one.id, one])), rules: defaultStatusRules };
const today = day('2026-11-22');
const [coop, developer] = [id<CategoryId>('coop'), id<CategoryId>('developer')];

const member = (over: Partial<Member>): Member => ({
  ...blankMember(id<MemberId>('m'), 'organisation'),
  category: coop,
  ...over,
});
const since = (joinedOn: string, over: Partial<Member> = {}) => member({ joinedOn: day(joinedOn), ...over });
const ended = (how: 'resigned' | 'dissolved', on: string) => ({ ended: { how, on: day(on), reason: '' } });
const byTerm = (from: string, to: string) =>
  since(from, { category: developer, termStartsOn: day(from), termEndsOn: day(to) });

describe('the roll in figures', () => {
  it('counts the members of any day, by the category they are in', () => {
    const roll = [since('2010-05-01'), since('2026-03-01'), byTerm('2025-01-01', '2026-12-31'), member({})];
    expect([...membersOn(roll, rules, today)]).toEqual([
      [coop, 2],
      [developer, 1],
    ]);
    expect([...membersOn(roll, rules, day('2025-11-22'))]).toEqual([
      [coop, 1],
      [developer, 1],
    ]);
    expect([...membersOn(roll, rules, day('2009-12-31'))]).toEqual([]);
  });

  it('tells who came and who left in a year, so that the difference is what the number of members has changed by', () => {
    const roll = [
      since('2026-01-10'),
      since('2026-02-01', ended('resigned', '2026-06-30')),
      since('2015-01-01', ended('dissolved', '2026-11-22')),
      since('2015-01-01', ended('resigned', '2025-11-22')),
      byTerm('2025-09-01', '2026-08-31'),
      since('2012-01-01', { suspendedFrom: day('2026-09-01') }),
      since('2012-01-01', { suspendedFrom: day('2025-06-01'), suspendedUntil: day('2026-06-01') }),
    ];
    const year = { after: day('2025-11-22'), until: today };
    expect(movements(roll, rules, year)).toEqual({ joined: 3, left: 4 });
    const counted = [year.until, year.after].map((on) => membersOn(roll, rules, on).get(coop));
    expect(counted).toEqual([2, 2]);
  });

  it('tells the share in good standing of those from whom something is asked', () => {
    const paid = { duesPaidUntil: day('2027-03-31'), declaredYear: 2025 };
    const roll = [
      since('2015-01-01', paid),
      since('2015-01-01', { ...paid, duesPaidUntil: day('2026-03-31') }),
      since('2015-01-01', { ...paid, ...ended('resigned', '2026-01-01') }),
      since('2015-01-01', { category: null }),
    ];
    expect(goodStandingOn(roll, rules, today)).toEqual({ good: 1, of: 2 });
  });

  it('counts the terms that end in the days to come, the last one included', () => {
    const roll = ['2026-11-21', '2026-11-22', '2026-12-22', '2026-12-23'].map((to) =>
      byTerm('2025-01-01', to),
    );
    expect(renewalsBetween(roll, rules, { from: today, to: day('2026-12-22') })).toBe(2);
  });
});

const invoice = (over: Partial<InvoiceFacts>): InvoiceFacts => ({
  state: 'open',
  issuedOn: day('2026-02-15'),
  items: ['dues'],
  total: money(11_498),
  paid: money(0),
  owing: money(11_498),
  lateFrom: null,
  ...over,
});

describe('the books in figures', () => {
  it('tell what is owed by how late it is', () => {
    const late = (lateFrom: string, cents: number) =>
      invoice({ lateFrom: day(lateFrom), owing: money(cents) });
    const all = [
      late('2026-11-22', 100),
      late('2026-11-21', 200),
      late('2026-10-22', 300),
      late('2026-01-01', 400),
      invoice({ state: 'paid', owing: money(0) }),
    ];
    const { open, overdue, byAge } = receivablesOn(all, today);
    expect([open, overdue]).toEqual([
      { amount: 1_000, invoices: 4 },
      { amount: 900, invoices: 3 },
    ]);
    expect(Object.values(byAge).map(({ amount }) => amount)).toEqual([100, 200, 300, 0, 400]);
  });

  it('tell the dues billed in a year and what of them is paid, without what was voided or is something else', () => {
    const all = [
      invoice({ paid: money(11_498), state: 'paid' }),
      invoice({ paid: money(1_000), state: 'partly-paid' }),
      invoice({ state: 'void' }),
      invoice({ items: ['training'] }),
      invoice({ issuedOn: day('2025-12-31') }),
    ];
    expect(duesBetween(all, { from: day('2026-01-01'), to: today })).toEqual({
      billed: { amount: 22_996, invoices: 2 },
      collected: 12_498,
    });
  });
});
