import { HttpError } from 'react-admin';
import type { Session } from '../../auth/session.ts';
import type { Me, Panel } from '../panel-context.ts';
import type { ReferenceSource, SheetScreen } from '../resource.ts';
import { isRow } from '../sheet/cells.ts';
import type { Api } from './api.ts';
import type { Clock } from './clock.ts';
import { openFeed, shardRanges, type Feed } from './feed.ts';
import { pause } from './pause.ts';
import { openReferences } from './references.ts';
import { openSettings } from './settings.ts';
import { openUnsaved } from './unsaved.ts';

/** Resolves at once while the page is looked at, else when it is again. */
function seen(): Promise<void> {
  return new Promise((resolve) => {
    if (document.visibilityState === 'visible') resolve();
    else document.addEventListener('visibilitychange', () => resolve(), { once: true });
  });
}

/** Reading side by side pays for large rolls only. */
const rangesOf = { 16: 4, 4: 1 } as const;

function isForbidden(problem: unknown): boolean {
  return problem instanceof HttpError && problem.status === 403;
}

type Parts = {
  readonly me: Me;
  readonly api: Api;
  readonly clock: Clock;
  readonly session: Session;
  readonly sources: Readonly<Record<string, ReferenceSource>>;
};

/** What the screens share: each sheet's feed is opened when it is first needed, and kept until the person leaves. */
export function openProviders({ me, api, clock, session, sources }: Parts): Panel {
  const feeds = new Map<string, Feed>();
  const listeners = new Set<() => void>();
  const tell = () => {
    for (const listener of listeners) listener();
  };

  function feedOf({ sheet, routes }: SheetScreen): Feed {
    const known = feeds.get(sheet.name);
    if (known !== undefined) return known;
    const page = async (query: { readonly since?: string; readonly shards?: string }) => {
      try {
        const answer = await api.call(routes.rows, { query });
        return { ...answer, rows: answer.rows.filter(isRow) };
      } catch (problem) {
        // What was allowed no longer is: roles changed. The page begins anew, with an empty memory.
        if (feeds.get(sheet.name)?.state() === 'ready' && isForbidden(problem)) window.location.reload();
        throw problem;
      }
    };
    const feed = openFeed(shardRanges(sheet.shards, rangesOf[sheet.shards]), { page, wait: pause, seen });
    feed.subscribe((change) => {
      if (change === 'all') tell();
    });
    feeds.set(sheet.name, feed);
    return feed;
  }

  const settings = openSettings(api, tell);
  const references = openReferences({ sources, api, settings, feedOf, changed: tell });
  return {
    me,
    api,
    clock,
    session,
    feedOf,
    references,
    settings,
    unsaved: openUnsaved(window),
    onNews: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
