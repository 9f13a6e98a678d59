import { Button, CircularProgress, Stack, Typography } from '@mui/material';
import { useEffect, useState } from 'react';
import type * as z from 'zod';
import type { historySchema } from '../../../shared/contracts/sheets/routes.ts';
import { columnOf, type Cell } from '../../../shared/contracts/sheets/sheet.ts';
import { common } from '../../../shared/words/common.ts';
import { recordWords } from '../../../shared/words/sheet.ts';
import { say } from '../../../shared/words/word.ts';
import { useLanguage } from '../layout/use-language.ts';
import { usePanel } from '../panel-context.ts';
import type { SheetScreen } from '../resource.ts';
import type { SheetEngine } from '../sheet/engine.ts';
import { instantText, shown, type Reader } from '../sheet/values.ts';

type Page = z.infer<typeof historySchema>;
type Change = Page['changes'][number];

function isCell(value: unknown): value is Cell {
  if (Array.isArray(value)) return value.every((one) => typeof one === 'string');
  return value === null || ['string', 'number', 'boolean'].includes(typeof value);
}

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

function textOf(value: unknown, field: string, screen: SheetScreen, reader: Reader): string {
  const column = columnOf(screen.sheet, field);
  const text = column !== undefined && isCell(value) ? shown(column, value, reader) : '';
  return text || say(recordWords.emptied, reader.language);
}

function Line({
  change,
  screen,
  reader,
}: {
  readonly change: Change;
  readonly screen: SheetScreen;
  readonly reader: Reader;
}) {
  const { language } = reader;
  const column = columnOf(screen.sheet, change.field);
  return (
    <Stack component="li" spacing={0.25} sx={{ borderLeft: 3, borderColor: 'divider', pl: 1.5 }}>
      <Typography variant="body2" color="text.secondary">
        {instantText(change.at, language)} · {change.actorName || say(recordWords.nobody, language)}
      </Typography>
      {column === undefined ? (
        <Typography>{change.field === '' ? say(recordWords.created, language) : change.field}</Typography>
      ) : (
        <Typography>
          {say(column.label, language)}
          {language === 'fr' ? '\u00A0: ' : ': '}
          <s>{textOf(change.from, change.field, screen, reader)}</s> →{' '}
          <strong>{textOf(change.to, change.field, screen, reader)}</strong>
        </Typography>
      )}
    </Stack>
  );
}

type Props = { readonly engine: SheetEngine; readonly screen: SheetScreen; readonly id: string };

/** Who changed which field, when, from what to what; the newest first. */
export function RecordHistory({ engine, screen, id }: Props) {
  const language = useLanguage();
  const { changes, problem, more } = useHistory(screen, id, engine.rows.rowOf(id)?.version ?? 0);
  if (problem !== undefined) return <Typography role="alert">{problem}</Typography>;
  if (changes === undefined) return <CircularProgress size={24} aria-label={say(common.loading, language)} />;
  if (changes.length === 0)
    return <Typography color="text.secondary">{say(recordWords.noHistory, language)}</Typography>;
  return (
    <Stack spacing={2} alignItems="flex-start">
      <Stack component="ol" spacing={2} sx={{ listStyle: 'none', m: 0, p: 0 }}>
        {changes.map((change) => (
          <Line
            key={`${change.at} ${change.field}`}
            change={change}
            screen={screen}
            reader={engine.reader()}
          />
        ))}
      </Stack>
      {more !== undefined && <Button onClick={more}>{say(recordWords.more, language)}</Button>}
    </Stack>
  );
}
