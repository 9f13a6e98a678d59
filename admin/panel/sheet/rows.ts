import type { Cell, Column, Row } from '../../../shared/contracts/sheets/sheet.ts';
import type { Change, Feed } from '../providers/feed.ts';
import { openArrangement } from './arrangement.ts';
import type { Drafts } from './drafts.ts';
import type { EditQueue } from './edit-queue.ts';
import { openIdle } from './idle.ts';
import { openLaidOver } from './laid-over.ts';
import { openLines } from './lines.ts';
import { openLooking } from './looking.ts';
import { openNews } from './news.ts';
import { openSignal } from './signal.ts';
import { openSlots } from './slots.ts';
import { openStanding } from './standing.ts';
import { openTaking } from './taking.ts';
import { shown, type Reader } from './values.ts';

export type RowsPorts = {
  readonly columns: readonly Column[];
  readonly feed: Feed;
  readonly queue: EditQueue;
  readonly drafts: Drafts;
  readonly reader: () => Reader;
  /** The values of the computed columns, by key; `undefined` where the row itself has it. */
  readonly computed: Readonly<Record<string, (row: Row) => Cell | undefined>>;
};

const repaintWhileLoading = 500;

function wait(milliseconds: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, milliseconds);
  });
}

/**
 * The rows that are shown, in their order: the roll, with what is not saved yet laid over it. An edited row stays
 * where it is until the view is arranged again; new rows come last, and rows that are gone leave. While the roll is
 * read, rows stand as they arrive; once all are there, they are put in order.
 */
export function openRows({ columns: all, feed, queue, drafts, reader, computed }: RowsPorts) {
  const signal = openSignal();
  const slots = openSlots();
  const idle = openIdle();
  const lines = openLines();
  const laidOver = openLaidOver(feed, drafts, queue);
  const { rowOf } = laidOver;
  let stale = false;
  let toldAt = 0;

  const cellOf = (row: Row, column: Column): Cell => computed[column.key]?.(row) ?? row[column.key] ?? null;
  const textOf = (row: Row, column: Column): string => shown(column, cellOf(row, column), reader());
  const arrangement = openArrangement({
    columns: all,
    slots,
    lines,
    language: () => reader().language,
    cellOf,
    textOf,
    begun: () => [...drafts.rows().keys()].map(slots.slotOf),
  });
  const news = openNews({ columns: all, cellOf, now: () => performance.now(), wait, repaint: signal.emit });
  const { takeAll, takeChanged } = openTaking({ feed, drafts, slots, lines, laidOver, arrangement, news });

  function arrange(): void {
    stale = false;
    arrangement.arrange();
    signal.emit();
    if (feed.state() !== 'loading') idle.run(arrangement.prepare());
  }

  const looking = openLooking({ feed, arrangement, arrange, repaint: signal.emit });

  function follow(changed: readonly string[], theirs: boolean): void {
    stale = takeChanged(changed, theirs) || stale;
  }

  function onFeed(change: Change): void {
    if (change === 'all') {
      takeAll();
      arrange();
      return;
    }
    const loading = feed.state() === 'loading';
    follow(change, !loading);
    // Painting each page of a roll would take longer than reading it.
    if (loading && performance.now() - toldAt < repaintWhileLoading && lines.count() > 200) return;
    toldAt = performance.now();
    signal.emit();
  }

  takeAll();
  arrange();
  const unsubscribe = feed.subscribe(onFeed);

  return {
    /** The columns that are shown, in their order. */
    get columns(): readonly Column[] {
      return arrangement.columns();
    },
    /** Every column that the person may read. */
    allColumns: all,
    cellOf,
    textOf,
    rowOf,
    ...openStanding({ lines, slots, arrangement, rowOf }),
    total: () => feed.rows().size,
    /** Folds the group of a line, or unfolds it. @returns whether there is one */
    foldAt(line: number): boolean {
      const folds = arrangement.foldAt(line);
      if (folds) arrange();
      return folds;
    },
    /** How fresh a change by someone else is: 1 to 0. */
    news: news.strength,
    view: arrangement.view,
    ...looking,
    /** Whether a row that changed would stand elsewhere if the view were arranged again. */
    isStale: () => stale,
    refresh: arrange,
    /** The person's language changed: texts are other texts. */
    readAgain(): void {
      arrangement.forget();
      arrange();
    },
    /** Some rows look different: an edit, a mark, a draft. */
    touch(changed: readonly string[]): void {
      laidOver.forget(changed);
      follow(changed, false);
      signal.emit();
    },
    /** Drafts became rows: they keep their places. */
    rename(names: ReadonlyMap<string, string>): void {
      for (const [from, to] of names) slots.rename(from, to);
      signal.emit();
    },
    subscribe: signal.subscribe,
    revision: signal.revision,
    close(): void {
      idle.stop();
      unsubscribe();
    },
  };
}

export type Rows = ReturnType<typeof openRows>;
