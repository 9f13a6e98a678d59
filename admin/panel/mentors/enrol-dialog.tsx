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
import { say } from '../../../shared/words/word.ts';
import { StepDialog } from '../applications/step-dialog.tsx';
import { useLanguage } from '../layout/use-language.ts';
import { useMay, usePanel } from '../panel-context.ts';
import { menteesScreen, mentorsScreen } from './screen.ts';

export function EnrolMentor() {
  return <Enrol role="mentor" />;
}

/** A person of a co-op is enrolled from its contacts; who is on the roll already is typed in the sheet. */
export function Enrol({ role }: { readonly role: Side }) {
  const language = useLanguage();
  const [open, setOpen] = useState(false);
  if (!useMay(mentorshipRoutes.enrol)) return null;
  return (
    <>
      <Button size="small" onClick={() => setOpen(true)}>
        {say(mentorshipPanel.enrol, language)}
      </Button>
      {open && <EnrolDialog role={role} onClose={() => setOpen(false)} />}
    </>
  );
}

function EnrolDialog({ role, onClose }: { readonly role: Side; readonly onClose: () => void }) {
  const language = useLanguage();
  const { api, references, feedOf } = usePanel();
  const notify = useNotify();
  const [organisation, setOrganisation] = useState<Choice | null>(null);
  const [typed, setTyped] = useState('');
  const [contactId, setContact] = useState('');
  const [programmeId, setProgramme] = useState('');
  const programmes = references.matching('programmes', '', 100);
  const found = references.matching('members', typed, 30);
  const { data } = useQuery({
    queryKey: ['people', organisation?.value],
    queryFn: () => api.call(mentorshipRoutes.people, { query: { organisation: organisation?.value ?? '' } }),
    enabled: organisation !== null,
  });
  const people = data?.people ?? [];

  async function enrol() {
    try {
      const answer = await api.call(mentorshipRoutes.enrol, {
        body: {
          role,
          programmeId: id<ProgrammeId>(programmeId),
          organisation: id<MemberId>(organisation?.value ?? ''),
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
  }

  return (
    <StepDialog
      title={say(role === 'mentor' ? mentorshipPanel.enrolMentor : mentorshipPanel.enrolMentee, language)}
      confirm={mentorshipPanel.enrolConfirm}
      onClose={onClose}
      onConfirm={enrol}
    >
      <Autocomplete
        options={[...found]}
        filterOptions={(options) => options}
        getOptionLabel={({ label }) => say(label, language)}
        isOptionEqualToValue={(one, other) => one.value === other.value}
        getOptionKey={({ value }) => value}
        inputValue={typed}
        onInputChange={(_, text) => setTyped(text)}
        value={organisation}
        onChange={(_, choice) => {
          setOrganisation(choice);
          setContact('');
        }}
        noOptionsText={say(common.none, language)}
        renderInput={(field) => (
          <TextField {...field} required label={say(mentorshipPanel.organisation, language)} />
        )}
      />
      {organisation !== null && data !== undefined && people.length === 0 && (
        <Typography color="text.secondary">{say(mentorshipPanel.noContacts, language)}</Typography>
      )}
      <TextField
        select
        required
        label={say(mentorshipPanel.contact, language)}
        value={contactId}
        disabled={people.length === 0}
        onChange={({ target }) => setContact(target.value)}
      >
        {people.map((person) => (
          <MenuItem key={person.contactId} value={person.contactId}>
            {[person.name, person.jobTitle].filter((text) => text !== '').join(' – ')}
          </MenuItem>
        ))}
      </TextField>
      <TextField
        select
        required
        label={say(mentorshipColumns.programmeId, language)}
        value={programmeId}
        onChange={({ target }) => setProgramme(target.value)}
      >
        {programmes.map(({ value, label }) => (
          <MenuItem key={value} value={value}>
            {say(label, language)}
          </MenuItem>
        ))}
      </TextField>
    </StepDialog>
  );
}

function isRow(answer: { readonly id: string; readonly version: number }): answer is Row {
  return typeof answer.id === 'string';
}
