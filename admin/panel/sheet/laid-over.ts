import type { Row } from '../../../shared/contracts/sheets/sheet.ts';
import type { Feed } from '../providers/feed.ts';
import type { Drafts } from './drafts.ts';
import type { EditQueue } from './edit-queue.ts';

/** Rows as the person sees them: what is not saved yet, laid over the roll and the drafts. */
export function openLaidOver(feed: Feed, drafts: Drafts, queue: EditQueue) {
  const known = new Map<string, { readonly base: Row; readonly merged: Row }>();
  return {
    /** The same object as long as neither the row nor what is not saved of it changes. */
    rowOf(id: string): Row | undefined {
      const base = feed.rows().get(id) ?? drafts.rows().get(id);
      if (base === undefined) return undefined;
      const before = known.get(id);
      if (before?.base === base) return before.merged;
      const unsaved = queue.unsaved(id);
      if (unsaved === undefined) return base;
      const merged = { ...base, ...unsaved, id: base.id, version: base.version };
      known.set(id, { base, merged });
      return merged;
    },
    isThere: (id: string): boolean => feed.rows().has(id) || drafts.rows().has(id),
    /** What is not saved of a row, or of all of them, is something else now. */
    forget(ids?: readonly string[]): void {
      if (ids === undefined) known.clear();
      else for (const id of ids) known.delete(id);
    },
  };
}

export type LaidOver = ReturnType<typeof openLaidOver>;
