import { MenuItem, TextField } from '@mui/material';
import { useState } from 'react';
import { recordedRange } from '../../../shared/kernel/day.ts';
import { consentRoutes } from '../../../shared/contracts/routes/consents.ts';
import {
  consentChannels,
  consentPurposeNames,
  consentWords,
  type formConsents,
} from '../../../shared/words/consents.ts';
import { say, type Word } from '../../../shared/words/word.ts';
import { StepDialog } from '../applications/step-dialog.tsx';
import { useLanguage } from '../layout/use-language.ts';
import { usePanel } from '../panel-context.ts';
import { useSaving } from '../settings/use-saving.ts';

type Draft = {
  readonly purpose: keyof typeof formConsents;
  readonly channel: 'e-mail' | 'paper' | 'phone';
  readonly givenOn: string;
  readonly proof: string;
};

const labels = { givenOn: consentWords.givenOn, proof: consentWords.proof };
const { bulletin, promotion, directory } = consentPurposeNames;
const purposes = { bulletin, promotion, directory } satisfies Record<keyof typeof formConsents, Word>;
const { 'e-mail': email, paper, phone } = consentChannels;
const channels = { paper, 'e-mail': email, phone };

type Props = { readonly memberId: string; readonly onClose: () => void };

/** A consent that came on paper, by e-mail or by phone, with where its proof is. */
export function RecordConsent({ memberId, onClose }: Props) {
  const language = useLanguage();
  const { api, clock } = usePanel();
  const save = useSaving({ read: 'consents', labels });
  const [draft, setDraft] = useState<Draft>({
    purpose: 'bulletin',
    channel: 'paper',
    givenOn: clock.today(),
    proof: '',
  });
  return (
    <StepDialog
      title={say(consentWords.record, language)}
      confirm={consentWords.record}
      onClose={onClose}
      onConfirm={() => save(() => api.call(consentRoutes.record, { path: { memberId }, body: draft }))}
    >
      <Choose
        label={consentWords.purpose}
        value={draft.purpose}
        choices={purposes}
        onChange={(purpose) => setDraft({ ...draft, purpose })}
      />
      <Choose
        label={consentWords.channel}
        value={draft.channel}
        choices={channels}
        onChange={(channel) => setDraft({ ...draft, channel })}
      />
      <TextField
        type="date"
        required
        label={say(consentWords.givenOn, language)}
        value={draft.givenOn}
        onChange={({ target }) => setDraft({ ...draft, givenOn: target.value })}
        slotProps={{ inputLabel: { shrink: true }, htmlInput: recordedRange(clock.today()) }}
      />
      <TextField
        required
        label={say(consentWords.proof, language)}
        helperText={say(consentWords.proofHelp, language)}
        value={draft.proof}
        onChange={({ target }) => setDraft({ ...draft, proof: target.value })}
      />
    </StepDialog>
  );
}

type ChooseProps<Value extends string> = {
  readonly label: Word;
  readonly value: Value;
  readonly choices: Readonly<Record<Value, Word>>;
  readonly onChange: (value: Value) => void;
};

function Choose<Value extends string>({ label, value, choices, onChange }: ChooseProps<Value>) {
  const language = useLanguage();
  const known = (text: string): text is Value => Object.hasOwn(choices, text);
  return (
    <TextField
      select
      label={say(label, language)}
      value={value}
      onChange={({ target }) => known(target.value) && onChange(target.value)}
    >
      {Object.entries<Word>(choices).map(([one, name]) => (
        <MenuItem key={one} value={one}>
          {say(name, language)}
        </MenuItem>
      ))}
    </TextField>
  );
}
