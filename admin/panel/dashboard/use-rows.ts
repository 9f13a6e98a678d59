import { useSyncExternalStore } from 'react';
import type { Row } from '../../../shared/contracts/sheets/sheet.ts';
import { usePanel } from '../panel-context.ts';
import { mayCall } from '../providers/access.ts';
import type { SheetScreen } from '../resource.ts';

const never = () => undefined;

/** The rows of a sheet as they stand: nothing while they are being read, and `null` for who may not read them. */
export function useRows(screen: SheetScreen): ReadonlyMap<string, Row> | null | undefined {
  const { me, feedOf } = usePanel();
  const feed = mayCall(me.roles, screen.routes.rows.access) ? feedOf(screen) : undefined;
  const rows = useSyncExternalStore(
    (listener) => feed?.subscribe(listener) ?? never,
    () => (feed === undefined || feed.state() === 'loading' ? undefined : feed.snapshot()),
  );
  return feed === undefined ? null : rows;
}
