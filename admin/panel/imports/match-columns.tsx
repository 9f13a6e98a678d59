import { Alert, Box, Button, Checkbox, FormControlLabel, Stack, Typography } from '@mui/material';
import { useMemo, useState } from 'react';
import { HttpError } from 'react-admin';
import type { ImportPlan } from '../../../shared/contracts/records/import.ts';
import { importsRoutes } from '../../../shared/contracts/routes/imports.ts';
import { membersSheet } from '../../../shared/contracts/sheets/members.ts';
import { common } from '../../../shared/words/common.ts';
import { importPage } from '../../../shared/words/imports.ts';
import { say } from '../../../shared/words/word.ts';
import { useLanguage } from '../layout/use-language.ts';
import { usePanel } from '../panel-context.ts';
import { ColumnTable } from './column-table.tsx';
import { DefaultCells } from './default-cells.tsx';
import { planFor, unknownWords, withMeanings, type Draft } from './draft.ts';
import { WordMeanings } from './word-meanings.tsx';

type Props = { readonly draft: Draft; readonly onBegun: (id: string) => void; readonly onCancel: () => void };

/** What the file's columns and words mean, before anything is sent. */
export function MatchColumns({ draft, onBegun, onCancel }: Props) {
  const language = useLanguage();
  const { api } = usePanel();
  const [plan, setPlan] = useState<ImportPlan>(() => planFor(membersSheet, draft));
  const [sending, setSending] = useState(false);
  const [failure, setFailure] = useState<string | undefined>(undefined);
  const words = useMemo(() => unknownWords(membersSheet, draft, plan), [draft, plan]);

  async function send(): Promise<void> {
    setSending(true);
    setFailure(undefined);
    try {
      const { file } = draft;
      const begun = await api.call(importsRoutes.begin, {
        body: { sheet: 'members', fileName: file.name, bytes: file.size },
      });
      const uploaded = await fetch(begun.upload, {
        method: 'PUT',
        body: file,
        headers: { 'content-type': 'text/csv' },
      });
      if (!uploaded.ok) throw new HttpError(say(common.somethingWrong, language), uploaded.status);
      const path = { importId: begun.import.id };
      await api.call(importsRoutes.check, { path, body: { plan: withMeanings(plan, words) } });
      onBegun(begun.import.id);
    } catch (problem) {
      setFailure(problem instanceof Error ? problem.message : say(common.somethingWrong, language));
      setSending(false);
    }
  }

  return (
    <Stack spacing={3}>
      <Box>
        <Typography variant="h2" sx={{ fontSize: '1.2rem', mb: 0.5 }}>
          {draft.file.name}
        </Typography>
        <Typography color="text.secondary">{say(importPage.matchHelp, language)}</Typography>
      </Box>
      <ColumnTable draft={draft} plan={plan} onPlan={setPlan} />
      {words.length > 0 && <WordMeanings words={words} plan={withMeanings(plan, words)} onPlan={setPlan} />}
      <DefaultCells plan={plan} onPlan={setPlan} />
      <Box>
        <FormControlLabel
          control={<Checkbox checked={plan.calm} onChange={(_, calm) => setPlan({ ...plan, calm })} />}
          label={say(importPage.calm, language)}
        />
        <FormControlLabel
          control={
            <Checkbox
              checked={plan.badCell === 'leave-out'}
              onChange={(_, out) => setPlan({ ...plan, badCell: out ? 'leave-out' : 'empty' })}
            />
          }
          label={say(importPage.leaveOutRow, language)}
        />
      </Box>
      {failure !== undefined && <Alert severity="error">{failure}</Alert>}
      <Stack direction="row" spacing={1}>
        <Button variant="contained" disabled={sending} onClick={() => void send()}>
          {say(sending ? importPage.sending : importPage.check, language)}
        </Button>
        <Button disabled={sending} onClick={onCancel}>
          {say(common.cancel, language)}
        </Button>
      </Stack>
    </Stack>
  );
}
