import { Divider, Stack, TextField, Typography } from '@mui/material';
import { useState } from 'react';
import { isDay, recordedRange } from '../../../shared/kernel/day.ts';
import { admissionActions } from '../../../shared/words/admission.ts';
import { say } from '../../../shared/words/word.ts';
import { useLanguage } from '../layout/use-language.ts';
import { usePanel } from '../panel-context.ts';
import { admits, OutcomeField, type Verdict } from './outcome-field.tsx';
import { applicantOf } from './screen.ts';
import { StepDialog } from './step-dialog.tsx';
import type { StepProps } from './step-props.ts';
import { useSteps } from './use-steps.ts';

/** The board decided: one resolution, its number and date, and what it says of each applicant. */
export function ResolutionDialog({ rows, onClose }: StepProps) {
  const language = useLanguage();
  const { clock } = usePanel();
  const steps = useSteps();
  const [number, setNumber] = useState('');
  const [on, setOn] = useState<string>(clock.today());
  const [verdicts, setVerdicts] = useState<Readonly<Record<string, Verdict>>>({});
  const verdictOf = (id: string) => verdicts[id] ?? admits;
  const resolve = () => {
    const decisions = rows.map(({ id: applicationId }) => ({ applicationId, ...verdictOf(applicationId) }));
    return steps.resolve(rows, { number, on: isDay(on) ? on : clock.today(), decisions });
  };
  return (
    <StepDialog
      title={say(admissionActions.resolve, language)}
      confirm={admissionActions.record}
      onClose={onClose}
      onConfirm={resolve}
    >
      <Stack direction={{ xs: 'column', sm: 'row' }} spacing={2}>
        <TextField
          label={say(admissionActions.number, language)}
          value={number}
          onChange={({ target }) => setNumber(target.value)}
          placeholder="CA-2026-14"
          required
          fullWidth
        />
        <TextField
          type="date"
          label={say(admissionActions.on, language)}
          value={on}
          onChange={({ target }) => setOn(target.value)}
          slotProps={{ inputLabel: { shrink: true }, htmlInput: recordedRange(clock.today()) }}
          sx={{ minWidth: 180 }}
          required
        />
      </Stack>
      <Stack spacing={2} divider={<Divider flexItem />}>
        {rows.map((row) => (
          <OutcomeField
            key={row.id}
            name={applicantOf(row)}
            verdict={verdictOf(row.id)}
            onChange={(verdict) => setVerdicts((before) => ({ ...before, [row.id]: verdict }))}
          />
        ))}
      </Stack>
      <Typography variant="body2" color="text.secondary">
        {say(admissionActions.letters, language)}
      </Typography>
    </StepDialog>
  );
}
