import { expect, it } from 'vitest';
import { reminders } from './simulations.ts';

it('in two years of crashes, doubles, throttling, lost answers and outages, no reminder is lost and none comes twice', async () => {
  const report = await reminders('in npm test', 1, 80);
  expect(report).toMatchObject({ lost: 0, stuck: 0, duplicatesHeardOf: 0, unwanted: 0, twoOnADay: 0 });
  // What was proven is proven against something.
  expect(report.expected).toBeGreaterThan(250);
  expect(Math.min(report.crashes, report.again)).toBeGreaterThan(100);
  expect(report.outages).toBeGreaterThan(5);
}, 120_000);
