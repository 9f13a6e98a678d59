import { useSyncExternalStore } from 'react';
import { usePanel } from '../panel-context.ts';
import type { SheetScreen } from '../resource.ts';

/** The rows of another sheet that are a member's, followed as they come and change. */
export function useRowsOf(screen: SheetScreen, memberId: string) {
  const feed = usePanel().feedOf(screen);
  const rows = useSyncExternalStore(feed.subscribe, feed.snapshot);
  const own = [...rows.values()].filter((row) => row['memberId'] === memberId);
  return { own, isLoading: feed.state() === 'loading' };
}
