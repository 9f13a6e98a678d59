import { Box, Button, CircularProgress, Stack, Typography } from '@mui/material';
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
import { isEmpty } from '../sheet/filters.ts';
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

type Gesture = { readonly at: string; readonly actorName: string; readonly changes: readonly Change[] };

/** What one person changed at once stands together. */
function gesturesOf(changes: readonly Change[]): readonly Gesture[] {
  const gestures: { at: string; actorName: string; changes: Change[] }[] = [];
  for (const change of changes) {
    const last = gestures.at(-1);
    if (last?.at === change.at && last.actorName === change.actorName) last.changes.push(change);
    else gestures.push({ at: change.at, actorName: change.actorName, changes: [change] });
  }
  return gestures;
}

type LineProps = { readonly change: Change; readonly screen: SheetScreen; readonly reader: Reader };

function Line({ change, screen, reader }: LineProps) {
  const { language } = reader;
  const column = columnOf(screen.sheet, change.field);
  const was = isCell(change.from) && !isEmpty(change.from);
  return (
    <Typography component="li">
      {column === undefined ? change.field : say(column.label, language)}
      {language === 'fr' ? '\u00A0: ' : ': '}
      {was && (
        <>
          <s>{textOf(change.from, change.field, screen, reader)}</s> →{' '}
        </>
      )}
      <strong>{textOf(change.to, change.field, screen, reader)}</strong>
    </Typography>
  );
}

type EntryProps = { readonly gesture: Gesture; readonly screen: SheetScreen; readonly reader: Reader };

function Entry({ gesture, screen, reader }: EntryProps) {
  const { language } = reader;
  return (
    <Stack component="li" spacing={0.25} sx={{ borderLeft: 3, borderColor: 'divider', pl: 1.5 }}>
      <Typography variant="body2" color="text.secondary">
        {instantText(gesture.at, language)} · {gesture.actorName || say(recordWords.nobody, language)}
      </Typography>
      <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
        {gesture.changes.map((change) => (
          <Line key={change.field} change={change} screen={screen} reader={reader} />
        ))}
      </Box>
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
        {gesturesOf(changes).map((gesture) => (
          <Entry
            key={`${gesture.at} ${gesture.actorName}`}
            gesture={gesture}
            screen={screen}
            reader={engine.reader()}
          />
        ))}
      </Stack>
      {more !== undefined && <Button onClick={more}>{say(recordWords.more, language)}</Button>}
    </Stack>
  );
}
