import type { Cell, Column, Row } from '../../../shared/contracts/sheets/sheet.ts';
import type { Change, Feed } from '../providers/feed.ts';
import type { Drafts } from './drafts.ts';
import type { EditQueue } from './edit-queue.ts';
import { openSignal } from './signal.ts';
import { shown, type Reader } from './values.ts';
import { openArranger, wholeSheet, type View } from './view.ts';

export type RowsPorts = {
  readonly columns: readonly Column[];
  readonly feed: Feed;
  readonly queue: EditQueue;
  readonly drafts: Drafts;
  readonly reader: () => Reader;
  /** The value of a computed column; `undefined` where the row itself has it. */
  readonly computed: (row: Row, column: Column) => Cell | undefined;
};

const repaintWhileLoading = 250;

/**
 * The rows that are shown, in their order: the roll, with what is not saved yet laid over it. An edited row stays
 * where it is until the view is arranged again; new rows come last, and rows that are gone leave.
 */
export function openRows({ columns, feed, queue, drafts, reader, computed }: RowsPorts) {
  const signal = openSignal();
  let view = wholeSheet;
  let ids: readonly string[] = [];
  let places = new Map<string, number>();
  let laidOver = new WeakMap<Row, Row>();
  let arrangedAt = 0;

  const cellOf = (row: Row, column: Column): Cell => computed(row, column) ?? row[column.key] ?? null;
  const textOf = (row: Row, column: Column): string => shown(column, cellOf(row, column), reader());
  let arranger = openArranger({ columns, cellOf, textOf });

  /** The row with its unsaved values; the same object as long as nothing changes, since texts are remembered by it. */
  function rowOf(id: string): Row | undefined {
    const row = feed.rows().get(id) ?? drafts.rows().get(id);
    const unsaved = queue.unsaved(id);
    if (row === undefined || unsaved === undefined) return row;
    const merged = laidOver.get(row) ?? { ...row, ...unsaved, id: row.id, version: row.version };
    laidOver.set(row, merged);
    return merged;
  }

  function* everyRow(): Iterable<Row> {
    for (const id of feed.rows().keys()) {
      const row = rowOf(id);
      if (row !== undefined) yield row;
    }
  }

  function setIds(next: readonly string[]): void {
    ids = next;
    places = new Map(next.map((id, index) => [id, index]));
  }

  function arrange(): void {
    arrangedAt = performance.now();
    setIds([...arranger.arrange(everyRow(), view), ...drafts.rows().keys()]);
    signal.emit();
  }

  function follow(changed: readonly string[]): void {
    const added = changed.filter((id) => {
      const row = rowOf(id);
      return row !== undefined && !places.has(id) && arranger.keeps(row, view);
    });
    const removed = new Set(changed.filter((id) => places.has(id) && rowOf(id) === undefined));
    if (added.length > 0 || removed.size > 0) setIds([...ids.filter((id) => !removed.has(id)), ...added]);
    signal.emit();
  }

  function onFeed(change: Change): void {
    const loading = feed.state() === 'loading';
    if (change === 'all') arrange();
    else if (!loading) follow(change);
    else if (performance.now() - arrangedAt > repaintWhileLoading) arrange();
  }

  arrange();
  const unsubscribe = feed.subscribe(onFeed);

  return {
    columns,
    cellOf,
    textOf,
    rowOf,
    count: () => ids.length,
    total: () => feed.rows().size,
    idAt: (index: number): string | undefined => ids[index],
    placeOf: (id: string): number | undefined => places.get(id),
    rowAt(index: number): Row | undefined {
      const id = ids[index];
      return id === undefined ? undefined : rowOf(id);
    },
    view: () => view,
    setView(next: View): void {
      view = next;
      arrange();
    },
    /** The person's language changed: texts are other texts. */
    readAgain(): void {
      arranger = openArranger({ columns, cellOf, textOf });
      arrange();
    },
    /** Some rows look different: an edit, a mark, a draft. */
    touch(changed: readonly string[]): void {
      laidOver = new WeakMap();
      follow(changed);
    },
    /** Drafts became rows: they keep their places. */
    rename(names: ReadonlyMap<string, string>): void {
      setIds(ids.map((id) => names.get(id) ?? id));
      signal.emit();
    },
    subscribe: signal.subscribe,
    revision: signal.revision,
    close: unsubscribe,
  };
}

export type Rows = ReturnType<typeof openRows>;
