import { Typography } from '@mui/material';
import { useState } from 'react';
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
import { NameLines } from '../settings/name-lines.tsx';
import { TextLine } from '../settings/text-line.tsx';
import type { KeptProgramme } from './level-draft.ts';
import { useProgrammeSaving } from './use-programme-saving.ts';

const templates = { training: trainingProgramme, mentoring: mentoringProgramme } as const;
export type TemplateName = keyof typeof templates;

type CreateProps = { readonly template: TemplateName; readonly onClose: () => void };

/** One more programme: it stays, so it is asked for by its name. */
export function CreateProgramme({ template, onClose }: CreateProps) {
  const language = useLanguage();
  const write = useProgrammeSaving();
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

type EditProps = { readonly programme: KeptProgramme; readonly onClose: () => void };

/** Its name and its delays, on the version that was opened. */
export function EditProgramme({ programme, onClose }: EditProps) {
  const language = useLanguage();
  const write = useProgrammeSaving();
  const [opened] = useState(programme);
  const { id: programmeId, version, evaluative, shownTo } = opened;
  const [name, setName] = useState(opened.name);
  const [offer, setOffer] = useState(String(opened.offerDays));
  const [trial, setTrial] = useState(opened.trialMonths === null ? '' : String(opened.trialMonths));
  const [months, setMonths] = useState(String(opened.pairMonths));
  const change = () => {
    const trialMonths = trial.trim() === '' ? null : Number(trial);
    const delays = { offerDays: Number(offer), trialMonths, pairMonths: Number(months) };
    const body = { version, evaluative, shownTo, name, ...delays };
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

/** Closes a programme to whoever is new, or opens it again, once what follows was read. */
export function OpenProgramme({ programme, onClose }: EditProps) {
  const language = useLanguage();
  const write = useProgrammeSaving();
  const [{ id: programmeId, name, version, active }] = useState(programme);
  const { closeWhat, closeKeeps, closeUndo, reopenWhat } = programmeWords;
  const follows = active ? [closeWhat, closeKeeps, closeUndo] : [reopenWhat];
  const title = active ? programmeWords.closeOf : programmeWords.reopenOf;
  return (
    <StepDialog
      title={say(title, language, { name: name[language] })}
      confirm={active ? programmeWords.close : programmeWords.reopen}
      onClose={onClose}
      onConfirm={() =>
        write((api) =>
          api.call(mentorshipRoutes.openProgramme, {
            path: { programmeId },
            body: { version, active: !active },
          }),
        )
      }
    >
      {follows.map((word) => (
        <Typography key={word.en}>{say(word, language)}</Typography>
      ))}
    </StepDialog>
  );
}
