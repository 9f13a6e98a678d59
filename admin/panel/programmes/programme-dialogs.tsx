import { Typography } from '@mui/material';
import { useState } from 'react';
import type { AnswerOf } from '../../../shared/contracts/route.ts';
import { mentorshipRoutes } from '../../../shared/contracts/routes/mentorship.ts';
import { id, type ProgrammeId } from '../../../shared/kernel/ids.ts';
import { mentoringProgramme, trainingProgramme } from '../../../shared/mentorship/training.ts';
import { mentorshipPanel } from '../../../shared/words/mentorship.ts';
import { settingsWords } from '../../../shared/words/office.ts';
import { programmeWords } from '../../../shared/words/programme.ts';
import { common } from '../../../shared/words/common.ts';
import { say } from '../../../shared/words/word.ts';
import { StepDialog } from '../applications/step-dialog.tsx';
import { useLanguage } from '../layout/use-language.ts';
import { usePanel } from '../panel-context.ts';
import { NameLines } from '../settings/name-lines.tsx';
import { TextLine } from '../settings/text-line.tsx';
import { useSaving } from '../settings/use-saving.ts';

type Kept = AnswerOf<typeof mentorshipRoutes.programmes>['programmes'][number];
const templates = { training: trainingProgramme, mentoring: mentoringProgramme } as const;
export type TemplateName = keyof typeof templates;

const labels = {
  'name.fr': settingsWords.nameFr,
  'name.en': settingsWords.nameEn,
  offerDays: programmeWords.offerDays,
  trialMonths: programmeWords.trialMonths,
  pairMonths: programmeWords.pairMonths,
};

/** What is done to a programme, after which the sheets name it as it is now. */
function useProgrammes() {
  const { api, references } = usePanel();
  const save = useSaving({ read: 'programmes', labels });
  return (call: (to: typeof api) => Promise<unknown>) =>
    save(async () => {
      await call(api);
      for (const list of ['programmes', 'levels']) references.forget(list);
    });
}

type CreateProps = { readonly template: TemplateName; readonly onClose: () => void };

/** One more programme: it stays, so it is asked for by its name. */
export function CreateProgramme({ template, onClose }: CreateProps) {
  const language = useLanguage();
  const write = useProgrammes();
  const [name, setName] = useState(() => templates[template](id<ProgrammeId>('new')).name);
  const title = { training: mentorshipPanel.addTraining, mentoring: mentorshipPanel.addMentoring }[template];
  return (
    <StepDialog
      title={say(title, language)}
      confirm={programmeWords.create}
      onClose={onClose}
      onConfirm={() =>
        write((api) => api.call(mentorshipRoutes.createProgramme, { body: { template, name } }))
      }
    >
      <Typography>{say(programmeWords.createHelp, language)}</Typography>
      <NameLines name={name} onChange={setName} />
    </StepDialog>
  );
}

type EditProps = { readonly programme: Kept; readonly onClose: () => void };

/** Its name and its delays, on the version that was opened. */
export function EditProgramme({ programme, onClose }: EditProps) {
  const language = useLanguage();
  const write = useProgrammes();
  const [opened] = useState(programme);
  const { id: programmeId, form: _form, opensTo: _opensTo, ...settings } = opened;
  const [name, setName] = useState(opened.name);
  const [offer, setOffer] = useState(String(opened.offerDays));
  const [trial, setTrial] = useState(opened.trialMonths === null ? '' : String(opened.trialMonths));
  const [months, setMonths] = useState(String(opened.pairMonths));
  const change = () => {
    const trialMonths = trial.trim() === '' ? null : Number(trial);
    const delays = { offerDays: Number(offer), trialMonths, pairMonths: Number(months) };
    const body = { ...settings, name, ...delays };
    return write((api) => api.call(mentorshipRoutes.reviseProgramme, { path: { programmeId }, body }));
  };
  return (
    <StepDialog
      title={say(settingsWords.editOf, language, { name: opened.name[language] })}
      confirm={common.save}
      onClose={onClose}
      onConfirm={change}
    >
      <NameLines name={name} onChange={setName} />
      <TextLine label={programmeWords.offerDays} type="number" value={offer} onChange={setOffer} required />
      <TextLine
        label={programmeWords.trialMonths}
        help={programmeWords.trialHelp}
        type="number"
        value={trial}
        onChange={setTrial}
      />
      <TextLine
        label={programmeWords.pairMonths}
        type="number"
        value={months}
        onChange={setMonths}
        required
      />
      <Typography color="text.secondary">{say(programmeWords.later, language)}</Typography>
    </StepDialog>
  );
}
