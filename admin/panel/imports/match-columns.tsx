import {
  Alert,
  Box,
  Button,
  Checkbox,
  FormControlLabel,
  MenuItem,
  Stack,
  TextField,
  Typography,
} from '@mui/material';
import { useMemo, useState } from 'react';
import type { ImportPlan } from '../../../shared/contracts/records/import.ts';
import { importsRoutes } from '../../../shared/contracts/routes/imports.ts';
import type { Sheet } from '../../../shared/contracts/sheets/sheet.ts';
import { common } from '../../../shared/words/common.ts';
import { importPage } from '../../../shared/words/imports.ts';
import { say } from '../../../shared/words/word.ts';
import { useLanguage } from '../layout/use-language.ts';
import { usePanel } from '../panel-context.ts';
import { ColumnTable } from './column-table.tsx';
import { ChangeMode } from './change-mode.tsx';
import { DefaultCells } from './default-cells.tsx';
import { planFor, unknownWords, withMeanings, type Draft } from './draft.ts';
import { sendFile } from './open-draft.ts';
import type { ImportedSheet } from './sheets.ts';
import { WordMeanings } from './word-meanings.tsx';

type Props = {
  readonly sheet: Sheet;
  readonly name: ImportedSheet;
  readonly draft: Draft;
  readonly onTable: (table: string) => void;
  readonly onBegun: (id: string) => void;
  readonly onCancel: () => void;
};

/** What the file's columns and words mean, before anything is sent. */
export function MatchColumns({ sheet, name, draft, onTable, onBegun, onCancel }: Props) {
  const language = useLanguage();
  const { api } = usePanel();
  const [plan, setPlan] = useState<ImportPlan>(() => planFor(sheet, draft));
  const [sending, setSending] = useState(false);
  const [failure, setFailure] = useState<string | undefined>(undefined);
  const words = useMemo(() => unknownWords(sheet, draft, plan), [sheet, draft, plan]);

  async function send(): Promise<void> {
    setSending(true);
    setFailure(undefined);
    try {
      const { file, headers } = draft;
      const importId = draft.id ?? (await sendFile(api, name, file, language));
      const body = {
        plan: withMeanings(plan, words),
        headers: headers.map((header) => header.slice(0, 500)).slice(0, 200),
      };
      await api.call(importsRoutes.check, { path: { importId }, body });
      onBegun(importId);
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
      {draft.tables.length > 1 && (
        <TextField
          select
          size="small"
          label={say(importPage.table, language)}
          value={draft.table ?? draft.tables[0] ?? ''}
          onChange={({ target }) => onTable(target.value)}
          sx={{ minWidth: 280, alignSelf: 'flex-start' }}
        >
          {draft.tables.map((table) => (
            <MenuItem key={table} value={table}>
              {table}
            </MenuItem>
          ))}
        </TextField>
      )}
      <ColumnTable sheet={sheet} draft={draft} plan={plan} onPlan={setPlan} />
      {words.length > 0 && <WordMeanings words={words} plan={withMeanings(plan, words)} onPlan={setPlan} />}
      <ChangeMode sheet={sheet} plan={plan} onPlan={setPlan} />
      <DefaultCells sheet={sheet} plan={plan} onPlan={setPlan} />
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
