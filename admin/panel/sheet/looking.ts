import type { Column } from '../../../shared/contracts/sheets/sheet.ts';
import type { Feed } from '../providers/feed.ts';
import type { Arrangement } from './arrangement.ts';
import type { Across } from './followed.ts';
import type { View } from './view.ts';

export type LookingPorts = {
  readonly feed: Feed;
  readonly arrangement: Arrangement;
  /** Puts the rows in order anew, and paints them. */
  readonly arrange: () => void;
  readonly repaint: () => void;
};

/** Long enough for a word that is being typed. */
const calm = 500;

/** How the sheet is looked at, and what follows when that changes: order, columns, and what is read at all. */
export function openLooking({ feed, arrangement, arrange, repaint }: LookingPorts) {
  const onColumns = new Set<(across: Across) => void>();
  let narrowing: ReturnType<typeof setTimeout> | undefined;

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

  return {
    /** Told when columns stand elsewhere than before, or not at all: what is known of cells by place is to follow. */
    onColumns(listener: (across: Across) => void): void {
      onColumns.add(listener);
    },
    setView(next: View): void {
      const [before, columns] = [arrangement.view(), arrangement.columns()];
      const isArranged = arrangement.look(next);
      tellColumns(columns);
      if (isArranged) arrange();
      else repaint();
      const asks = next.search !== '' || Object.keys(next.filters).length > 0;
      const others = before.search !== next.search || before.filters !== next.filters;
      if (others && (feed.isNarrowed() || (asks && feed.state() === 'large'))) narrowSoon(asks);
    },
  };
}
