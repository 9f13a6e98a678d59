import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { templates } from '../../functions/messages/templates/index.ts';
import { schedules, timeZone } from '../../infra/catalog.ts';
import { timetable } from '../../infra/local/cron.ts';
import { day } from '../../shared/kernel/day.ts';
import { openTown } from './town.ts';

/** 06:10 in Toronto on the 22nd of November; reminders of 30 days before are for terms that end on the 22nd of December. */
const sixTen = '2026-11-22T11:10:00Z';
const end = day('2026-12-22');
const sevenBefore = '2026-12-15T11:10:00Z';

const said: string[] = [];
beforeEach(() => {
  said.length = 0;
  for (const level of ['info', 'warn', 'error'] as const)
    vi.spyOn(console, level).mockImplementation(() => {});
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => (said.push(String(text)), true));
});
afterEach(() => vi.restoreAllMocks());

/** The counts that an alarm reads, in the order in which they were written. */
function counted(name: string): number[] {
  return said
    .filter((line) => line.includes('_aws'))
    .map((line) => (JSON.parse(line) as Record<string, number>)[name])
    .filter((count) => count !== undefined);
}

/** A town in which member 1 is on the roll since the day before the job. */
async function theDayBefore(at = sixTen, termEndsOn = end) {
  const town = await openTown(new Date(Date.parse(at) - 86_400_000).toISOString());
  await town.joins(1, termEndsOn);
  await town.pass({ days: 1 });
  return town;
}

describe('a schedule', () => {
  it('that fires twice, or late, makes one mail per notice', async () => {
    const town = await theDayBefore();
    await town.morning(2);
    await town.morning();
    await town.pass({ days: 3 });
    await town.morning();
    expect(town.letters.map(({ to }) => to)).toEqual(['membre-1@exemple.ca']);

    const late = await theDayBefore();
    await late.pass({ days: 3 });
    await late.morning(2);
    expect(late.letters).toHaveLength(1);
  });

  it.each([
    ['2027-03-14', 23],
    ['2026-11-01', 25],
  ])('does every daily thing once in the night of %s, which has %i hours', async (night, hours) => {
    const cron = timetable(schedules.daily.at, timeZone);
    const noonBefore = Date.parse(`${night}T16:00:00Z`) - 86_400_000;
    const first = cron.next(noonBefore);
    expect(cron.next(first) - first).toBe(24 * 3_600_000);
    expect(first - cron.next(noonBefore - 86_400_000)).toBe(hours * 3_600_000);

    const town = await openTown(new Date(noonBefore).toISOString());
    for (const [n, days] of [30, 31].entries())
      await town.joins(n, day(new Date(Date.parse(night) + days * 86_400_000).toISOString().slice(0, 10)));
    const byMorning: number[] = [];
    for (let at = first; byMorning.length < 3; at = cron.next(at)) {
      await town.cloud.timeline.runUntil(at);
      await town.morning();
      byMorning.push(town.letters.length);
    }
    expect(byMorning).toEqual([1, 2, 2]);
  });
});

it('killed at each of its steps in turn, a reminder leaves once', async () => {
  let steps = 0;
  for (let isKilled = true; isKilled;) {
    const town = await theDayBefore();
    town.cloud.killAt((steps += 1));
    await town.morning();
    for (let quarters = 0; quarters < 4; quarters += 1) {
      if (town.letters.length > 0) await town.tell('Send');
      await town.pass({ minutes: 15 });
      await town.sweep();
    }
    isKilled = town.cloud.counts.crashes > 0;
    expect([steps, town.letters.length]).toEqual([steps, 1]);
    expect(await town.message(1, end, -30)).toMatchObject({ state: 'accepted' });
  }
  expect(steps).toBeGreaterThan(150);
});

describe('an answer of the provider that is lost', () => {
  it('is waited for: its event decides, and nothing is sent again', async () => {
    const town = await theDayBefore();
    town.provider({ isSent: true, answer: 'unknown' });
    await town.morning();
    expect(await town.message(1, end, -30)).toMatchObject({ state: 'sending', attempt: 1 });
    await town.tell('Send');
    await town.pass({ minutes: 20 });
    await town.sweep();
    expect(await town.message(1, end, -30)).toMatchObject({ state: 'accepted', providerId: 'ses-1' });
    expect(town.letters).toHaveLength(1);
  });

  it('without event is sent again after a quarter of an hour, four times in all; then a person decides', async () => {
    const town = await theDayBefore();
    town.provider({ isSent: true, answer: 'unknown' });
    await town.morning();
    await town.pass({ minutes: 10 });
    await town.sweep();
    expect(town.letters).toHaveLength(1);
    for (let sweeps = 0; sweeps < 8; sweeps += 1) {
      await town.pass({ minutes: 15 });
      await town.sweep();
    }
    expect(town.letters).toHaveLength(4);
    expect(await town.message(1, end, -30)).toMatchObject({ state: 'held', reason: 'outcome-unknown' });
    // Its event, though late, says that it left after all.
    await town.tell('Delivery');
    expect(await town.message(1, end, -30)).toMatchObject({ state: 'delivered' });
  });
});

describe('after an outage of everything', () => {
  it('the word of the provider, on the way for so long, is listened for before anything is sent again', async () => {
    const town = await theDayBefore();
    town.provider({ isSent: true, answer: 'unknown' });
    await town.morning();
    await town.pass({ days: 2 });
    await town.sweep();
    await town.tell('Delivery');
    await town.pass({ minutes: 20 });
    await town.sweep();
    expect(town.letters).toHaveLength(1);
    expect(await town.message(1, end, -30)).toMatchObject({ state: 'delivered' });
  });

  it('what was not sent is sent a quarter of an hour later', async () => {
    const town = await theDayBefore();
    town.provider({ isSent: false, answer: 'unknown' });
    await town.morning();
    town.provider({ isSent: true, answer: 'accepted' });
    await town.pass({ days: 2 });
    await town.sweep();
    expect(town.letters).toHaveLength(0);
    await town.pass({ minutes: 16 });
    await town.sweep();
    expect(town.letters).toHaveLength(1);
  });
});

describe('a bounce or a complaint', () => {
  it('that comes before the answer, and twice, suppresses the address once', async () => {
    const town = await theDayBefore();
    town.provider({ isSent: true, answer: 'unknown' });
    await town.morning();
    await town.tell('Bounce');
    await town.tell('Bounce');
    await town.tell('Complaint');
    expect(await town.suppressed(1)).toBe('bounce');
    expect(await town.message(1, end, -30)).toMatchObject({ state: 'bounced' });
    await town.pass({ days: 23 });
    await town.morning();
    expect(town.letters).toHaveLength(1);
  });

  it('for good, after one that passes, suppresses all the same', async () => {
    const town = await theDayBefore();
    await town.morning();
    await town.tell('Bounce', 'Transient');
    expect(await town.suppressed(1)).toBeUndefined();
    await town.tell('Complaint');
    expect(await town.suppressed(1)).toBe('complaint');
  });
});

describe('a member who', () => {
  it('pays one second before the send gets no mail', async () => {
    const town = await theDayBefore();
    town.provider({ isSent: false, answer: 'later' });
    await town.morning();
    town.provider({ isSent: true, answer: 'accepted' });
    await town.pays(1);
    await town.pass({ minutes: 10 });
    await town.sweep();
    expect(town.letters).toHaveLength(0);
    expect(await town.message(1, end, -30)).toMatchObject({ state: 'cancelled', reason: 'paid' });
  });

  it('asks that reminders stop a second before gets no mail', async () => {
    const town = await theDayBefore();
    town.provider({ isSent: false, answer: 'later' });
    await town.morning();
    town.provider({ isSent: true, answer: 'accepted' });
    await town.stops('membre-1@exemple.ca');
    await town.pass({ minutes: 10 });
    await town.sweep();
    expect(town.letters).toHaveLength(0);
    expect(await town.message(1, end, -30)).toMatchObject({ state: 'cancelled', reason: 'suppressed' });
  });
});

describe('a clock', () => {
  it('that is set back by an hour repeats nothing', async () => {
    const town = await theDayBefore();
    await town.morning();
    town.cloud.timeline.setClock(-3_600_000);
    await town.morning();
    await town.pass({ minutes: 60 });
    await town.morning();
    await town.sweep();
    expect(town.letters).toHaveLength(1);
  });

  it('that is set back across midnight does not drop what was written', async () => {
    const town = await theDayBefore('2026-11-22T05:02:00Z');
    town.provider({ isSent: false, answer: 'later' });
    await town.morning();
    town.cloud.timeline.setClock(-3_600_000);
    town.provider({ isSent: true, answer: 'accepted' });
    await town.pass({ minutes: 80 });
    await town.sweep();
    expect(town.letters).toHaveLength(1);
  });

  it('that jumps forward catches up with the newest reminder alone, one message a day at most', async () => {
    const town = await theDayBefore();
    town.cloud.timeline.setClock(3 * 86_400_000);
    await town.morning();
    expect(town.letters).toHaveLength(1);

    const far = await theDayBefore();
    // Over the 30th and the 7th day before the end.
    far.cloud.timeline.setClock(24 * 86_400_000);
    await far.morning();
    await far.sweep();
    expect(far.letters.map(({ id }) => id)).toEqual(['notice_m-1_2026-12-22_rule-7']);
  });
});

describe('what an outage of the sender kept back', () => {
  it('leaves when it is over, as long as it says what is so', async () => {
    const town = await theDayBefore();
    town.provider({ isSent: false, answer: 'later' });
    await town.morning();
    await town.pass({ days: 12 });
    town.provider({ isSent: true, answer: 'accepted' });
    await town.sweep();
    await town.pass({ minutes: 20 });
    await town.sweep();
    expect(town.letters).toHaveLength(1);
  });

  it('gives way to the newer reminder, and is dropped once the term is over', async () => {
    const town = await theDayBefore();
    town.provider({ isSent: false, answer: 'later' });
    await town.morning();
    await town.cloud.timeline.runUntil(Date.parse(sevenBefore));
    await town.morning();
    town.provider({ isSent: true, answer: 'accepted' });
    await town.pass({ minutes: 20 });
    await town.sweep();
    expect(await town.message(1, end, -30)).toMatchObject({ state: 'cancelled', reason: 'superseded' });
    expect(town.letters.map(({ id }) => id)).toEqual(['notice_m-1_2026-12-22_rule-7']);

    const late = await theDayBefore(sevenBefore);
    late.provider({ isSent: false, answer: 'later' });
    await late.morning();
    late.provider({ isSent: true, answer: 'accepted' });
    await late.pass({ days: 9 });
    await late.sweep();
    expect(late.letters).toHaveLength(0);
    expect(await late.message(1, end, -7)).toMatchObject({ state: 'cancelled', reason: 'stale' });
  });
});

it('a template without one of the languages is held for a person, and nothing blank leaves', async () => {
  const { body } = templates['renewal-reminder'];
  const whole = { ...body };
  Object.assign(body, { fr: ' ' });
  const town = await theDayBefore();
  await town.morning();
  Object.assign(body, whole);
  expect(town.letters).toHaveLength(0);
  expect(await town.message(1, end, -30)).toMatchObject({ state: 'held', reason: 'language-missing' });
});

it('messages that are due while none leaves are counted, at every sweep, for the alarm', async () => {
  const town = await theDayBefore();
  town.provider({ isSent: false, answer: 'later' });
  await town.morning();
  for (let sweeps = 0; sweeps < 9; sweeps += 1) {
    await town.pass({ minutes: 4 });
    await town.sweep();
  }
  expect(counted('MessagesDue').reduce((all, one) => all + one, 0)).toBeGreaterThan(2);
  expect(counted('MessagesSent')).toEqual([]);
  town.provider({ isSent: true, answer: 'accepted' });
  await town.pass({ minutes: 20 });
  await town.sweep();
  expect(counted('MessagesSent')).toEqual([1]);
});
