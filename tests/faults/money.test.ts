import { expect, it } from 'vitest';
import { money } from './simulations.ts';

it('in three thousand operations on money, among crashes, doubles and lost answers, no promise is broken', async () => {
  const report = await money('in npm test', 3_000);
  expect(report).toMatchObject({ breaches: 0, operations: 3_000, unanswered: 0 });
  // What was proven is proven against something.
  expect(Math.min(report.crashes, report.again)).toBeGreaterThan(50);
  expect(Math.min(report.invoices, report.payments)).toBeGreaterThan(400);
}, 120_000);
