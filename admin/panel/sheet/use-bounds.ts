import { useLayoutEffect, useState, type RefObject } from 'react';
import type { Place } from './selection.ts';
import type { Bounds, GridHandle } from './sheet-grid.tsx';

function same(a: Bounds | undefined, b: Bounds | undefined): boolean {
  return a?.x === b?.x && a?.y === b?.y && a?.width === b?.width && a?.height === b?.height;
}

/** Where a cell is in the window, read again after every painting: the sheet scrolls, and columns change their width. */
export function useBounds(grid: RefObject<GridHandle | null>, place: Place | undefined): Bounds | undefined {
  const [bounds, setBounds] = useState<Bounds | undefined>(undefined);
  useLayoutEffect(() => {
    const next = place === undefined ? undefined : grid.current?.boundsOf(place);
    if (!same(next, bounds)) setBounds(next);
  });
  return bounds;
}
