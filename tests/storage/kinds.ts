import * as z from 'zod';
import type { Kept, Kind } from '../../functions/platform/storage/kind.ts';
import type { Store } from '../../functions/platform/storage/store.ts';
import type { Result } from '../../shared/kernel/result.ts';
import type { Instant } from '../../shared/kernel/instant.ts';

const text = z.string();

const coopSchema = z.strictObject({
  id: text,
  name: text,
  region: text,
  revenue: z.int().nullable(),
  notes: text,
});
export type Coop = z.infer<typeof coopSchema>;

/** A kind that uses everything: two indexes, a feed for two classes of readers, a history, a private field. */
export const coops: Kind<Coop> = {
  name: 'coop',
  table: 'membership',
  schema: coopSchema,
  key: ({ id }) => ({ pk: `coop#${id}`, sk: 'coop' }),
  gsi1: ({ region, name, id }) => ({ partition: `coops#${region}`, sort: `${name}#${id}` }),
  gsi2: ({ name }) => (name === '' ? undefined : { partition: 'names', sort: name }),
  feed: {
    shards: 1,
    rows: ({ id, name, revenue }) => ({ full: { id, name, revenue }, plain: { id, name } }),
  },
  history: ({ id }) => `coop#${id}`,
  private: ['notes'],
};

export function coop(id: string, fields: Partial<Coop> = {}): Coop {
  return { id, name: `Coop ${id}`, region: 'Estrie', revenue: null, notes: '', ...fields };
}

const contactSchema = z.strictObject({ id: text, coop: text, name: text });

/** A kind that shares the partition of its co-op, and keeps no history. */
export const contacts: Kind<z.infer<typeof contactSchema>> = {
  name: 'contact',
  table: 'membership',
  schema: contactSchema,
  key: ({ id, coop: owner }) => ({ pk: `coop#${owner}`, sk: `contact#${id}` }),
};

const taskSchema = z.strictObject({ id: text, dueAt: text.nullable(), what: text });
type Task = z.infer<typeof taskSchema>;

/** A kind that something must happen to, of which a queue is told. */
export const tasks: Kind<Task> = {
  name: 'task',
  table: 'operations',
  schema: taskSchema,
  key: ({ id }) => ({ pk: `task#${id}`, sk: 'task' }),
  agenda: {
    shards: 1,
    next: ({ dueAt, what }) => (dueAt === null ? undefined : { at: dueAt as Instant, next: what }),
  },
  rouse: { queue: 'due', when: ({ what }) => what === 'now' },
};

const ticketSchema = z.strictObject({ id: text, until: text, use: text });

/** A kind that expires. */
export const tickets: Kind<z.infer<typeof ticketSchema>> = {
  name: 'ticket',
  table: 'operations',
  schema: ticketSchema,
  key: ({ id }) => ({ pk: 'tickets', sk: id }),
  expires: ({ until }) => until as Instant,
};

const circleSchema = z.strictObject({ id: text, places: z.int(), taken: z.int() });

/** A kind with places that many want, in a table of its own. */
export const circles: Kind<z.infer<typeof circleSchema>> = {
  name: 'circle',
  table: 'mentorship',
  schema: circleSchema,
  key: ({ id }) => ({ pk: `circle#${id}`, sk: 'circle' }),
};

/** What is kept under a key. @throws when nothing is */
export async function kept<T>(store: Store, kind: Kind<T>, like: T): Promise<Kept<T>> {
  const found = await store.get(kind, kind.key(like));
  if (!found) throw new Error(`No ${kind.name} is kept there`);
  return found;
}

/** What came of a commit, in a word: `done`, or the refusal's code. */
export function wordOf(result: Result<unknown> | undefined): string {
  if (!result) return 'unanswered';
  return result.ok ? 'done' : result.refusal.code;
}
