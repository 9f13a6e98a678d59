import { useEffect, useReducer, type RefObject } from 'react';
import type { GridHandle } from './grid/sheet-grid.tsx';

/** Paints what stands over the cells again when others come into view, and nothing else of the page. */
export function useScrolling(grid: RefObject<GridHandle | null>): void {
  const [, follow] = useReducer((count: number) => count + 1, 0);
  useEffect(() => grid.current?.onScroll(follow), [grid]);
}
