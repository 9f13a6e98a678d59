import type { Row } from '../../../shared/contracts/sheets/sheet.ts';
import type { Feed } from '../providers/feed.ts';
import type { Arrangement } from './arrangement.ts';
import type { Drafts } from './drafts.ts';
import type { LaidOver } from './laid-over.ts';
import type { Lines } from './lines.ts';
import type { News } from './news.ts';
import type { Slots } from './slots.ts';

export type TakingPorts = {
  readonly feed: Feed;
  readonly drafts: Drafts;
  readonly slots: Slots;
  readonly lines: Lines;
  readonly laidOver: LaidOver;
  readonly arrangement: Arrangement;
  readonly news: News;
};

/** What became of a row, for the lines on which rows stand. */
type Became = 'new' | 'gone' | 'of another place' | 'the same';
/** Whether the view holds what is in a slot; whether somebody else changed it. */
type How = { readonly keeps: (slot: number) => boolean; readonly theirs: boolean };

/** Rows as they are now, taken into their slots: every one, or those that changed, each where it stands. */
export function openTaking({ feed, drafts, slots, lines, laidOver, arrangement, news }: TakingPorts) {
  /** @returns the row that stood there before */
  function take(slot: number, row: Row | undefined): Row | undefined {
    if (slots.rowIn(slot) === row) return row;
    arrangement.changed(slot);
    return slots.put(slot, row);
  }

  function takeOne(id: string, slot: number, { keeps, theirs }: How): Became {
    const [row, isDraft] = [laidOver.rowOf(id), drafts.rows().has(id)];
    const before = isDraft ? undefined : take(slot, row);
    const isShown = lines.placeOf(slot) !== undefined;
    if (row === undefined) return isShown ? 'gone' : 'the same';
    if (!isShown && (isDraft || (before === undefined && keeps(slot)))) return 'new';
    if (before === undefined || before === row) return 'the same';
    if (theirs) news.tell(before, row);
    return arrangement.moves(before, row) ? 'of another place' : 'the same';
  }

  return {
    takeAll(): void {
      laidOver.forget();
      const gone = new Set(Array.from({ length: slots.count() }, (_, slot) => slot));
      for (const id of feed.rows().keys()) {
        const slot = slots.slotOf(id);
        gone.delete(slot);
        take(slot, laidOver.rowOf(id));
      }
      for (const slot of gone) take(slot, undefined);
    },
    /** New rows come last, and those that are gone leave. @returns whether one would stand elsewhere by now */
    takeChanged(changed: readonly string[], theirs: boolean): boolean {
      const how = { keeps: arrangement.keeper(), theirs };
      const added: number[] = [];
      const became = new Set<Became>();
      for (const id of changed) {
        if (!laidOver.isThere(id) && slots.known(id) === undefined) continue;
        const slot = slots.slotOf(id);
        const now = takeOne(id, slot, how);
        became.add(now);
        if (now === 'new') added.push(slot);
      }
      if (became.has('gone')) lines.keep((slot) => laidOver.isThere(slots.idIn(slot) ?? ''));
      if (added.length > 0) lines.append(added);
      return became.has('of another place');
    },
  };
}
