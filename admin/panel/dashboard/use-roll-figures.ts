import { useMemo, useSyncExternalStore } from 'react';
import { partsOf } from '../../../shared/kernel/day.ts';
import { memberStatusOn } from '../members/member-status.ts';
import { members } from '../members/members.ts';
import { usePanel, type Panel } from '../panel-context.ts';
import { mayCall } from '../providers/access.ts';
import type { Feed } from '../providers/feed.ts';
import { screenOf } from '../resource.ts';
import { rollFigures, type RollFigures } from './roll-figures.ts';

function rollOf({ me, feedOf }: Panel): Feed | undefined {
  const screen = screenOf(members);
  return screen !== undefined && mayCall(me.roles, members.access) ? feedOf(screen) : undefined;
}

/**
 * The roll's own figures, told again when the roll was read or a row changed: nothing until then, and `null` for those
 * who may not read it.
 */
export function useRollFigures(): RollFigures | null | undefined {
  const panel = usePanel();
  const feed = rollOf(panel);
  const rows = useSyncExternalStore(
    (listener) => feed?.subscribe(listener) ?? (() => undefined),
    () => (feed?.state() === 'loading' ? undefined : feed?.snapshot()),
  );
  const settings = useSyncExternalStore(panel.onNews, panel.settings.now);
  return useMemo(() => {
    if (feed === undefined) return null;
    if (rows === undefined || settings === undefined) return undefined;
    const today = panel.clock.today();
    const statusOf = memberStatusOn(settings, today);
    return rollFigures(rows.values(), statusOf, partsOf(today).year);
  }, [feed, rows, settings, panel]);
}
