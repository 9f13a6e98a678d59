import { Button, CircularProgress, Stack, Typography } from '@mui/material';
import { useEffect, useState } from 'react';
import { useNotify } from 'react-admin';
import { columnOf, type Cell } from '../../../shared/contracts/sheets/sheet.ts';
import { common } from '../../../shared/words/common.ts';
import { recordWords } from '../../../shared/words/record.ts';
import { say } from '../../../shared/words/word.ts';
import { useLanguage } from '../layout/use-language.ts';
import { usePanel } from '../panel-context.ts';
import type { SheetScreen } from '../resource.ts';
import type { SheetEngine } from '../sheet/engine.ts';
import { sameCell } from '../sheet/cells.ts';
import { isEmpty } from '../sheet/filters.ts';
import { shown } from '../sheet/values.ts';
import { Gestures, type Change, type Telling } from './gestures.tsx';

function useHistory(screen: SheetScreen, id: string, version: number) {
  const { api } = usePanel();
  const [changes, setChanges] = useState<readonly Change[] | undefined>(undefined);
  const [next, setNext] = useState<string | undefined>(undefined);
  const [problem, setProblem] = useState<string | undefined>(undefined);

  async function load(after: string | undefined, before: readonly Change[]): Promise<void> {
    try {
      const page = await api.call(screen.routes.history, { path: { rowId: id }, query: { next: after } });
      setChanges([...before, ...page.changes]);
      setNext(page.next);
    } catch (failure) {
      setProblem(failure instanceof Error ? failure.message : '');
    }
  }
  // oxlint-disable-next-line react/exhaustive-deps -- a new version is what makes the history another one
  useEffect(() => void load(undefined, []), [id, version]);
  return { changes, problem, more: next === undefined ? undefined : () => void load(next, changes ?? []) };
}

/** A value of the past, written as if it were typed again: checked, sent in its turn, and one step to undo. */
function useRestorer({ engine, screen, id }: Props): NonNullable<Telling['restorer']> {
  const language = useLanguage();
  const notify = useNotify();
  return (field: string, value: Cell) => {
    const [column, row] = [columnOf(screen.sheet, field), engine.rows.rowOf(id)];
    if (column === undefined || row === undefined || !engine.editable(column)) return undefined;
    const now = row[field];
    if (sameCell(now, value) || (isEmpty(now ?? null) && isEmpty(value))) return undefined;
    return () => {
      const { refused } = engine.writeValue(id, field, value);
      // The button is gone now: the panel keeps the focus.
      document.getElementById('record-part')?.focus();
      const said = refused > 0 ? recordWords.notRestored : recordWords.restored;
      notify(say(said, language), { type: refused > 0 ? 'warning' : 'success' });
    };
  };
}

type Props = { readonly engine: SheetEngine; readonly screen: SheetScreen; readonly id: string };

/** Who changed which field, when, from what to what; the newest first. */
export function RecordHistory({ engine, screen, id }: Props) {
  const language = useLanguage();
  const restorer = useRestorer({ engine, screen, id });
  const { changes, problem, more } = useHistory(screen, id, engine.rows.rowOf(id)?.version ?? 0);
  if (problem !== undefined) return <Typography role="alert">{problem}</Typography>;
  if (changes === undefined) return <CircularProgress size={24} aria-label={say(common.loading, language)} />;
  if (changes.length === 0)
    return <Typography color="text.secondary">{say(recordWords.noHistory, language)}</Typography>;
  const telling: Telling = {
    restorer,
    labelOf: (field) => {
      const column = columnOf(screen.sheet, field);
      return column === undefined ? field : say(column.label, language);
    },
    textOf: (field, value) => {
      const column = columnOf(screen.sheet, field);
      return column === undefined ? '' : shown(column, value, engine.reader());
    },
  };
  return (
    <Stack spacing={2} alignItems="flex-start">
      <Gestures changes={changes} telling={telling} />
      {more !== undefined && <Button onClick={more}>{say(recordWords.more, language)}</Button>}
    </Stack>
  );
}
