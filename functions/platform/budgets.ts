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

/** A budget as it stands. */
export type Purse = {
  readonly isSpent: boolean;
  /** Takes units out: a write for the transaction of what they are spent on. */
  readonly spend: (units: number) => AnyWrite;
};

/** Budgets as they stand, read together. */
export async function pursesOf(
  { store, now }: Pick<Tools, 'store' | 'now'>,
  list: readonly Budget[],
): Promise<readonly Purse[]> {
  const keys = list.map((budget) => keyOf(budget.name, windowEnd(budget, now)));
  const kept = await store.getMany(budgets, keys);
  const byName = new Map(kept.map((one) => [one.record.name, one]));
  return list.map((budget) => purse(budget, windowEnd(budget, now), byName.get(budget.name)));
}

function purse({ name, most }: Budget, until: Instant, kept: Kept<Spent> | undefined): Purse {
  const before = kept?.record.spent ?? 0;
  return {
    isSpent: before >= most,
    spend: (units) => {
      const after = { name, until, spent: before + units };
      return kept ? replace(budgets, kept, after) : create(budgets, after);
    },
  };
}

function windowEnd({ minutes }: Budget, now: Instant): Instant {
  const length = minutes * 60_000;
  return instantAt((Math.floor(milliseconds(now) / length) + 1) * length);
}

/** One in so many is written down, for all of them: a record that everyone writes would be what everyone waits for. */
const sample = 16;
/** How long a container believes what it read of a large budget, in milliseconds; and of how many at once. */
const believed = 5_000;
const mostKnown = 1_000;
const open = new Map<string, number>();

/**
 * Whether one of several large budgets is spent; else one thing is counted against each, by samples (within a few per
 * cent of a thousand), and what was read is believed for some seconds: they stop floods, they do not keep books.
 */
export async function isSpent(
  tools: Pick<Tools, 'store' | 'now' | 'newId' | 'commitEach'>,
  list: readonly Budget[],
) {
  const at = milliseconds(tools.now);
  const counts = fnv1a(tools.newId()) % sample === 0;
  if (!counts && list.every(({ name }) => (open.get(name) ?? 0) > at)) return false;
  const purses = await pursesOf(tools, list);
  if (purses.some((one) => one.isSpent)) return true;
  if (open.size > mostKnown) open.clear();
  for (const { name } of list) open.set(name, at + believed);
  // A sample that meets another is left out.
  if (counts) await tools.commitEach(purses.map(({ spend }) => [spend(sample)]));
  return false;
}
