import { describe, expect, it } from 'vitest';
import { day } from '../../../shared/kernel/day.ts';
import { defaultStatusRules, statusOn, type MemberStatus } from '../../../shared/membership/status.ts';
import { byTerm, category, member } from './made.ts';

const yearly = category();
const continuous = category({ regime: { kind: 'continuous' } });
const forLife = category({ regime: byTerm({ kind: 'rolling' }, null) });

type Dates = { join?: string; start?: string; end?: string | null };
function row({ join, start, end }: Dates) {
  return member({
    joinedOn: join === undefined ? null : day(join),
    termStartsOn: start === undefined ? null : day(start),
    termEndsOn: end ? day(end) : null,
  });
}

function status(dates: Dates, on: string): MemberStatus {
  return statusOn(row(dates), yearly, defaultStatusRules, day(on));
}

const threeMonths = { join: '2020-01-01', start: '2020-02-01', end: '2020-04-30' };
const oneYear = { join: '2020-01-01', start: '2020-02-01', end: '2021-01-31' };
const old = { join: '2019-01-01', start: '2020-02-01', end: '2020-04-30' };

/** civicrm-core 6.4, MembershipStatusTest::statusByDateProvider and runs of getMembershipStatusByDate. */
describe('a status is told from dates, both ends included, the first rule that matches', () => {
  it.each<[string, Dates, string, MemberStatus]>([
    ['S01', threeMonths, '2020-03-01', 'new'],
    ['S03', threeMonths, '2020-05-01', 'grace'],
    ['S05', old, '2020-03-01', 'current'],
    ['S06', old, '2020-04-29', 'current'],
    ['S08', old, '2020-06-01', 'lapsed'],
    ['S10', oneYear, '2020-04-29', 'current'],
    ['S11', oneYear, '2020-12-30', 'current'],
    ['S13', oneYear, '2021-01-31', 'current'],
    ['S15', oneYear, '2021-03-21', 'lapsed'],
    ['S16', { ...oneYear, end: null }, '2020-03-01', 'new'],
    ['S18', threeMonths, '2020-04-01', 'new'],
    ['S20', threeMonths, '2020-04-30', 'current'],
    ['S21', threeMonths, '2020-05-30', 'grace'],
  ])('%s', (_, dates, on, expected) => {
    expect(status(dates, on)).toBe(expected);
  });

  it('S23, where the design wins: a month after the 31st of January is the 28th of February, not the 3rd of March', () => {
    expect(status(oneYear, '2021-02-28')).toBe('grace');
    expect(status(oneYear, '2021-03-03')).toBe('lapsed');
  });

  it('S25 and S26: a term that begins later is upcoming', () => {
    const later = { start: '2026-09-01', end: '2027-08-31' };
    expect(status({ ...later, join: '2020-08-24' }, '2026-08-24')).toBe('upcoming');
    expect(status({ ...later, join: '2026-09-01' }, '2026-08-24')).toBe('upcoming');
  });
});

describe('the two regimes', () => {
  it('a continuous membership lasts until it is ended, whatever is owed', () => {
    const coop = row({ join: '2001-05-01' });
    expect(statusOn(coop, continuous, defaultStatusRules, day('2001-08-01'))).toBe('new');
    expect(statusOn(coop, continuous, defaultStatusRules, day('2026-11-22'))).toBe('current');
  });

  it('a membership for life has no term', () => {
    expect(statusOn(row({ join: '2001-05-01' }), forLife, defaultStatusRules, day('2026-11-22'))).toBe(
      'lifetime',
    );
  });

  it('who joined and was given no term is not in one', () => {
    expect(status({ join: '2001-05-01' }, '2026-11-22')).toBe('lapsed');
  });
});

describe('decisions come before dates', () => {
  const now = (over: Parameters<typeof member>[0]) =>
    statusOn(member({ ...row(oneYear), ...over }), yearly, defaultStatusRules, day('2020-06-15'));

  it.each(['resigned', 'excluded', 'deceased', 'dissolved'] as const)('%s from the day of it', (how) => {
    expect(now({ ended: { how, on: day('2020-06-15'), reason: '' } })).toBe(how);
    expect(now({ ended: { how, on: day('2020-06-16'), reason: '' } })).toBe('current');
  });

  it('a suspension holds until its last day', () => {
    expect(now({ suspendedFrom: day('2020-06-01'), suspendedUntil: day('2020-06-15') })).toBe('suspended');
    expect(now({ suspendedFrom: day('2020-06-01'), suspendedUntil: day('2020-06-14') })).toBe('current');
  });

  it('an override holds between its days, with its reason', () => {
    const override = {
      status: 'grace',
      from: day('2020-06-01'),
      until: day('2020-06-15'),
      reason: 'Arrangement',
    } as const;
    expect(now({ override })).toBe('grace');
    expect(now({ override: { ...override, until: day('2020-06-14') } })).toBe('current');
  });

  it('J05: admitted with conditions open stays admitted, whatever the day', () => {
    const admitted = member({ appliedOn: day('2020-01-02'), admittedOn: day('2020-02-01') });
    expect(statusOn(admitted, yearly, defaultStatusRules, day('2020-06-15'))).toBe('admitted');
    expect(statusOn(admitted, yearly, defaultStatusRules, day('2020-01-15'))).toBe('applied');
  });

  it('who is on the roll without membership is a prospect, or a contact', () => {
    expect(statusOn(member(), yearly, defaultStatusRules, day('2020-06-15'))).toBe('prospect');
    expect(statusOn(member({ category: null }), null, defaultStatusRules, day('2020-06-15'))).toBe('contact');
  });
});

it('the rules are data: a network may make newcomers new for a year', () => {
  const rules = defaultStatusRules.map((rule) =>
    rule.status === 'new' ? { ...rule, until: [{ of: 'joined', plus: { years: 1 } } as const] } : rule,
  );
  expect(statusOn(row(oneYear), yearly, rules, day('2020-12-30'))).toBe('new');
});
