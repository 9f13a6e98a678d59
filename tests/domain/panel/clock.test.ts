import { expect, it } from 'vitest';
import { openClock } from '../../../admin/panel/providers/clock.ts';

it('tells the day of the network, which begins with its midnight and not with this machine’s', () => {
  let now = Date.parse('2026-11-23T04:59:59.900Z');
  const clock = openClock(() => now);
  expect(clock.today()).toBe('2026-11-22');
  now += 100;
  expect(clock.today()).toBe('2026-11-23');
});

it('follows the server at once, whatever it told a moment before', () => {
  const clock = openClock(() => Date.parse('2026-11-22T17:00:00Z'));
  expect(clock.today()).toBe('2026-11-22');
  clock.set('Mon, 15 Mar 2027 16:00:00 GMT');
  expect(clock.today()).toBe('2027-03-15');
});
