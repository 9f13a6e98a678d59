import { useEffect, useSyncExternalStore } from 'react';
import { withCustom } from '../../../shared/contracts/sheets/custom.ts';
import { usePanel } from '../panel-context.ts';
import type { SheetScreen } from '../resource.ts';
import type { PanelSettings } from './settings.ts';

type Fields = PanelSettings['fields'];
type Extended = { readonly of: string; readonly screen: SheetScreen };

const known = new WeakMap<SheetScreen, Extended>();

/** A screen with the network's own fields among its columns; the same one as long as they are the same. */
function withFields(screen: SheetScreen, fields: Fields): SheetScreen {
  const of = JSON.stringify(fields);
  const before = known.get(screen);
  if (before?.of === of) return before.screen;
  const extended = { of, screen: { ...screen, sheet: withCustom(screen.sheet, fields) } };
  known.set(screen, extended);
  return extended.screen;
}

/**
 * The screen of a sheet as the network has it. The sheets that may have fields of its own wait for the settings, while
 * their rows are on their way already; where there are no settings, the sheet is what the product knows of it.
 *
 * @returns nothing until it is known
 */
export function useScreen(screen: SheetScreen): SheetScreen | undefined {
  const { settings, onNews, feedOf } = usePanel();
  const now = useSyncExternalStore(onNews, settings.now);
  const isSettled = useSyncExternalStore(onNews, settings.isSettled);
  useEffect(() => void feedOf(screen), [feedOf, screen]);
  if (screen.sheet.extensible !== true) return screen;
  if (now !== undefined) return withFields(screen, now.fields);
  return isSettled ? screen : undefined;
}
