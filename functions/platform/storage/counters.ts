import * as z from 'zod';
import type { TableName } from '../environment.ts';
import type { Kind } from './kind.ts';
import type { Store } from './store.ts';
import { create, replace, type AnyWrite } from './writes.ts';

const counterSchema = z.strictObject({ name: z.string(), last: z.int() });
type Counter = z.infer<typeof counterSchema>;

function countersOf(table: TableName): Kind<Counter> {
  return {
    name: 'counter',
    table,
    schema: counterSchema,
    key: ({ name }) => ({ pk: `counter#${name}`, sk: 'counter' }),
  };
}

/**
 * Claims a run of numbers without gap: the counter is read, and advanced on the condition of what was read by the
 * write returned, in the transaction that uses the numbers.
 */
export async function claimNumbers(
  store: Pick<Store, 'get'>,
  table: TableName,
  name: string,
  count: number,
): Promise<{ first: number; write: AnyWrite }> {
  const kind = countersOf(table);
  const seen = await store.get(kind, { pk: `counter#${name}`, sk: 'counter' });
  if (!seen) return { first: 1, write: create(kind, { name, last: count }) };
  return {
    first: seen.record.last + 1,
    write: replace(kind, seen, { name, last: seen.record.last + count }),
  };
}
