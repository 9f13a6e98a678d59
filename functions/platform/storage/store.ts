import type { Instant } from '../../../shared/kernel/instant.ts';
import { refuse, type Result } from '../../../shared/kernel/result.ts';
import type { QueueName } from '../environment.ts';
import { commitRows, type Rows } from './commit.ts';
import { cursorOf, positionOf } from './cursor.ts';
import { keyIn, type Asked, type Engine, type Found, type Key, type PartialItem } from './engine.ts';
import type { By } from './history.ts';
import { decode, isGone, type Kept, type Kind } from './kind.ts';
import type { Stamp } from './plan.ts';
import type { Page, Question } from './question.ts';
import type { Pause } from './retry.ts';
import type { AnyWrite } from './writes.ts';

/**
 * Why a commit was refused. `now` is what is stored where the write expected something else, whole: the use case reads
 * it and decides anew; only what its caller may read goes further. After `unavailable` it is not known whether the
 * writes were done, after the others nothing was.
 */
export type Conflict = {
  readonly code:
    | 'platform/changed-meanwhile'
    | 'platform/already-there'
    | 'platform/busy'
    | 'platform/too-large'
    | 'platform/unavailable';
  readonly kind?: string;
  readonly key?: string;
  readonly now?: unknown;
};

export type Committed = Stamp;

/** The one door to what is kept. Nothing else reads or writes. */
export type Store = {
  get<T>(kind: Kind<T>, key: Key): Promise<Kept<T> | undefined>;
  getMany<T>(kind: Kind<T>, keys: readonly Key[]): Promise<readonly Kept<T>[]>;
  list<Answer>(question: Question<Answer>, page?: { after?: string; limit?: number }): Promise<Page<Answer>>;
  /** Every page of a question; for what is known to be short. */
  listAll<Answer>(question: Question<Answer>): Promise<readonly Answer[]>;
  /** All of the writes, or none. */
  commit(by: By, writes: readonly AnyWrite[]): Promise<Result<Committed, Conflict>>;
  /** Each row's writes or none of that row's; answered in the order of the rows. Rows share transactions. */
  commitEach(by: By, rows: Rows): Promise<readonly Result<Committed, Conflict>[]>;
};

export type StoreParts = {
  readonly engine: Engine;
  readonly now: () => Instant;
  /** At most 36 characters. */
  readonly newId: () => string;
  readonly pause: Pause;
  /** Tells a queue that a record waits; a failure is not one of the commit. */
  readonly rouse: (queue: QueueName, keys: readonly Key[]) => Promise<void>;
};

export function storeOver(parts: StoreParts): Store {
  const { engine, now } = parts;
  /** What is there at this moment: it is asked for once, however many items there are. */
  const live = () => {
    const at = now();
    return (item: PartialItem | undefined): item is PartialItem => item !== undefined && !isGone(item, at);
  };

  /** Where an index carries keys alone, the records themselves; each is a read of up to 4 kB. */
  const whole = async ({ table, index }: Pick<Asked, 'table' | 'index'>, { items, units }: Found) => {
    const bare = (index === 'gsi1' || index === 'gsi2') && items.some(({ body }) => body === undefined);
    if (!bare) return { items, units };
    const records = await engine.batchGet(table, items.map(keyIn));
    return { items: records, units: units + records.length };
  };

  const list: Store['list'] = async (question, { after, limit } = {}) => {
    const { read, number: _, ...asked } = question;
    const position = after === undefined ? {} : { after: positionOf(question, after) };
    const found = await engine.query({ ...asked, ...position, limit: limit ?? asked.limit });
    const { items, units } = await whole(asked, found);
    const rows = items.filter(live()).map(read);
    const { last } = found;
    return { rows, units, ...(last ? { last, next: cursorOf(question, last) } : {}) };
  };

  return {
    get: async (kind, key) => {
      const item = await engine.get(kind.table, key);
      return live()(item) ? decode(kind, item) : undefined;
    },
    getMany: async (kind, keys) =>
      (await engine.batchGet(kind.table, keys)).filter(live()).map((item) => decode(kind, item)),
    list,
    listAll: async (question) => {
      const all = [];
      let after: string | undefined;
      do {
        const page = await list(question, after === undefined ? {} : { after });
        all.push(...page.rows);
        after = page.next;
      } while (after !== undefined);
      return all;
    },
    commit: async (by, writes) => {
      const [only] = await commitRows(parts, by, [writes]);
      return only ?? refuse('platform/busy');
    },
    commitEach: (by, rows) => commitRows(parts, by, rows),
  };
}
