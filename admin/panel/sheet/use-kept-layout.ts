import { useEffect } from 'react';
import { useStore } from 'react-admin';
import { useSearchParams } from 'react-router';
import type { SheetEngine } from './engine.ts';
import { wholeSheet, type Layout } from './view.ts';

/**
 * The columns of the sheet without a named view are as the person left them the last time, on this machine. Nothing of
 * the roll is kept, only how it is looked at.
 */
export function useKeptLayout({ rows, sheet }: SheetEngine): void {
  const named = useSearchParams()[0].has('view');
  const [kept, keep] = useStore<Layout>(`${sheet.name}.layout`, wholeSheet.layout);
  const { layout } = rows.view();
  useEffect(() => {
    const view = rows.view();
    if (!named && view.layout === wholeSheet.layout && kept !== wholeSheet.layout)
      rows.setView({ ...view, layout: { ...wholeSheet.layout, ...kept } });
    // oxlint-disable-next-line react/exhaustive-deps -- only when the sheet opens
  }, [rows]);
  useEffect(() => {
    if (!named && layout !== wholeSheet.layout) keep(layout);
  }, [named, layout, keep]);
}
