import { Button } from '@mui/material';
import { useState, type ComponentType } from 'react';
import { admissionRoutes } from '../../../shared/contracts/routes/admission.ts';
import type { Row } from '../../../shared/contracts/sheets/sheet.ts';
import { admissionActions } from '../../../shared/words/admission.ts';
import { say } from '../../../shared/words/word.ts';
import { useLanguage } from '../layout/use-language.ts';
import { useMay, usePanel, type Panel } from '../panel-context.ts';
import type { SelectionProps } from '../resource.ts';
import { DecisionDialog } from './decision-dialog.tsx';
import { RecommendDialog } from './recommend-dialog.tsx';
import { ResolutionDialog } from './resolution-dialog.tsx';
import { SharesDialog } from './shares-dialog.tsx';
import type { StepProps } from './step-props.ts';
import { WithdrawDialog } from './withdraw-dialog.tsx';

/** Whether the category's by-laws leave the decision to the staff. */
function isForStaff(row: Row, { settings }: Panel): boolean {
  const category = settings.now()?.categories.find(({ id }) => id === row['category']);
  return category?.admission.decidedBy === 'staff';
}

const isOpen = ({ state }: Row) =>
  state === 'received' || state === 'complete' || state === 'recommended' || state === 'admitted';
const isDecidable = ({ state }: Row) => state === 'complete' || state === 'recommended';
const isWaitingForShares = ({ conditions }: Row) =>
  Array.isArray(conditions) && conditions.includes('shares');

type Step = {
  readonly name: 'recommend' | 'resolve' | 'decide' | 'shares' | 'withdraw';
  readonly takes: (row: Row, panel: Panel) => boolean;
  readonly Asks: ComponentType<StepProps>;
};

const steps: readonly Step[] = [
  {
    name: 'recommend',
    takes: (row) => row['state'] === 'complete',
    Asks: RecommendDialog,
  },
  {
    name: 'resolve',
    takes: (row) => row['state'] === 'recommended',
    Asks: ResolutionDialog,
  },
  {
    name: 'decide',
    takes: (row, panel) => isDecidable(row) && isForStaff(row, panel),
    Asks: DecisionDialog,
  },
  { name: 'shares', takes: isWaitingForShares, Asks: SharesDialog },
  { name: 'withdraw', takes: isOpen, Asks: WithdrawDialog },
];

/** What can be done with the selected applications: a button shows when all of them are at its step. */
export function ApplicationActions({ rows }: SelectionProps) {
  const language = useLanguage();
  const panel = usePanel();
  const allowed = useMay(admissionRoutes.recommend);
  const [asked, setAsked] = useState<{ readonly step: Step; readonly rows: readonly Row[] }>();
  if (!allowed) return null;
  const offered = steps.filter(({ takes }) => rows.length > 0 && rows.every((row) => takes(row, panel)));
  return (
    <>
      {offered.map((step) => (
        <Button key={step.name} size="small" onClick={() => setAsked({ step, rows })}>
          {say(admissionActions[step.name], language)}
        </Button>
      ))}
      {asked && <asked.step.Asks rows={asked.rows} onClose={() => setAsked(undefined)} />}
    </>
  );
}
