import { Typography } from '@mui/material';
import { admissionRoutes } from '../../../shared/contracts/routes/admission.ts';
import { admissionActions } from '../../../shared/words/admission.ts';
import { say } from '../../../shared/words/word.ts';
import { useLanguage } from '../layout/use-language.ts';
import { usePanel } from '../panel-context.ts';
import { NamesOf } from './names-of.tsx';
import { StepDialog } from './step-dialog.tsx';
import type { StepProps } from './step-props.ts';
import { useSteps } from './use-steps.ts';

/** The applicant gives up. */
export function WithdrawDialog({ rows, onClose }: StepProps) {
  const language = useLanguage();
  const { api } = usePanel();
  const steps = useSteps();
  const withdraw = () =>
    steps.each(rows, ({ id: applicationId, version }) =>
      api.call(admissionRoutes.withdraw, { path: { applicationId }, body: { version } }),
    );
  return (
    <StepDialog
      title={say(admissionActions.withdraw, language)}
      confirm={admissionActions.withdraw}
      onClose={onClose}
      onConfirm={withdraw}
    >
      <NamesOf rows={rows} />
      <Typography>{say(admissionActions.withdrawHelp, language)}</Typography>
    </StepDialog>
  );
}
