import { Typography } from '@mui/material';
import { useState } from 'react';
import { admissionRoutes } from '../../../shared/contracts/routes/admission.ts';
import { admissionActions } from '../../../shared/words/admission.ts';
import { say } from '../../../shared/words/word.ts';
import { useLanguage } from '../layout/use-language.ts';
import { usePanel } from '../panel-context.ts';
import { NamesOf } from './names-of.tsx';
import { admits, OutcomeField } from './outcome-field.tsx';
import { StepDialog } from './step-dialog.tsx';
import type { StepProps } from './step-props.ts';
import { useSteps } from './use-steps.ts';

/** The staff decides, where the by-laws say so. */
export function DecisionDialog({ rows, onClose }: StepProps) {
  const language = useLanguage();
  const { api } = usePanel();
  const steps = useSteps();
  const [verdict, setVerdict] = useState(admits);
  const decide = () =>
    steps.each(rows, ({ id: applicationId, version }) =>
      api.call(admissionRoutes.decide, { path: { applicationId }, body: { version, ...verdict } }),
    );
  return (
    <StepDialog
      title={say(admissionActions.decide, language)}
      confirm={admissionActions.record}
      onClose={onClose}
      onConfirm={decide}
    >
      <NamesOf rows={rows} />
      <OutcomeField name={say(admissionActions.outcome, language)} verdict={verdict} onChange={setVerdict} />
      <Typography variant="body2" color="text.secondary">
        {say(admissionActions.letters, language)}
      </Typography>
    </StepDialog>
  );
}
