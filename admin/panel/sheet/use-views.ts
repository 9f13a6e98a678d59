import { useCallback, useEffect, useRef, useState } from 'react';
import { useNotify } from 'react-admin';
import { useSearchParams } from 'react-router';
import { viewRoutes } from '../../../shared/contracts/routes/views.ts';
import { viewWords } from '../../../shared/words/views.ts';
import { say } from '../../../shared/words/word.ts';
import { useLanguage } from '../layout/use-language.ts';
import { usePanel } from '../panel-context.ts';
import { mayCall } from '../providers/access.ts';
import type { SheetEngine } from './engine.ts';
import { sameView, viewOf, type NamedView } from './kept-views.ts';
import { wholeSheet, type View } from './view.ts';

type Named = { readonly name: string; readonly shared: boolean };

/** The named views of a sheet. The one that is open is in the address, which whoever may read the sheet can follow. */
export function useViews({ sheet, rows }: SheetEngine) {
  const { api, me } = usePanel();
  const language = useLanguage();
  const notify = useNotify();
  const [params, setParams] = useSearchParams();
  const id = params.get('view');
  const [views, setViews] = useState<readonly NamedView[]>();
  const may = mayCall(me.roles, viewRoutes.list.access);
  const path = { sheet: sheet.name };

  const tell = (problem: unknown) =>
    notify(problem instanceof Error ? problem.message : 'ra.notification.http_error', { type: 'error' });

  async function load(): Promise<void> {
    setViews((await api.call(viewRoutes.list, { path })).views);
  }

  const goTo = useCallback(
    (view: string | undefined) =>
      setParams((before) => {
        const next = new URLSearchParams(before);
        if (view === undefined) next.delete('view');
        else next.set('view', view);
        return next;
      }),
    [setParams],
  );

  useEffect(() => {
    if (!may) return;
    api.call(viewRoutes.list, { path: { sheet: sheet.name } }).then(
      (answer) => setViews(answer.views),
      () => setViews([]),
    );
  }, [may, api, sheet.name]);

  const open = views?.find(({ record }) => record.id === id);
  /** The view that was last put on the sheet: what the person changes in it since is theirs. */
  const shown = useRef<string | null>(null);
  useEffect(() => {
    if (views === undefined || id === shown.current) return;
    shown.current = id;
    if (open !== undefined) rows.setView(viewOf(open.record.look));
    else if (id !== null) {
      notify(say(viewWords.notFound, language), { type: 'warning' });
      goTo(undefined);
    }
  }, [views, id, open, rows, notify, language, goTo]);

  async function saving(work: () => Promise<NamedView>): Promise<void> {
    try {
      const { record } = await work();
      await load();
      shown.current = record.id;
      goTo(record.id);
      notify(say(viewWords.saved, language), { type: 'success' });
    } catch (problem) {
      tell(problem);
    }
  }

  const look = (view: View) => ({ look: view });
  return {
    may,
    views: views ?? [],
    open,
    isMine: (view: NamedView) =>
      view.record.owner === me.id || (view.record.shared && me.roles.includes('admin')),
    isOwn: ({ record }: NamedView) => record.owner === me.id,
    isChanged: () => open !== undefined && !sameView(rows.view(), viewOf(open.record.look)),
    goTo,
    whole(): void {
      goTo(undefined);
      shown.current = null;
      rows.setView(wholeSheet);
    },
    revert(): void {
      if (open !== undefined) rows.setView(viewOf(open.record.look));
    },
    add: (named: Named) =>
      saving(() => api.call(viewRoutes.add, { path, body: { ...named, ...look(rows.view()) } })),
    /** Saves the look of now over the view that is open. */
    save: ({ record, version }: NamedView) =>
      saving(() =>
        api.call(viewRoutes.change, {
          path: { ...path, viewId: record.id },
          body: { version, name: record.name, shared: record.shared, ...look(rows.view()) },
        }),
      ),
    rename: ({ record, version }: NamedView, named: Named) =>
      saving(() =>
        api.call(viewRoutes.change, {
          path: { ...path, viewId: record.id },
          body: { version, ...named, look: record.look },
        }),
      ),
    async remove({ record, version }: NamedView): Promise<void> {
      try {
        await api.call(viewRoutes.remove, { path: { ...path, viewId: record.id }, query: { version } });
        goTo(undefined);
        shown.current = null;
        await load();
      } catch (problem) {
        tell(problem);
      }
    },
    async copyLink({ record }: NamedView): Promise<void> {
      const url = new URL(window.location.href);
      url.search = new URLSearchParams({ view: record.id }).toString();
      await navigator.clipboard.writeText(url.href);
      notify(say(viewWords.linkCopied, language));
    },
  };
}

export type Views = ReturnType<typeof useViews>;
