import { Stack, TextField, ToggleButton, ToggleButtonGroup, Typography } from '@mui/material';
import { useId } from 'react';
import { admissionActions } from '../../../shared/words/admission.ts';
import { say } from '../../../shared/words/word.ts';
import { useLanguage } from '../layout/use-language.ts';

/** What is decided of one applicant. A refusal says why. */
export type Verdict = { readonly outcome: 'admitted' | 'refused'; readonly reason: string };
export const admits: Verdict = { outcome: 'admitted', reason: '' };

type OutcomeFieldProps = {
  readonly name: string;
  readonly verdict: Verdict;
  readonly onChange: (verdict: Verdict) => void;
};

export function OutcomeField({ name, verdict, onChange }: OutcomeFieldProps) {
  const language = useLanguage();
  const id = useId();
  return (
    <Stack spacing={1}>
      <Stack
        direction="row"
        spacing={2}
        alignItems="center"
        justifyContent="space-between"
        useFlexGap
        flexWrap="wrap"
      >
        <Typography id={id} sx={{ fontWeight: 600 }}>
          {name}
        </Typography>
        <ToggleButtonGroup
          exclusive
          size="small"
          aria-labelledby={id}
          value={verdict.outcome}
          onChange={(_, outcome: Verdict['outcome'] | null) =>
            onChange({ ...verdict, outcome: outcome ?? verdict.outcome })
          }
        >
          <ToggleButton value="admitted">{say(admissionActions.admitted, language)}</ToggleButton>
          <ToggleButton value="refused">{say(admissionActions.refused, language)}</ToggleButton>
        </ToggleButtonGroup>
      </Stack>
      {verdict.outcome === 'refused' && (
        <TextField
          label={say(admissionActions.reason, language)}
          helperText={say(admissionActions.reasonHelp, language)}
          value={verdict.reason}
          onChange={({ target }) => onChange({ ...verdict, reason: target.value })}
          required
          fullWidth
        />
      )}
    </Stack>
  );
}
