import { useSyncExternalStore } from 'react';
import { usePanel } from '../panel-context.ts';
import type { PanelSettings } from './settings.ts';

/** What the network decided about itself; nothing until it arrives. */
export function useSettings(): PanelSettings | undefined {
  const { settings, onNews } = usePanel();
  return useSyncExternalStore(onNews, settings.now);
}
