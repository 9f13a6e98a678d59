import { TextField } from '@mui/material';
import { useState } from 'react';
import { admissionRoutes } from '../../../shared/contracts/routes/admission.ts';
import { admissionActions } from '../../../shared/words/admission.ts';
import { say } from '../../../shared/words/word.ts';
import { useLanguage } from '../layout/use-language.ts';
import { usePanel } from '../panel-context.ts';
import type { StepProps } from './step-props.ts';
import { NamesOf } from './names-of.tsx';
import { StepDialog } from './step-dialog.tsx';
import { useSteps } from './use-steps.ts';

/** The staff's opinion, before the board decides. */
export function RecommendDialog({ rows, onClose }: StepProps) {
  const language = useLanguage();
  const { api } = usePanel();
  const steps = useSteps();
  const [opinion, setOpinion] = useState('');
  const recommend = () =>
    steps.each(rows, ({ id: applicationId, version }) =>
      api.call(admissionRoutes.recommend, { path: { applicationId }, body: { version, opinion } }),
    );
  return (
    <StepDialog
      title={say(admissionActions.recommend, language)}
      confirm={admissionActions.recommend}
      onClose={onClose}
      onConfirm={recommend}
    >
      <NamesOf rows={rows} />
      <TextField
        label={say(admissionActions.opinion, language)}
        helperText={say(admissionActions.opinionHelp, language)}
        value={opinion}
        onChange={({ target }) => setOpinion(target.value)}
        multiline
        minRows={2}
        fullWidth
      />
    </StepDialog>
  );
}
