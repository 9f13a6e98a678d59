import type { ReaderClass } from '../../../shared/contracts/sheets/sheet.ts';

type Rows = Readonly<Partial<Record<ReaderClass, object>>>;

/**
 * A row of the feed as it is kept: one text, of a line or two. The first is the row of a `plain` reader, empty where
 * those see none; the second, what `full` sees besides: the roll is read whole, and every character of it is paid for
 * each time.
 *
 * @throws Error when a full reader would see less than a plain one
 * @example pack({ plain: { id: 'a' }, full: { id: 'a', email: 'a@b.ca' } }, 1) // => '{"id":"a","version":1}\n{"email":"a@b.ca"}'
 */
export function pack({ full, plain }: Rows, version: number): string {
  if (plain === undefined) return full === undefined ? '' : `\n${narrow({ ...full, version })}`;
  const row = narrow({ ...plain, version });
  const more = full === undefined ? {} : added(full as Cells, plain as Cells);
  return Object.keys(more).length === 0 ? row : `${row}\n${narrow(more)}`;
}

/**
 * JSON of characters below U+0100 alone. A single “œ” or “’” in an answer makes its reader keep all of it, and every
 * cell that comes of it, in two bytes a character.
 */
function narrow(row: object): string {
  return JSON.stringify(row).replaceAll(
    /[^\0-\xff]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

type Cells = Readonly<Record<string, unknown>>;

/** What `full` says that `plain` does not. */
function added(full: Cells, plain: Cells): Cells {
  const unseen = Object.keys(plain).find((key) => !Object.hasOwn(full, key));
  if (unseen !== undefined) throw new Error(`A full reader would not see ${unseen}`);
  const more: Record<string, unknown> = {};
  for (const key of Object.keys(full)) if (!isSame(full[key], plain[key])) more[key] = full[key];
  return more;
}

/** Most cells of both come from one record, and are the very same value. */
function isSame(one: unknown, other: unknown): boolean {
  return one === other || JSON.stringify(one) === JSON.stringify(other);
}

/**
 * A row as a class of readers receives it, put together as text: nothing is parsed.
 *
 * @example unpack('{"id":"a","version":1}\n{"email":"a@b.ca"}', 'full') // => '{"id":"a","version":1,"email":"a@b.ca"}'
 * @example unpack('{"id":"a","version":1}\n{"email":"a@b.ca"}', 'plain') // => '{"id":"a","version":1}'
 */
export function unpack(packed: string, reader: ReaderClass): string {
  const end = packed.indexOf('\n');
  if (end === -1) return packed;
  if (reader === 'plain') return packed.slice(0, end);
  return end === 0 ? packed.slice(1) : `${packed.slice(0, end - 1)},${packed.slice(end + 2)}`;
}
