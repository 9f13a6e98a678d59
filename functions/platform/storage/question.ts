import type { Instant } from '../../../shared/kernel/instant.ts';
import type { ReaderClass } from '../../../shared/contracts/sheets/sheet.ts';
import { keyIn, type Asked, type Key, type PartialItem, type Position } from './engine.ts';
import { agendaOf, decode, feedOf, type Kept, type Kind, type Readable } from './kind.ts';
import { unpack } from './packing.ts';

/** A numbered question: what is read, through which index, and how each item found is understood. */
export type Question<Answer> = Omit<Asked, 'after'> & {
  readonly number: string;
  readonly read: (item: PartialItem) => Answer;
};

export type Page<Answer> = {
  readonly rows: readonly Answer[];
  /** Where more rows follow: the cursor that asks for them, and the keys of the last row. */
  readonly next?: string;
  readonly last?: Position;
  readonly units: number;
};

type Where = Pick<Asked, 'index' | 'partition' | 'sort' | 'order'> & { readonly limit?: number };

/** Records of one kind. */
export function records<T>(number: string, kind: Kind<T>, where: Where): Question<Kept<T>> {
  return { number, table: kind.table, limit: 100, ...where, read: (item) => decode(kind, item) };
}

/** Records of several kinds that share a partition, each with its name. */
export function together<Kinds extends Readonly<Record<string, Readable<unknown>>>>(
  number: string,
  kinds: Kinds,
  where: Where,
): Question<
  {
    [Name in keyof Kinds]: { kind: Name } & Kept<Kinds[Name] extends Readable<infer T> ? T : never>;
  }[keyof Kinds]
> {
  const [first] = Object.values(kinds);
  if (!first) throw new Error(`${number} asks for no kind`);
  const names = new Map(Object.entries(kinds).map(([name, kind]) => [kind.name, { name, kind }]));
  return {
    number,
    table: first.table,
    limit: 100,
    ...where,
    read: (item) => {
      const known = names.get(item.kind ?? '');
      if (!known) throw new Error(`${number} met a ${item.kind} at ${item.pk} ${item.sk}`);
      return { kind: known.name, ...decode(known.kind, item) } as never;
    },
  };
}

/** One shard of a sheet's feed, from an instant on: rows as packed for a class of readers, unparsed. */
export function feed<T>(
  kind: Kind<T>,
  shard: number,
  reader: ReaderClass,
  from: string,
  limit: number,
): Question<string> {
  return {
    number: `F-${kind.name}`,
    table: kind.table,
    index: 'feed',
    partition: feedOf(kind, shard),
    sort: { from },
    limit,
    only: ['packed'],
    read: ({ packed = '' }) => unpack(packed, reader),
  };
}

export type Due = { readonly key: Key; readonly nextAt: Instant; readonly next: string };

/** One shard of the agenda: what of a kind falls due until an instant, inclusive, earliest first. */
export function due<T>(kind: Kind<T>, shard: number, until: Instant, limit = 100): Question<Due> {
  return {
    number: `A-${kind.name}`,
    table: kind.table,
    index: 'agenda',
    partition: agendaOf(kind, shard),
    sort: { to: `${until}#\uffff` },
    limit,
    read: (item) => ({
      key: keyIn(item),
      nextAt: (item.nextAt ?? '').slice(0, 24) as Instant,
      next: item.next ?? '',
    }),
  };
}
