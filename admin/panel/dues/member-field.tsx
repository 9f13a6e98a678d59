import { Autocomplete, TextField } from '@mui/material';
import { useEffect, useRef, useState, useSyncExternalStore } from 'react';
import type { Choice } from '../../../shared/contracts/sheets/sheet.ts';
import { duesWords } from '../../../shared/words/dues.ts';
import { formats } from '../../../shared/words/invalid.ts';
import { say } from '../../../shared/words/word.ts';
import { useLanguage } from '../layout/use-language.ts';
import { usePanel } from '../panel-context.ts';

const most = 20;

type Props = { readonly memberId: string; readonly onChange: (memberId: string) => void };

/** Asks for somebody of the roll, by name. */
export function MemberField({ memberId, onChange }: Props) {
  const language = useLanguage();
  const { references, onNews } = usePanel();
  const [text, setText] = useState('');
  useSyncExternalStore(onNews, () => references.matching('members', '', 1).length);
  const input = useRef<HTMLInputElement>(null);
  // A name that was typed and not chosen is nobody's yet.
  const wrong = memberId === '' && text !== '' ? say(formats.choice, language) : '';
  useEffect(() => {
    input.current?.setCustomValidity(wrong);
  }, [wrong]);
  const name = memberId === '' ? '' : references.nameOf('members', memberId, language);
  const chosen: Choice | null = memberId === '' ? null : { value: memberId, label: { fr: name, en: name } };
  return (
    <Autocomplete
      value={chosen}
      onChange={(_, choice) => onChange(choice?.value ?? '')}
      inputValue={text}
      onInputChange={(_, typed) => setText(typed)}
      options={references.matching('members', text === name ? '' : text, most)}
      getOptionLabel={({ label }) => say(label, language)}
      getOptionKey={({ value }) => value}
      isOptionEqualToValue={(one, other) => one.value === other.value}
      filterOptions={(options) => [...options]}
      renderInput={(params) => (
        <TextField {...params} inputRef={input} label={say(duesWords.member, language)} required />
      )}
      fullWidth
    />
  );
}
