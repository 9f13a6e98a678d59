import { Typography } from '@mui/material';
import { useState } from 'react';
import { officeRoutes, type Person } from '../../../shared/contracts/routes/office.ts';
import { common } from '../../../shared/words/common.ts';
import { staffWords } from '../../../shared/words/office.ts';
import { say } from '../../../shared/words/word.ts';
import { StepDialog } from '../applications/step-dialog.tsx';
import { useLanguage } from '../layout/use-language.ts';
import { usePanel } from '../panel-context.ts';
import { TextLine } from '../settings/text-line.tsx';
import { useSaving } from '../settings/use-saving.ts';
import { nobody, PersonFields, type PersonDraft } from './person-fields.tsx';

const { name, email, language: spoken, roles, committees } = staffWords;
const saving = { read: 'staff', labels: { name, email, language: spoken, roles, committees } } as const;

/** Only a volunteer is limited to committees: whoever becomes more is not. */
function whole(draft: PersonDraft) {
  return { ...draft, committees: draft.roles.includes('volunteer') ? draft.committees : [] };
}

/** A person more: the pool of sign-ins writes to them. */
export function AddPerson({ onClose }: { readonly onClose: () => void }) {
  const language = useLanguage();
  const { api } = usePanel();
  const save = useSaving(saving);
  const [address, setAddress] = useState('');
  const [draft, setDraft] = useState(nobody);
  const invite = () => api.call(officeRoutes.invite, { body: { email: address, ...whole(draft) } });
  return (
    <StepDialog
      title={say(staffWords.add, language)}
      confirm={common.add}
      onClose={onClose}
      onConfirm={() => save(invite)}
    >
      <TextLine
        label={staffWords.email}
        help={staffWords.addHelp}
        type="email"
        value={address}
        onChange={setAddress}
        required
      />
      <PersonFields draft={draft} onChange={setDraft} />
    </StepDialog>
  );
}

type OfPerson = { readonly person: Person; readonly onClose: () => void };

/** What a person is called and may do, on the version that was opened. */
export function EditPerson({ person: opened, onClose }: OfPerson) {
  const language = useLanguage();
  const { api } = usePanel();
  const save = useSaving(saving);
  const [person] = useState(opened);
  const [draft, setDraft] = useState<PersonDraft>({
    name: person.name,
    language: person.language,
    roles: person.roles,
    committees: person.committees,
  });
  const { id: staffId, version, active } = person;
  const change = () =>
    api.call(officeRoutes.changePerson, { path: { staffId }, body: { version, active, ...whole(draft) } });
  return (
    <StepDialog
      title={say(staffWords.editOf, language, { name: person.name })}
      confirm={common.save}
      onClose={onClose}
      onConfirm={() => save(change)}
    >
      <PersonFields draft={draft} onChange={setDraft} />
    </StepDialog>
  );
}

/** Takes the access from a person, or gives it back: who they are and what they were stays. */
export function ChangeAccess({ person: opened, onClose }: OfPerson) {
  const language = useLanguage();
  const { api } = usePanel();
  const save = useSaving(saving);
  const [person] = useState(opened);
  const { id: staffId, email: _, ...said } = person;
  const change = () =>
    api.call(officeRoutes.changePerson, { path: { staffId }, body: { ...said, active: !person.active } });
  const ends = person.active;
  return (
    <StepDialog
      title={say(ends ? staffWords.endOf : staffWords.restoreOf, language, { name: person.name })}
      confirm={ends ? staffWords.endAccess : staffWords.restoreAccess}
      onClose={onClose}
      onConfirm={() => save(change)}
    >
      <Typography>{say(ends ? staffWords.endHelp : staffWords.restoreHelp, language)}</Typography>
    </StepDialog>
  );
}
