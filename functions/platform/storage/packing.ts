import type { ReaderClass } from '../../../shared/contracts/sheets/sheet.ts';

type Rows = Readonly<Partial<Record<ReaderClass, object>>>;

/**
 * A row of the feed as it is kept: one text per class of readers. Where there are two, `full` holds only what it adds to
 * `plain`: the roll is read whole, and every character of it is paid for each time.
 *
 * @throws Error when a full reader would see less than a plain one
 */
export function pack({ full, plain }: Rows, version: number): Partial<Record<ReaderClass, string>> {
  if (plain === undefined) return full === undefined ? {} : { full: JSON.stringify({ ...full, version }) };
  const base = JSON.stringify({ ...plain, version });
  return full === undefined
    ? { plain: base }
    : { plain: base, full: JSON.stringify(added(full as Cells, plain as Cells)) };
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
 * @example unpack({ plain: '{"id":"a","version":1}', full: '{"email":"a@b.ca"}' }, 'full') // => '{"id":"a","version":1,"email":"a@b.ca"}'
 */
export function unpack(packed: Readonly<Record<string, string>> = {}, reader: ReaderClass): string {
  const { plain, full } = packed;
  if (reader === 'plain') return plain ?? '';
  if (plain === undefined) return full ?? '';
  return full === undefined || full === '{}' ? plain : `${plain.slice(0, -1)},${full.slice(1)}`;
}
