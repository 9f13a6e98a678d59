import { useEffect, useSyncExternalStore } from 'react';
import { useNotify } from 'react-admin';
import { useLanguage } from '../layout/use-language.ts';
import { usePanel } from '../panel-context.ts';
import type { SheetScreen } from '../resource.ts';
import { sheetOf, type SheetEngine } from './engine.ts';

/** The sheet's engine, in the person's language; the component is painted again whenever rows, marks or hands change. */
export function useEngine(screen: SheetScreen): SheetEngine {
  const engine = sheetOf(usePanel(), screen);
  const language = useLanguage();
  const notify = useNotify();

  useEffect(() => engine.setLanguage(language), [engine, language]);
  useEffect(() => {
    engine.onFailure((problem) => {
      notify(problem instanceof Error ? problem.message : 'ra.notification.http_error', { type: 'error' });
    });
  }, [engine, notify]);
  useSyncExternalStore(engine.rows.subscribe, engine.rows.revision);
  useSyncExternalStore(engine.controller.subscribe, engine.controller.revision);
  return engine;
}
