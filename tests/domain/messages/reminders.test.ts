import { describe, expect, it } from 'vitest';
import { addDays, day, type Day } from '../../../shared/kernel/day.ts';
import {
  id,
  type CategoryId,
  type MemberId,
  type MessageId,
  type RuleId,
} from '../../../shared/kernel/ids.ts';
import { noticeId, verdicts, type Reminded, type Rule } from '../../../shared/messages/rule.ts';

function rule(offset: number, over: Partial<Rule> = {}): Rule {
  return {
    id: id<RuleId>(`r${offset}`),
    name: { fr: 'Rappel', en: 'Reminder' },
    active: true,
    offset,
    audience: [],
    template: 'renewal-reminder',
    ...over,
  };
}

function reminded(termEndsOn: string, over: Partial<Reminded> = {}): Reminded {
  return {
    memberId: id<MemberId>('m-1'),
    category: id<CategoryId>('individual'),
    termEndsOn: day(termEndsOn),
    email: 'ana@exemple.ca',
    renewed: false,
    left: false,
    suppressed: false,
    ...over,
  };
}

/** How many notices each run writes, each run knowing what those before it wrote. */
function runs(rules: readonly Rule[], days: readonly string[], member: Reminded): number[] {
  const written = new Set<MessageId>();
  return days.map((on) => {
    const sent = verdicts(rules, { ...member, written }, day(on)).filter(({ send }) => send);
    for (const one of sent) written.add(noticeId(member, one.rule, one.offset));
    return sent.length;
  });
}

/** civicrm-core 6.4, ActionScheduleTest. */
describe('a rule sends on its day, once', () => {
  it('M01: two weeks before the end, however often the job runs', () => {
    expect(runs([rule(-14)], ['2012-05-31', '2012-06-01', '2012-06-01'], reminded('2012-06-15'))).toEqual([
      0, 1, 0,
    ]);
  });

  it('M03: two months after, again every four weeks, until four months after', () => {
    const again = rule(61, { repeat: { every: 28, until: 122 } });
    const days = [
      '2012-07-15',
      '2012-08-15',
      '2012-09-12',
      '2012-09-19',
      '2012-10-10',
      '2012-10-15',
      '2012-11-15',
    ];
    expect(runs([again], days, reminded('2012-06-15'))).toEqual([0, 1, 1, 0, 1, 0, 0]);
  });

  it('M05: three rules, each on its day', () => {
    const days = ['2012-05-31', '2012-06-01', '2012-06-14', '2012-06-15', '2012-06-16', '2012-06-17'];
    expect(runs([rule(-14), rule(0), rule(1)], days, reminded('2012-06-15'))).toEqual([0, 1, 0, 1, 1, 0]);
  });

  it('M06: a date that changes makes another notice', () => {
    const before = runs([rule(14)], ['2012-03-29', '2012-03-30'], reminded('2012-03-15'));
    const after = runs([rule(14)], ['2012-04-11', '2012-04-12', '2012-04-12'], reminded('2012-03-29'));
    expect([...before, ...after]).toEqual([1, 0, 0, 1, 0]);
    expect(noticeId(reminded('2012-03-15'), rule(14))).not.toBe(noticeId(reminded('2012-03-29'), rule(14)));
  });

  it('M08: repeated, at its day and at every repetition, not between', () => {
    const weekly = rule(0, { repeat: { every: 14, until: 60 } });
    expect(runs([weekly], ['2013-03-15', '2013-03-22', '2013-03-29'], reminded('2013-03-15'))).toEqual([
      1, 0, 1,
    ]);
  });
});

/** galette, Reminders::testGetList; the number of days is to the end of the term. */
describe('what an outage kept back is caught up', () => {
  const rules = [rule(-30), rule(-7), rule(30), rule(60)];
  const today = day('2026-11-22');
  const send = (daysLeft: number, written: readonly number[] = []) => {
    const member = reminded(addDays(today, daysLeft));
    const known = new Set(written.map((offset) => noticeId(member, rule(offset))));
    return verdicts(rules, { ...member, written: known }, today).filter((one) => one.send).length;
  };

  it.each([
    ['M10: due in 31 days', 31, [], 0],
    ['M11: due in 30 days', 30, [], 1],
    ['due in 29 days, the one of yesterday missed', 29, [], 1],
    ['due in 7 days, one sent on its day', 7, [-30], 1],
    ['M13: due today', 0, [], 1],
    ['M15: due today, one sent yesterday', 0, [-7], 0],
    ['M16: overdue by a day', -1, [], 0],
    ['overdue by 29 days', -29, [], 0],
    ['M18: overdue by 30 days', -30, [], 1],
    ['overdue by 40 days, the one of the 30th missed', -40, [], 1],
    ['M20: overdue by 40 days, one sent five days ago', -40, [30], 0],
    ['overdue by 60 days', -60, [30], 1],
  ])('%s', (_, daysLeft, written, expected) => {
    expect(send(daysLeft, written)).toBe(expected);
  });

  it('before the end as long as the term lasts, after it for thirty days, and one a day at most', () => {
    expect([send(8), send(-59), send(-60), send(-90), send(-91)]).toEqual([1, 1, 1, 1, 0]);
  });

  it('M21, Dolibarr: a hundred members due, the job twice, a hundred messages', () => {
    const members = Array.from({ length: 100 }, (_, n) =>
      reminded('2026-12-22', { memberId: id<MemberId>(`m-${n}`) }),
    );
    const counts = members.map((member) => runs(rules, [today, today], member));
    expect(counts.flat().reduce((all, one) => all + one, 0)).toBe(100);
  });
});

describe('what is not sent says why', () => {
  const why = (one: Rule, over: Partial<Reminded>, on: Day = day('2026-11-22')) =>
    verdicts([one], reminded('2026-12-22', over), on).map((verdict) => (verdict.send ? 'sent' : verdict.why));
  const other = id<CategoryId>('other');

  it.each<[string, Partial<Rule>, Partial<Reminded>, string]>([
    ['a member as any other', {}, {}, 'sent'],
    ['a rule that was turned off', { active: false }, {}, 'inactive'],
    [
      'M23: a rule of another category says so, and one of none is for all',
      { audience: [other] },
      {},
      'other-audience',
    ],
    ['who renewed', {}, { renewed: true }, 'renewed'],
    ['who left', {}, { left: true }, 'left'],
    ['who asked that it stop', {}, { suppressed: true }, 'suppressed'],
    ['who has no address', {}, { email: '' }, 'no-address'],
  ])('%s', (_, of, over, expected) => {
    expect(why(rule(-30, of), over)).toEqual([expected]);
  });

  it('a rule whose day is to come, or long gone', () => {
    expect(why(rule(-7), {})).toEqual(['not-yet']);
    expect(why(rule(-30), {}, day('2026-12-23'))).toEqual(['too-late']);
  });
});
