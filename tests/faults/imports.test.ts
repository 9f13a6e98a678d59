import { expect, it } from 'vitest';
import { imports } from './simulations.ts';

it('a file that is imported and undone by functions that die at any call is in once, and out again, every row of it', async () => {
  const report = await imports('in npm test', 1_600);
  expect(report).toMatchObject({ imports: 4, rows: 1_600, lost: 0, doubled: 0, left: 0 });
  // What was proven is proven against something.
  expect(report.crashes).toBeGreaterThan(15);
}, 60_000);
