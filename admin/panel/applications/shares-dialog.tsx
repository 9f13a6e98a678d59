import { TextField } from '@mui/material';
import { useState } from 'react';
import { admissionRoutes } from '../../../shared/contracts/routes/admission.ts';
import { admissionActions } from '../../../shared/words/admission.ts';
import { say } from '../../../shared/words/word.ts';
import { useLanguage } from '../layout/use-language.ts';
import { usePanel } from '../panel-context.ts';
import { NamesOf } from './names-of.tsx';
import { StepDialog } from './step-dialog.tsx';
import type { StepProps } from './step-props.ts';
import { useSteps } from './use-steps.ts';

/** How many qualifying shares were subscribed; what the by-laws ask is offered. */
export function SharesDialog({ rows, onClose }: StepProps) {
  const language = useLanguage();
  const { api } = usePanel();
  const steps = useSteps();
  const asked = Math.max(...rows.map(({ sharesAsked }) => Number(sharesAsked ?? 0)));
  const [shares, setShares] = useState(String(asked));
  const subscribe = () =>
    steps.each(rows, ({ id: applicationId, version }) =>
      api.call(admissionRoutes.subscribeShares, {
        path: { applicationId },
        body: { version, shares: Number(shares) },
      }),
    );
  return (
    <StepDialog
      title={say(admissionActions.shares, language)}
      confirm={admissionActions.record}
      onClose={onClose}
      onConfirm={subscribe}
    >
      <NamesOf rows={rows} />
      <TextField
        type="number"
        label={say(admissionActions.shares, language)}
        helperText={say(admissionActions.sharesHelp, language)}
        value={shares}
        onChange={({ target }) => setShares(target.value)}
        slotProps={{ htmlInput: { min: 0, step: 1 } }}
        required
        fullWidth
      />
    </StepDialog>
  );
}
