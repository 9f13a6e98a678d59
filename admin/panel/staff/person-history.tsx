import {
  Alert,
  Button,
  CircularProgress,
  Dialog,
  DialogActions,
  DialogContent,
  DialogTitle,
  Stack,
} from '@mui/material';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useId } from 'react';
import { staffRoles } from '../../../shared/contracts/access.ts';
import { officeRoutes, type Person } from '../../../shared/contracts/routes/office.ts';
import type { Cell } from '../../../shared/contracts/sheets/sheet.ts';
import { languages, type Language } from '../../../shared/kernel/language.ts';
import { common, languageNames, yesNo } from '../../../shared/words/common.ts';
import { staffWords } from '../../../shared/words/office.ts';
import { roleNames } from '../../../shared/words/panel.ts';
import { recordWords } from '../../../shared/words/record.ts';
import { say, type Word } from '../../../shared/words/word.ts';
import { useLanguage } from '../layout/use-language.ts';
import { usePanel } from '../panel-context.ts';
import { Gestures, type Telling } from '../record/gestures.tsx';
import { useProgrammes } from './use-programmes.ts';

const { name, email, language: spoken, roles, committees, active } = staffWords;
const labels: Readonly<Record<string, Word>> = { name, email, language: spoken, roles, committees, active };

function wordFor(value: string): Word | undefined {
  const role = staffRoles.find((one) => one === value);
  if (role) return roleNames[role];
  const tongue = languages.find((one) => one === value);
  return tongue && languageNames[tongue];
}

function textOf(value: Cell, language: Language, named: (id: string) => string): string {
  if (typeof value === 'boolean') return say(value ? yesNo.yes : yesNo.no, language);
  if (typeof value === 'object' && value !== null)
    return value.map((one) => textOf(one, language, named)).join(', ');
  const word = typeof value === 'string' ? wordFor(value) : undefined;
  return word === undefined ? named(String(value ?? '')) : say(word, language);
}

function useTelling(): Telling {
  const language = useLanguage();
  const programmes = useProgrammes();
  const named = (id: string) => programmes?.find(({ value }) => value === id)?.name ?? id;
  return {
    labelOf: (field) => {
      const label = labels[field];
      return label === undefined ? field : say(label, language);
    },
    textOf: (_, value) => textOf(value, language, named),
  };
}

type Props = { readonly person: Person; readonly onClose: () => void };

/** Who gave and took which role, when. */
export function PersonHistory({ person, onClose }: Props) {
  const language = useLanguage();
  const { api } = usePanel();
  const titleId = useId();
  const telling = useTelling();
  const { data, error, hasNextPage, fetchNextPage } = useInfiniteQuery({
    queryKey: ['staff', person.id, person.version],
    queryFn: ({ pageParam }) =>
      api.call(officeRoutes.personHistory, {
        path: { staffId: person.id },
        query: { next: pageParam || undefined },
      }),
    initialPageParam: '',
    getNextPageParam: (page) => page.next,
  });
  const changes = data?.pages.flatMap((page) => page.changes);
  return (
    <Dialog open onClose={onClose} fullWidth maxWidth="sm" aria-labelledby={titleId}>
      <DialogTitle id={titleId} component="h2">
        {say(staffWords.historyOf, language, { name: person.name })}
      </DialogTitle>
      <DialogContent>
        <Stack spacing={2} alignItems="flex-start">
          {error && <Alert severity="error">{error.message}</Alert>}
          {!changes && !error && <CircularProgress size={24} aria-label={say(common.loading, language)} />}
          {changes?.length === 0 && say(recordWords.noHistory, language)}
          {changes && changes.length > 0 && <Gestures changes={changes} telling={telling} />}
          {hasNextPage && (
            <Button onClick={() => void fetchNextPage()}>{say(recordWords.more, language)}</Button>
          )}
        </Stack>
      </DialogContent>
      <DialogActions sx={{ px: 3, pb: 2.5 }}>
        <Button onClick={onClose}>{say(common.close, language)}</Button>
      </DialogActions>
    </Dialog>
  );
}
