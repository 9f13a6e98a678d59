import { Autocomplete, Button, MenuItem, TextField, Typography } from '@mui/material';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useNotify } from 'react-admin';
import { mentorshipRoutes } from '../../../shared/contracts/routes/mentorship.ts';
import type { Choice, Row } from '../../../shared/contracts/sheets/sheet.ts';
import { id, type ContactId, type MemberId, type ProgrammeId } from '../../../shared/kernel/ids.ts';
import type { Side } from '../../../shared/mentorship/accompaniment.ts';
import { common } from '../../../shared/words/common.ts';
import { mentorshipColumns, mentorshipPanel } from '../../../shared/words/mentorship.ts';
import { programmeWords } from '../../../shared/words/programme.ts';
import { say, type Word } from '../../../shared/words/word.ts';
import { StepDialog } from '../applications/step-dialog.tsx';
import { useLanguage } from '../layout/use-language.ts';
import { useMay, usePanel } from '../panel-context.ts';
import { isOffered } from '../sheet/options.ts';
import { menteesScreen, mentorsScreen } from './screen.ts';

export function EnrolMentor() {
  return <Enrol as="mentor" />;
}

/** A person of a co-op is enrolled from its contacts; who is on the roll already is typed in the sheet. */
export function Enrol({ as: role }: { readonly as: Side }) {
  const language = useLanguage();
  const [open, setOpen] = useState(false);
  if (!useMay(mentorshipRoutes.enrol)) return null;
  return (
    <>
      <Button size="small" onClick={() => setOpen(true)}>
        {say(mentorshipPanel.enrol, language)}
      </Button>
      {open && <EnrolDialog as={role} onClose={() => setOpen(false)} />}
    </>
  );
}

type DialogProps = { readonly as: Side; readonly onClose: () => void };

function EnrolDialog({ as: role, onClose }: DialogProps) {
  const language = useLanguage();
  const { references } = usePanel();
  const enrol = useEnrolment(role);
  const [organisation, setOrganisation] = useState<Choice | null>(null);
  const [contactId, setContact] = useState('');
  const [programmeId, setProgramme] = useState('');
  const people = usePeople(organisation);
  const known = references.matching('programmes', '', 100);
  const programmes = known
    .filter(isOffered)
    .map(({ value, label }) => ({ value, name: say(label, language) }));
  const contacts = people?.map((one) => ({
    value: one.contactId,
    name: [one.name, one.jobTitle].filter((text) => text !== '').join(' – '),
  }));

  return (
    <StepDialog
      title={say(role === 'mentor' ? mentorshipPanel.enrolMentor : mentorshipPanel.enrolMentee, language)}
      confirm={mentorshipPanel.enrolConfirm}
      onClose={onClose}
      onConfirm={() => enrol({ organisation: organisation?.value ?? '', contactId, programmeId })}
    >
      <OrganisationField
        value={organisation}
        onChange={(choice) => {
          setOrganisation(choice);
          setContact('');
        }}
      />
      {contacts?.length === 0 && (
        <Typography color="text.secondary">{say(mentorshipPanel.noContacts, language)}</Typography>
      )}
      <Pick
        label={mentorshipPanel.contact}
        value={contactId}
        choices={contacts ?? []}
        onChange={setContact}
      />
      {known.length > 0 && programmes.length === 0 && (
        <Typography color="text.secondary">{say(programmeWords.noneOpen, language)}</Typography>
      )}
      <Pick
        label={mentorshipColumns.programmeId}
        value={programmeId}
        choices={programmes}
        onChange={setProgramme}
      />
    </StepDialog>
  );
}

function usePeople(organisation: Choice | null) {
  const { api } = usePanel();
  const { data } = useQuery({
    queryKey: ['people', organisation?.value],
    queryFn: () => api.call(mentorshipRoutes.people, { query: { organisation: organisation?.value ?? '' } }),
    enabled: organisation !== null,
  });
  return data?.people;
}

type Chosen = { readonly organisation: string; readonly contactId: string; readonly programmeId: string };

/** Enrols somebody, and puts them in the sheet at once. What comes back was refused. */
function useEnrolment(role: Side) {
  const language = useLanguage();
  const { api, feedOf } = usePanel();
  const notify = useNotify();
  return async ({ organisation, contactId, programmeId }: Chosen) => {
    try {
      const answer = await api.call(mentorshipRoutes.enrol, {
        body: {
          role,
          programmeId: id<ProgrammeId>(programmeId),
          organisation: id<MemberId>(organisation),
          contactId: id<ContactId>(contactId),
        },
      });
      if (isRow(answer)) feedOf(role === 'mentor' ? mentorsScreen : menteesScreen).put([answer]);
      notify(say(mentorshipPanel.enrolled, language), { type: 'success' });
      return [];
    } catch (problem) {
      const message = problem instanceof Error ? problem.message : say(common.somethingWrong, language);
      return [{ name: '', message }];
    }
  };
}

type OrganisationProps = {
  readonly value: Choice | null;
  readonly onChange: (choice: Choice | null) => void;
};

function OrganisationField({ value, onChange }: OrganisationProps) {
  const language = useLanguage();
  const { references } = usePanel();
  const [typed, setTyped] = useState('');
  return (
    <Autocomplete
      options={[...references.matching('members', typed, 30)]}
      filterOptions={(options) => options}
      getOptionLabel={({ label }) => say(label, language)}
      isOptionEqualToValue={(one, other) => one.value === other.value}
      getOptionKey={({ value: key }) => key}
      inputValue={typed}
      onInputChange={(_, text) => setTyped(text)}
      value={value}
      onChange={(_, choice) => onChange(choice)}
      noOptionsText={say(common.none, language)}
      renderInput={(field) => (
        <TextField {...field} required label={say(mentorshipPanel.organisation, language)} />
      )}
    />
  );
}

type PickProps = {
  readonly label: Word;
  readonly value: string;
  readonly choices: readonly { readonly value: string; readonly name: string }[];
  readonly onChange: (value: string) => void;
};

function Pick({ label, value, choices, onChange }: PickProps) {
  const language = useLanguage();
  return (
    <TextField
      select
      required
      label={say(label, language)}
      value={value}
      disabled={choices.length === 0}
      onChange={({ target }) => onChange(target.value)}
    >
      {choices.map((choice) => (
        <MenuItem key={choice.value} value={choice.value}>
          {choice.name}
        </MenuItem>
      ))}
    </TextField>
  );
}

function isRow(answer: { readonly id: string; readonly version: number }): answer is Row {
  return typeof answer.id === 'string';
}
