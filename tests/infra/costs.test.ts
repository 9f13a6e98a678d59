import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { costs, tables } from '../../infra/costs.ts';

test('docs/deploy.md says what infra/costs.ts computes', () => {
  expect(readFileSync(join(import.meta.dirname, '../../docs/deploy.md'), 'utf8')).toContain(tables());
});

test('a network of 120 members costs less than 2 $ a month', () => {
  const month = Object.values(costs(120)).reduce((sum, amount) => sum + amount, 0);
  expect(month).toBeLessThan(2);
});
