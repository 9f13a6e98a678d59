import { useEffect, useState } from 'react';
import type { SheetEngine } from './engine.ts';
import { openIdle } from './idle.ts';
import { totalKindOf, totalling, type Totals } from './totals.ts';

/** Rows change with every key that is typed; what they add up to may come a moment later. */
const calm = 200;
const none: Totals = new Map();

/** What stands at the foot of the columns that are shown, counted while the browser has nothing else to do. */
export function useTotals({ rows, feed }: SheetEngine): Totals {
  const [totals, setTotals] = useState(none);
  const [idle] = useState(openIdle);

  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    function* count(): Generator<undefined> {
      const { layout } = rows.view();
      const wanted = rows.columns
        .map((column) => ({ column, kind: totalKindOf(column, layout) }))
        .filter(({ kind }) => kind !== 'none');
      setTotals(yield* totalling(rows.held(), wanted, rows.cellOf));
    }
    function countSoon(): void {
      if (timer !== undefined || feed.state() === 'loading') return;
      timer = setTimeout(() => {
        timer = undefined;
        idle.run(count());
      }, calm);
    }
    countSoon();
    const unsubscribe = rows.subscribe(countSoon);
    return () => {
      unsubscribe();
      clearTimeout(timer);
      idle.stop();
    };
  }, [rows, feed, idle]);
  return totals;
}
