import { Typography } from '@mui/material';
import { useState } from 'react';
import { mentorshipRoutes } from '../../../shared/contracts/routes/mentorship.ts';
import type { Bilingual, Language } from '../../../shared/kernel/language.ts';
import { namedTwice } from '../../../shared/mentorship/levels.ts';
import type { Level } from '../../../shared/mentorship/programme.ts';
import { common } from '../../../shared/words/common.ts';
import { levelWords } from '../../../shared/words/levels.ts';
import { say } from '../../../shared/words/word.ts';
import { StepDialog } from '../applications/step-dialog.tsx';
import { useLanguage } from '../layout/use-language.ts';
import { NameLines } from '../settings/name-lines.tsx';
import { AskedFields } from './asked-fields.tsx';
import { draftOfLevel, labelsOf, newLevel, writtenOf, type KeptProgramme } from './level-draft.ts';
import { useProgrammeSaving } from './use-programme-saving.ts';

type Props = {
  readonly programme: KeptProgramme;
  /** The level that is changed; a new one where none is named. */
  readonly level?: Level;
  readonly onClose: () => void;
};

/** A level as it is written: what it is called in both languages, and what it asks for. */
export function WriteLevel({ programme, level, onClose }: Props) {
  const language = useLanguage();
  const [{ id: programmeId, name: ofName, version, levels }] = useState(programme);
  const [draft, setDraft] = useState(() => (level ? draftOfLevel(level) : newLevel(levels)));
  const written = writtenOf(draft);
  const next = level ? levels.map((one) => (one.key === level.key ? written : one)) : [...levels, written];
  const write = useProgrammeSaving(labelsOf(next.indexOf(written), written));
  const others = levels.filter((one) => one.key !== level?.key);
  const title = level
    ? say(levelWords.editOf, language, { name: level.name[language] })
    : say(levelWords.addTo, language, { name: ofName[language] });
  return (
    <StepDialog
      title={title}
      confirm={level ? common.save : common.add}
      onClose={onClose}
      onConfirm={() =>
        write((api) =>
          api.call(mentorshipRoutes.reviseLevels, { path: { programmeId }, body: { version, levels: next } }),
        )
      }
    >
      <NameLines
        name={draft.name}
        onChange={(name) => setDraft({ ...draft, name })}
        mistakes={sameNames(others, draft.name, language)}
      />
      <AskedFields asked={draft.asked} onChange={(asked) => setDraft({ ...draft, asked })} />
    </StepDialog>
  );
}

/** The names that another level of the programme has, said at their fields. */
function sameNames(others: readonly Level[], name: Bilingual, language: Language) {
  const names = others.map((one) => one.name);
  const found = name.fr === '' && name.en === '' ? undefined : namedTwice([...names, name]);
  return found === undefined ? {} : { [found.language]: say(levelWords.namedTwice, language) };
}

type RemoveProps = Required<Props>;

/** Takes a level away; the programme says why where it stays. */
export function RemoveLevel({ programme, level, onClose }: RemoveProps) {
  const language = useLanguage();
  const write = useProgrammeSaving();
  const [{ id: programmeId, version, levels }] = useState(programme);
  const body = { version, levels: levels.filter(({ key }) => key !== level.key) };
  return (
    <StepDialog
      title={say(levelWords.removeOf, language, { name: level.name[language] })}
      confirm={levelWords.remove}
      onClose={onClose}
      onConfirm={() =>
        write((api) => api.call(mentorshipRoutes.reviseLevels, { path: { programmeId }, body }))
      }
    >
      <Typography>{say(levelWords.removeHelp, language)}</Typography>
    </StepDialog>
  );
}
