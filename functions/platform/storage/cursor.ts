import * as z from 'zod';
import type { PartialItem } from './engine.ts';
import { keysOf } from './engine.ts';
import type { IndexName } from '../environment.ts';

/**
 * A place in a list, given to the client and taken back. It holds the question's number and the sort position alone:
 * the partition always comes from the question, so a cursor that was altered can only skip within what its bearer
 * may read anyway.
 */
const shape = z.tuple([z.string(), z.string(), z.string(), z.string()]);

/** Someone altered a cursor, or brought one of another list. The door answers 400. */
export class BadCursor extends Error {}

type List = { readonly number: string; readonly index?: IndexName; readonly partition: string };

export function cursorOf(list: List, last: PartialItem): string {
  const sort = last[keysOf(list.index)[1]];
  return Buffer.from(JSON.stringify([list.number, String(sort), last.pk, last.sk])).toString('base64url');
}

/** @throws BadCursor */
export function positionOf(list: List, cursor: string): PartialItem {
  const parsed = shape.safeParse(json(cursor));
  if (!parsed.success || parsed.data[0] !== list.number) throw new BadCursor();
  const [, position, pk, sk] = parsed.data;
  const [partition, sort] = keysOf(list.index);
  if (list.index === undefined) return { pk: list.partition, sk: position };
  return { pk, sk, [partition]: list.partition, [sort]: position };
}

function json(text: string): unknown {
  try {
    return JSON.parse(Buffer.from(text, 'base64url').toString('utf8'));
  } catch {
    return undefined;
  }
}
