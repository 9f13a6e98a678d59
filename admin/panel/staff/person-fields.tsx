import { MenuItem, TextField, Typography } from '@mui/material';
import { staffRoles, type StaffRole } from '../../../shared/contracts/access.ts';
import { languages, type Language } from '../../../shared/kernel/language.ts';
import { languageNames } from '../../../shared/words/common.ts';
import { roleHelp, staffWords } from '../../../shared/words/office.ts';
import { roleNames } from '../../../shared/words/panel.ts';
import { say } from '../../../shared/words/word.ts';
import { useLanguage } from '../layout/use-language.ts';
import { ChoicesField } from '../settings/choices-field.tsx';
import { TextLine } from '../settings/text-line.tsx';
import { useProgrammes } from './use-programmes.ts';

/** What is said of a person of the staff. */
export type PersonDraft = {
  readonly name: string;
  readonly language: Language;
  readonly roles: readonly StaffRole[];
  readonly committees: readonly string[];
};
export const nobody: PersonDraft = { name: '', language: 'fr', roles: [], committees: [] };

/** With the value where it was not, and without it where it was. */
function toggled<T>(all: readonly T[], value: T): readonly T[] {
  return all.includes(value) ? all.filter((one) => one !== value) : [...all, value];
}

type Props = { readonly draft: PersonDraft; readonly onChange: (draft: PersonDraft) => void };

export function PersonFields({ draft, onChange }: Props) {
  const language = useLanguage();
  const roles = staffRoles.map((value) => ({
    value,
    name: say(roleNames[value], language),
    help: say(roleHelp[value], language),
  }));
  const toggle = (value: string) => {
    const role = staffRoles.find((one) => one === value);
    if (role) onChange({ ...draft, roles: toggled(draft.roles, role) });
  };
  return (
    <>
      <TextLine
        label={staffWords.name}
        value={draft.name}
        onChange={(name) => onChange({ ...draft, name })}
        required
      />
      <TextField
        select
        label={say(staffWords.language, language)}
        value={draft.language}
        onChange={({ target }) => onChange({ ...draft, language: target.value === 'en' ? 'en' : 'fr' })}
      >
        {languages.map((value) => (
          <MenuItem key={value} value={value}>
            {say(languageNames[value], language)}
          </MenuItem>
        ))}
      </TextField>
      <ChoicesField
        label={say(staffWords.roles, language)}
        choices={roles}
        chosen={draft.roles}
        onToggle={toggle}
      />
      {draft.roles.includes('volunteer') && (
        <Committees
          chosen={draft.committees}
          onToggle={(value) => onChange({ ...draft, committees: toggled(draft.committees, value) })}
        />
      )}
    </>
  );
}

type CommitteesProps = { readonly chosen: readonly string[]; readonly onToggle: (value: string) => void };

function Committees({ chosen, onToggle }: CommitteesProps) {
  const language = useLanguage();
  const programmes = useProgrammes();
  if (programmes?.length === 0)
    return <Typography color="text.secondary">{say(staffWords.noCommittees, language)}</Typography>;
  return (
    <ChoicesField
      label={say(staffWords.committees, language)}
      help={say(staffWords.committeesHelp, language)}
      choices={programmes ?? []}
      chosen={chosen}
      onToggle={onToggle}
    />
  );
}
