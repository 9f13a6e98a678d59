import type { Row } from '../../../shared/contracts/sheets/sheet.ts';

/** One answer of the feed, parsed. */
export type FeedPage = { readonly rows: readonly Row[]; readonly cursor: string; readonly more: boolean };
/** `large`: there are more rows than are kept in memory; `narrow` says which are wanted. */
export type FeedState = 'loading' | 'ready' | 'offline' | 'refused' | 'large' | 'closed';
/** What changed: some rows, or everything (a reload, a state). */
export type Change = readonly string[] | 'all';

type Query = { readonly since?: string; readonly shards?: string };

export type FeedPorts = {
  /** Rejects with `{ status: 410 }` when the cursor is too old, `{ status: 401 | 403 }` when access is over. */
  readonly page: (query: Query) => Promise<FeedPage>;
  readonly wait: (milliseconds: number) => Promise<void>;
  /** Resolves when the page is looked at: nobody needs news of a sheet in a hidden tab. */
  readonly seen: () => Promise<void>;
};

/** More rows than these are not kept whole in a browser. */
export const mostRows = 200_000;
const everySeconds = 4;
const longestPause = 60;

/** @example shardRanges(16, 4) // => ['0-3', '4-7', '8-11', '12-15'] */
export function shardRanges(shards: number, ranges: number): readonly string[] {
  const size = Math.ceil(shards / ranges);
  return Array.from({ length: Math.ceil(shards / size) }, (_, index) => {
    const last = Math.min((index + 1) * size, shards) - 1;
    return `${index * size}-${last}`;
  });
}

function statusOf(problem: unknown): number | undefined {
  if (typeof problem !== 'object' || problem === null || !('status' in problem)) return undefined;
  return typeof problem.status === 'number' ? problem.status : undefined;
}

/**
 * Rows by id, the highest version of each, however the answers arrive. A row that is gone stays remembered,
 * so that an old answer does not bring it back.
 */
function newestRows(wanted: (row: Row) => boolean) {
  const rows = new Map<string, Row>();
  const gone = new Map<string, number>();
  const known = (id: string) => Math.max(rows.get(id)?.version ?? -1, gone.get(id) ?? -1);
  return {
    rows,
    /** @returns the ids that changed */
    put(incoming: readonly Row[]): readonly string[] {
      const changed = incoming.filter((row) => {
        if (row.version <= known(row.id)) return false;
        if (row['gone'] !== true && !rows.has(row.id) && !wanted(row)) return false;
        if (row['gone'] === true) gone.set(row.id, row.version);
        else rows.set(row.id, row);
        if (row['gone'] === true) rows.delete(row.id);
        return true;
      });
      return changed.map(({ id }) => id);
    },
  };
}

class TooLarge extends Error {}
/** Other rows were asked for meanwhile. */
class Abandoned extends Error {}

/** A whole sheet in memory, read by ranges of shards side by side, then kept true by asking for what changed. */
export function openFeed(ranges: readonly string[], ports: FeedPorts, most = mostRows) {
  let wanted: (row: Row) => boolean = () => true;
  let narrowed = false;
  /** Which reading is under way: one that was begun before rows were asked for anew leaves nothing behind. */
  let reading = 0;
  let wake: () => void = () => undefined;
  let kept = newestRows(wanted);
  let state: FeedState = 'loading';
  let cursor: string | undefined;
  let snapshot: ReadonlyMap<string, Row> | undefined;
  const listeners = new Set<(change: Change) => void>();

  function tell(change: Change): void {
    snapshot = undefined;
    for (const listener of listeners) listener(change);
  }

  function become(next: FeedState): void {
    if (state === next || state === 'closed') return;
    state = next;
    tell('all');
  }

  /** Reads pages until there is no more. @returns the cursor from which to go on */
  async function follow(from: Query, into: ReturnType<typeof newestRows>): Promise<string> {
    const mine = reading;
    let page = await ports.page(from);
    for (;;) {
      if (mine !== reading) throw new Abandoned();
      const changed = into.put(page.rows);
      if (into.rows.size > most) throw new TooLarge();
      if (changed.length > 0 && into === kept) tell(changed);
      if (!page.more || state === 'closed') return page.cursor;
      page = await ports.page({ since: page.cursor });
    }
  }

  /** The whole sheet. What was there stays shown until all is read, since only then is it known what is gone. */
  async function readAll(): Promise<void> {
    const fresh = state === 'loading' ? kept : newestRows(wanted);
    const cursors = await Promise.all(ranges.map((shards) => follow({ shards }, fresh)));
    cursor = cursors.join('.');
    if (fresh === kept) return;
    kept = fresh;
    tell('all');
  }

  async function refresh(): Promise<void> {
    try {
      if (cursor === undefined) await readAll();
      else cursor = await follow({ since: cursor }, kept);
    } catch (problem) {
      if (statusOf(problem) !== 410) throw problem;
      await readAll();
    }
    become('ready');
  }

  function forget(): void {
    kept = newestRows(wanted);
    cursor = undefined;
  }

  async function run(): Promise<void> {
    for (let pause = everySeconds; state !== 'closed';) {
      try {
        await refresh();
        pause = everySeconds;
      } catch (problem) {
        if (problem instanceof Abandoned) continue;
        if (problem instanceof TooLarge) {
          reading += 1;
          forget();
          become('large');
          await new Promise<void>((resolve) => (wake = resolve));
          continue;
        }
        const status = statusOf(problem);
        if (status === 401 || status === 403) {
          forget();
          become('refused');
          return;
        }
        become('offline');
        pause = Math.min(pause * 2, longestPause);
      }
      await ports.wait(pause * 1000);
      await ports.seen();
    }
  }

  void run();

  return {
    rows: (): ReadonlyMap<string, Row> => kept.rows,
    /** The rows as one value that is another one after each change, for what is derived from all of them. */
    snapshot(): ReadonlyMap<string, Row> {
      snapshot ??= new Map(kept.rows);
      return snapshot;
    },
    state: (): FeedState => state,
    /** The answers to one's own edits. */
    put(rows: readonly Row[]): void {
      const changed = kept.put(rows);
      if (changed.length > 0) tell(changed);
    },
    refresh,
    /** Whether rows were left out because there are too many of them. */
    isNarrowed: () => narrowed,
    /** Reads the sheet anew, and keeps only these rows of it. */
    narrow(wants: (row: Row) => boolean): void {
      wanted = wants;
      narrowed = true;
      reading += 1;
      forget();
      state = 'loading';
      tell('all');
      wake();
    },
    subscribe(listener: (change: Change) => void): () => void {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    close(): void {
      forget();
      state = 'closed';
      listeners.clear();
    },
  };
}

export type Feed = ReturnType<typeof openFeed>;
