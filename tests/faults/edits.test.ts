import { expect, it } from 'vitest';
import { playEdits } from './simulator/edits.ts';

it('tells every accepted edit and undo of several people in one sheet, and loses none', async () => {
  const { plans, accepted } = await playEdits(20_261_122, 3_000);
  expect(plans).toBe(3_000);
  expect(accepted).toBeGreaterThan(10_000);
}, 120_000);
