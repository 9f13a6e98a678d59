import * as z from 'zod';
import type { TableName } from '../environment.ts';
import type { Key } from './engine.ts';
import type { Kind } from './kind.ts';
import { create, remove, type AnyWrite } from './writes.ts';

const guardSchema = z.lazy(() => z.strictObject({ name: z.string(), owner: z.string() }));
export type Guard = z.infer<typeof guardSchema>;

/**
 * What only one may have (an enterprise number, a sign-in's e-mail, a payment's source) is a record of its own,
 * created in the same transaction. It also answers who has it. Never a query on an index, which may be late.
 */
export function guardsOf(table: TableName): Kind<Guard> {
  return { name: 'guard', table, schema: guardSchema, key: ({ name }) => guardKey(name) };
}

export function guardKey(name: string): Key {
  return { pk: `guard#${name}`, sk: 'guard' };
}

export function claim(table: TableName, name: string, owner: string): AnyWrite {
  return create(guardsOf(table), { name, owner });
}

/**
 * Gives up a guard. It belongs in the transaction that changes its owner, on the version seen of that owner:
 * a guard is never overwritten, so that version says whose it is.
 */
export function release(table: TableName, name: string, owner: string): AnyWrite {
  return remove(guardsOf(table), { record: { name, owner }, version: 1, changedAt: never }, name);
}

const never = '1970-01-01T00:00:00.000Z' as Parameters<typeof remove<Guard>>[1]['changedAt'];
