import { createHash } from 'node:crypto';
import * as z from 'zod';
import { keysOf, within, type Asked, type Position } from './engine.ts';

/**
 * A place in a list, given to the client and taken back: sort position, key, and a sum over them and the list. The
 * partition always comes from the question, so whoever computes the sum anew can only skip within what they may read.
 */
const text = z.lazy(() => z.string().min(1).max(1_024));
const shape = z.lazy(() => z.tuple([text, text, text, z.string()]));

/** Someone altered a cursor, or brought one of another list. The door answers 400. */
export class BadCursor extends Error {}

type List = Pick<Asked, 'table' | 'index' | 'partition' | 'sort'> & { readonly number: string };

export function cursorOf(list: List, last: Position): string {
  const position = [last[keysOf(list.index)[1]] ?? '', last.pk, last.sk];
  return Buffer.from(JSON.stringify([...position, sumOf(list, position)])).toString('base64url');
}

/** @throws BadCursor */
export function positionOf(list: List, cursor: string): Position {
  const parsed = shape.safeParse(json(cursor));
  if (!parsed.success) throw new BadCursor();
  const [position, pk, sk, sum] = parsed.data;
  const [partition, sort] = keysOf(list.index);
  if (sum !== sumOf(list, [position, pk, sk]) || !within(position, list.sort)) throw new BadCursor();
  return { pk, sk, [partition]: list.partition, [sort]: position };
}

function sumOf({ number, table, index, partition }: List, position: readonly string[]): string {
  const all = JSON.stringify([number, table, index, partition, position]);
  return createHash('sha256').update(all).digest('base64url').slice(0, 12);
}

function json(cursor: string): unknown {
  try {
    return JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
  } catch {
    return undefined;
  }
}
