import type { Cell, Column, Row } from '../../../shared/contracts/sheets/sheet.ts';
import type { Change, Feed } from '../providers/feed.ts';
import { sameCell } from './cells.ts';
import type { Drafts } from './drafts.ts';
import type { EditQueue } from './edit-queue.ts';
import { grouped, type Group } from './groups.ts';
import { openIdle } from './idle.ts';
import { openNews } from './news.ts';
import { openSignal } from './signal.ts';
import { openSlots } from './slots.ts';
import { shown, type Reader } from './values.ts';
import { laidOut, openArranger, wholeSheet, type View } from './view.ts';

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
  let view = wholeSheet;
  let columns: readonly Column[] = all;
  /** What stands on each line: a row's slot, or a group. */
  let lines: Int32Array | number[] = [];
  let groups: readonly Group[] = [];
  let folded: ReadonlySet<string> = new Set();
  /** The slots that the view holds, those of folded groups too, as it was last arranged. */
  let arranged: Uint32Array = new Uint32Array();
  /** The line of each slot; -1 for none. Made anew when it is asked for after a change. */
  let places: Int32Array | undefined;
  let stale = false;
  let toldAt = 0;
  let narrowing: ReturnType<typeof setTimeout> | undefined;
  const laidOver = new Map<string, { readonly base: Row; readonly merged: Row }>();

  const cellOf = (row: Row, column: Column): Cell => computed[column.key]?.(row) ?? row[column.key] ?? null;
  const textOf = (row: Row, column: Column): string => shown(column, cellOf(row, column), reader());
  const open = () =>
    openArranger({
      language: reader().language,
      columns: all,
      cellOf,
      textOf,
      rowIn: slots.rowIn,
      slots: slots.count,
    });
  let arranger = open();
  const news = openNews({ columns: all, cellOf, now: () => performance.now(), wait, repaint: signal.emit });

  /** The row with its unsaved values; the same object as long as neither changes. */
  function rowOf(id: string): Row | undefined {
    const row = feed.rows().get(id) ?? drafts.rows().get(id);
    if (row === undefined) return undefined;
    const known = laidOver.get(id);
    if (known?.base === row) return known.merged;
    const unsaved = queue.unsaved(id);
    if (unsaved === undefined) return row;
    const merged = { ...row, ...unsaved, id: row.id, version: row.version };
    laidOver.set(id, { base: row, merged });
    return merged;
  }

  function setLines(next: Int32Array | number[]): void {
    lines = next;
    places = undefined;
  }

  function placeIn(slot: number): number {
    if (places === undefined) {
      places = new Int32Array(slots.count()).fill(-1);
      for (let line = 0; line < lines.length; line += 1) {
        const on = lines[line] ?? -1;
        if (on >= 0) places[on] = line;
      }
    }
    return places[slot] ?? -1;
  }

  /** Takes up every row as it is now. */
  function readAll(): void {
    laidOver.clear();
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
    arranger.changed(slot);
    return slots.put(slot, row);
  }

  function arrange(): void {
    stale = false;
    const order = arranger.arrange(view);
    arranged = order;
    const by = view.groups.flatMap((key) => all.find((column) => column.key === key) ?? []);
    const told =
      by.length === 0
        ? { lines: Int32Array.from(order), groups: [] }
        : grouped(order, by, all, folded, { cellOf, textOf, rowIn: slots.rowIn });
    ({ groups } = told);
    const begun = [...drafts.rows().keys()].map((id) => slots.slotOf(id));
    setLines(begun.length === 0 ? told.lines : [...told.lines, ...begun]);
    signal.emit();
    if (feed.state() !== 'loading') idle.run(arranger.prepare());
  }

  /** Whether the view would put a row elsewhere, or leave it out, now that it has changed. */
  function moves(before: Row, after: Row): boolean {
    const keys = new Set(arranger.dependsOn(view));
    return all.some(
      (column) => keys.has(column.key) && !sameCell(cellOf(before, column), cellOf(after, column)),
    );
  }

  function follow(changed: readonly string[], theirs: boolean): void {
    const added: number[] = [];
    let left = false;
    const keeps = arranger.keeper(view);
    for (const id of changed) {
      if (!feed.rows().has(id) && !drafts.rows().has(id) && slots.known(id) === undefined) continue;
      const slot = slots.slotOf(id);
      const [row, isDraft] = [rowOf(id), drafts.rows().has(id)];
      const before = isDraft ? undefined : take(slot, row);
      const place = placeIn(slot);
      if (row === undefined) left ||= place >= 0;
      else if (place < 0 && (isDraft || (before === undefined && keeps(slot)))) added.push(slot);
      else if (before !== undefined && before !== row) {
        if (theirs) news.tell(before, row);
        stale ||= moves(before, row);
      }
    }
    if (left) setLines([...lines].filter((on) => on < 0 || isThere(on)));
    if (added.length > 0) append(added);
  }

  function isThere(slot: number): boolean {
    const id = slots.idIn(slot) ?? '';
    return feed.rows().has(id) || drafts.rows().has(id);
  }

  /** New rows come last: nothing that is shown moves. */
  function append(added: readonly number[]): void {
    const grown = Array.isArray(lines) ? lines : [...lines];
    if (places !== undefined && places.length < slots.count()) {
      const more = new Int32Array(slots.count() * 2).fill(-1);
      more.set(places);
      places = more;
    }
    for (const slot of added) {
      if (places !== undefined) places[slot] = grown.length;
      grown.push(slot);
    }
    lines = grown;
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
    if (loading && performance.now() - toldAt < repaintWhileLoading && lines.length > 200) return;
    toldAt = performance.now();
    signal.emit();
  }

  /** Of a sheet that is too large, only what the view asks for is read; once the person has stopped typing it. */
  function narrowSoon(asks: boolean): void {
    clearTimeout(narrowing);
    narrowing = setTimeout(() => feed.narrow(asks ? arranger.wants(view) : () => true), calm);
  }

  readAll();
  arrange();
  const unsubscribe = feed.subscribe(onFeed);

  return {
    /** The columns that are shown, in their order. */
    get columns(): readonly Column[] {
      return columns;
    },
    /** Every column that the person may read. */
    allColumns: all,
    cellOf,
    textOf,
    rowOf,
    /** Lines: rows, and the groups between them. */
    count: () => lines.length,
    /** Rows that the view holds, those of folded groups too. */
    shown: (): number =>
      groups.length === 0
        ? lines.length
        : groups.reduce((sum, { depth, count }) => (depth === 0 ? sum + count : sum), 0),
    total: () => feed.rows().size,
    /** The rows that the view holds, those of folded groups too, in no order that one may count on. */
    *held(): Generator<Row> {
      const slotsHeld =
        folded.size === 0 ? lines : [...lines, ...[...arranged].filter((slot) => placeIn(slot) < 0)];
      for (const slot of slotsHeld) {
        const row = slot < 0 || !isThere(slot) ? undefined : rowOf(slots.idIn(slot) ?? '');
        if (row !== undefined) yield row;
      }
    },
    idAt(index: number): string | undefined {
      const on = lines[index];
      return on === undefined || on < 0 ? undefined : slots.idIn(on);
    },
    placeOf(id: string): number | undefined {
      const slot = slots.known(id);
      const place = slot === undefined ? -1 : placeIn(slot);
      return place < 0 ? undefined : place;
    },
    rowAt(index: number): Row | undefined {
      const on = lines[index];
      const id = on === undefined || on < 0 ? undefined : slots.idIn(on);
      return id === undefined ? undefined : rowOf(id);
    },
    groupAt(index: number): Group | undefined {
      const on = lines[index];
      return on === undefined || on >= 0 ? undefined : groups[-1 - on];
    },
    /** Folds the group of a line, or unfolds it. @returns whether there is one */
    foldAt(index: number): boolean {
      const on = lines[index];
      const key = on === undefined || on >= 0 ? undefined : groups[-1 - on]?.key;
      if (key === undefined) return false;
      folded = folded.has(key)
        ? new Set([...folded].filter((one) => one !== key))
        : new Set([...folded, key]);
      arrange();
      return true;
    },
    /** How fresh a change by someone else is: 1 to 0. */
    news: news.strength,
    view: () => view,
    setView(next: View): void {
      const before = view;
      view = next;
      columns = laidOut(all, next.layout);
      const same = (['search', 'filters', 'sort', 'groups'] as const).every(
        (part) => before[part] === next[part],
      );
      if (same) signal.emit();
      else arrange();
      const asks = next.search !== '' || Object.keys(next.filters).length > 0;
      const others = before.search !== next.search || before.filters !== next.filters;
      if (others && (feed.isNarrowed() || (asks && feed.state() === 'large'))) narrowSoon(asks);
    },
    /** Whether a row that changed would stand elsewhere if the view were arranged again. */
    isStale: () => stale,
    refresh: arrange,
    /** The person's language changed: texts are other texts. */
    readAgain(): void {
      arranger = open();
      arrange();
    },
    /** Some rows look different: an edit, a mark, a draft. */
    touch(changed: readonly string[]): void {
      for (const id of changed) laidOver.delete(id);
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
