import * as z from 'zod';
import { fnv1a } from '../../shared/kernel/hash.ts';
import { instantAt, milliseconds, type Instant } from '../../shared/kernel/instant.ts';
import type { Kind, Kept } from './storage/kind.ts';
import { create, replace, type AnyWrite } from './storage/writes.ts';
import type { Tools } from './tools.ts';

/** How much of something may happen in a lapse of time. `name` holds no personal data in clear. */
export type Budget = { readonly name: string; readonly most: number; readonly minutes: number };

const spentSchema = z.strictObject({ name: z.string(), until: z.string(), spent: z.int().min(0) });
type Spent = z.infer<typeof spentSchema>;

/** What was spent of a budget in one window of time; it goes with the window. */
const budgets: Kind<Spent> = {
  name: 'budget',
  table: 'operations',
  schema: spentSchema,
  key: ({ name, until }) => keyOf(name, until),
  expires: ({ until }) => until as Instant,
};

const keyOf = (name: string, until: string) => ({ pk: `budget#${name}`, sk: until });

function windowEnd({ minutes }: Budget, now: Instant): Instant {
  const length = minutes * 60_000;
  return instantAt((Math.floor(milliseconds(now) / length) + 1) * length);
}

async function readSpent(tools: Pick<Tools, 'store' | 'now'>, budget: Budget) {
  const until = windowEnd(budget, tools.now);
  return { until, kept: await tools.store.get(budgets, keyOf(budget.name, until)) };
}

function spend({ name }: Budget, until: string, kept: Kept<Spent> | undefined, units: number): AnyWrite {
  if (!kept) return create(budgets, { name, until, spent: units });
  return replace(budgets, kept, { ...kept.record, spent: kept.record.spent + units });
}

/**
 * One unit of a small budget, counted exactly: the write belongs in the transaction of what is spent on. Nothing when
 * the budget is spent.
 */
export async function oneOf(
  tools: Pick<Tools, 'store' | 'now'>,
  budget: Budget,
): Promise<AnyWrite | undefined> {
  const { until, kept } = await readSpent(tools, budget);
  return (kept?.record.spent ?? 0) < budget.most ? spend(budget, until, kept, 1) : undefined;
}

/** One in so many is written down, for all of them: a record that everyone writes would be what everyone waits for. */
const sample = 16;

/**
 * Whether a large budget is spent, counted by samples (within a few per cent of a thousand): it stops floods, it does
 * not keep books. A sample that meets another is left out.
 */
export async function isSpent(
  tools: Pick<Tools, 'store' | 'now' | 'newId' | 'commitEach'>,
  budget: Budget,
): Promise<boolean> {
  const { until, kept } = await readSpent(tools, budget);
  if ((kept?.record.spent ?? 0) >= budget.most) return true;
  if (fnv1a(tools.newId()) % sample === 0) await tools.commitEach([[spend(budget, until, kept, sample)]]);
  return false;
}
