import { useEffect, useSyncExternalStore } from 'react';
import { useNotify } from 'react-admin';
import { useLanguage } from '../layout/use-language.ts';
import { usePanel } from '../panel-context.ts';
import type { SheetScreen } from '../resource.ts';
import { sheetOf, type SheetEngine } from './engine.ts';

/** What is read of a sheet: whoever shows it is painted again when that is another value, and not for all that happens. */
export function useShown<Value>(engine: SheetEngine, read: () => Value): Value {
  return useSyncExternalStore(engine.subscribe, read);
}

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
  useShown(engine, engine.rows.revision);
  useShown(engine, engine.controller.revision);
  return engine;
}
