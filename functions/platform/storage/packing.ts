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
  if (full === undefined) return { plain: base };
  const [more, shared] = [new Map(Object.entries(full)), Object.entries(plain)];
  for (const [key, value] of shared) {
    if (!more.has(key)) throw new Error(`A full reader would not see ${key}`);
    if (JSON.stringify(more.get(key)) === JSON.stringify(value)) more.delete(key);
  }
  return { plain: base, full: JSON.stringify(Object.fromEntries(more)) };
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
