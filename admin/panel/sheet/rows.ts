import type { Cell, Column, Row } from '../../../shared/contracts/sheets/sheet.ts';
import type { Change, Feed } from '../providers/feed.ts';
import { openArrangement } from './arrangement.ts';
import type { Drafts } from './drafts.ts';
import type { EditQueue } from './edit-queue.ts';
import { openIdle } from './idle.ts';
import { openLaidOver } from './laid-over.ts';
import { openLines } from './lines.ts';
import { openNews } from './news.ts';
import type { Across } from './selection.ts';
import { openSignal } from './signal.ts';
import { openSlots } from './slots.ts';
import { shown, type Reader } from './values.ts';
import type { View } from './view.ts';

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
/** Long enough for a word that is being typed. */
const calm = 500;

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
  const onColumns = new Set<(across: Across) => void>();
  let stale = false;
  let toldAt = 0;
  let narrowing: ReturnType<typeof setTimeout> | undefined;

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

  /** Takes up every row as it is now. */
  function readAll(): void {
    laidOver.forget();
    const gone = new Set(Array.from({ length: slots.count() }, (_, slot) => slot));
    for (const id of feed.rows().keys()) {
      const slot = slots.slotOf(id);
      gone.delete(slot);
      take(slot, rowOf(id));
    }
    for (const slot of gone) take(slot, undefined);
  }

  /** @returns the row that stood there before */
  function take(slot: number, row: Row | undefined): Row | undefined {
    if (slots.rowIn(slot) === row) return row;
    arrangement.changed(slot);
    return slots.put(slot, row);
  }

  function arrange(): void {
    stale = false;
    arrangement.arrange();
    signal.emit();
    if (feed.state() !== 'loading') idle.run(arrangement.prepare());
  }

  function follow(changed: readonly string[], theirs: boolean): void {
    const added: number[] = [];
    let left = false;
    const keeps = arrangement.keeper();
    for (const id of changed) {
      if (!laidOver.isThere(id) && slots.known(id) === undefined) continue;
      const slot = slots.slotOf(id);
      const [row, isDraft] = [rowOf(id), drafts.rows().has(id)];
      const before = isDraft ? undefined : take(slot, row);
      const isShown = lines.placeOf(slot) !== undefined;
      if (row === undefined) left ||= isShown;
      else if (!isShown && (isDraft || (before === undefined && keeps(slot)))) added.push(slot);
      else if (before !== undefined && before !== row) {
        if (theirs) news.tell(before, row);
        stale ||= arrangement.moves(before, row);
      }
    }
    if (left) lines.keep((slot) => laidOver.isThere(slots.idIn(slot) ?? ''));
    if (added.length > 0) lines.append(added);
  }

  function idAt(line: number): string | undefined {
    const slot = lines.slotAt(line);
    return slot === undefined ? undefined : slots.idIn(slot);
  }

  function rowAt(line: number): Row | undefined {
    const id = idAt(line);
    return id === undefined ? undefined : rowOf(id);
  }

  function onFeed(change: Change): void {
    if (change === 'all') {
      readAll();
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

  function tellColumns(before: readonly Column[]): void {
    const now = arrangement.columns();
    if (before.length === now.length && before.every((column, at) => column === now[at])) return;
    const places = new Map(now.map(({ key }, at) => [key, at]));
    for (const listener of onColumns) listener((column) => places.get(before[column]?.key ?? ''));
  }

  /** Of a sheet that is too large, only what the view asks for is read; once the person has stopped typing it. */
  function narrowSoon(asks: boolean): void {
    clearTimeout(narrowing);
    narrowing = setTimeout(() => feed.narrow(asks ? arrangement.wants() : () => true), calm);
  }

  readAll();
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
    /** Lines: rows, and the groups between them. */
    count: lines.count,
    /** Rows that the view holds, those of folded groups too. */
    shown: (): number =>
      lines.groups().length === 0
        ? lines.count()
        : lines.groups().reduce((sum, { depth, count }) => (depth === 0 ? sum + count : sum), 0),
    total: () => feed.rows().size,
    /** The rows that the view holds, those of folded groups too, in no order that one may count on. */
    *held(): Generator<Row> {
      for (const held of [lines.all(), arrangement.unseen()]) {
        for (const slot of held) {
          const row = slot < 0 ? undefined : rowOf(slots.idIn(slot) ?? '');
          if (row !== undefined) yield row;
        }
      }
    },
    idAt,
    placeOf(id: string): number | undefined {
      const slot = slots.known(id);
      return slot === undefined ? undefined : lines.placeOf(slot);
    },
    rowAt,
    groupAt: lines.groupAt,
    /** Told when rows stand on other lines than before: what is known of them by line is to follow. */
    onMove: lines.onMove,
    /** Folds the group of a line, or unfolds it. @returns whether there is one */
    foldAt(line: number): boolean {
      const folds = arrangement.foldAt(line);
      if (folds) arrange();
      return folds;
    },
    /** How fresh a change by someone else is: 1 to 0. */
    news: news.strength,
    view: arrangement.view,
    /** Told when columns stand elsewhere than before, or not at all: what is known of cells by place is to follow. */
    onColumns(listener: (across: Across) => void): void {
      onColumns.add(listener);
    },
    setView(next: View): void {
      const [before, columns] = [arrangement.view(), arrangement.columns()];
      const isArranged = arrangement.look(next);
      tellColumns(columns);
      if (isArranged) arrange();
      else signal.emit();
      const asks = next.search !== '' || Object.keys(next.filters).length > 0;
      const others = before.search !== next.search || before.filters !== next.filters;
      if (others && (feed.isNarrowed() || (asks && feed.state() === 'large'))) narrowSoon(asks);
    },
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
