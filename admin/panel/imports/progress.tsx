import { Alert, Box, Button, LinearProgress, Stack, Typography } from '@mui/material';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from 'react-router';
import type { Import } from '../../../shared/contracts/records/import.ts';
import { importsRoutes } from '../../../shared/contracts/routes/imports.ts';
import { common } from '../../../shared/words/common.ts';
import { importPage } from '../../../shared/words/imports.ts';
import { say } from '../../../shared/words/word.ts';
import { useLanguage } from '../layout/use-language.ts';
import { usePanel } from '../panel-context.ts';
import { Findings } from './findings.tsx';
import { useImportedSheet } from './sheets.ts';
import { ImportCounts } from './import-counts.tsx';

const working = new Set<Import['state']>(['checking', 'running', 'undoing']);

const heads = {
  uploading: importPage.uploading,
  checking: importPage.checking,
  checked: importPage.checked,
  running: importPage.running,
  done: importPage.done,
  undoing: importPage.undoing,
  undone: importPage.undone,
  unreadable: importPage.unreadable,
} as const;

/** One import, from what was found in its file to what became of its rows; it may be left and come back to. */
export function Progress({ id }: { readonly id: string }) {
  const language = useLanguage();
  const navigate = useNavigate();
  const { api } = usePanel();
  const client = useQueryClient();
  const path = { importId: id };
  const { data: record } = useQuery({
    queryKey: ['imports', id],
    queryFn: () => api.call(importsRoutes.get, { path }),
    refetchInterval: ({ state }) => (state.data && working.has(state.data.state) ? 500 : false),
  });
  const step = useMutation({
    mutationFn: (route: 'run' | 'resume' | 'undo') => api.call(importsRoutes[route], { path }),
    onSettled: () => client.invalidateQueries({ queryKey: ['imports'] }),
  });
  const sheet = useImportedSheet(record?.sheet ?? '');
  if (!record) return <LinearProgress aria-label={say(common.loading, language)} />;
  const { state, pages, done, counts } = record;
  const busy = working.has(state);

  return (
    <Stack spacing={3}>
      <Box aria-live="polite">
        <Typography variant="h2" sx={{ fontSize: '1.2rem' }}>
          {say(heads[state], language)}
        </Typography>
        <Typography color="text.secondary">{record.fileName}</Typography>
      </Box>
      {busy && (
        <Box>
          <LinearProgress
            variant={pages > 0 ? 'determinate' : 'indeterminate'}
            value={pages > 0 ? (100 * done) / pages : 0}
            aria-label={say(heads[state], language)}
          />
          <Typography variant="body2" color="text.secondary" sx={{ mt: 1 }}>
            {say(importPage.keepsGoing, language)}
          </Typography>
        </Box>
      )}
      <ImportCounts counts={counts} state={state} />
      {step.error && <Alert severity="error">{step.error.message}</Alert>}
      <Stack direction="row" spacing={1} useFlexGap sx={{ flexWrap: 'wrap' }}>
        {state === 'checked' && (
          <Button
            variant="contained"
            disabled={counts.ready + counts.changes === 0 || step.isPending}
            onClick={() => step.mutate('run')}
          >
            {say(importPage.run, language)}
          </Button>
        )}
        {busy && <Button onClick={() => step.mutate('resume')}>{say(importPage.resume, language)}</Button>}
        {state === 'done' && (
          <>
            <Button variant="contained" onClick={() => void navigate(`/${record.sheet}`)}>
              {say(importPage.toSheet, language)}
            </Button>
            <Button color="warning" disabled={step.isPending} onClick={() => step.mutate('undo')}>
              {say(importPage.undo, language)}
            </Button>
          </>
        )}
        {!busy && <Button onClick={() => void navigate('/imports')}>{say(common.back, language)}</Button>}
      </Stack>
      {state === 'done' && (
        <Typography variant="body2" color="text.secondary">
          {say(importPage.undoHelp, language)}
        </Typography>
      )}
      {['checked', 'done', 'undone'].includes(state) && (
        <Findings key={state} id={id} sheet={sheet} undone={state === 'undone'} />
      )}
    </Stack>
  );
}
