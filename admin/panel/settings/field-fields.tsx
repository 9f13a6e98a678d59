import Add from '@mui/icons-material/Add';
import Close from '@mui/icons-material/Close';
import {
  Box,
  Button,
  Checkbox,
  FormControlLabel,
  FormLabel,
  IconButton,
  MenuItem,
  Stack,
  TextField,
} from '@mui/material';
import { customFieldTypes, type CustomField } from '../../../shared/contracts/records/custom-field.ts';
import { choiceWord, fieldTypeNames, fieldWords } from '../../../shared/words/office.ts';
import { say } from '../../../shared/words/word.ts';
import { useLanguage } from '../layout/use-language.ts';
import { newChoice, type FieldDraft } from './field-draft.ts';
import { TextLine } from './text-line.tsx';

type Props = {
  readonly draft: FieldDraft;
  readonly isNew: boolean;
  readonly onChange: (draft: FieldDraft) => void;
};

function typeNamed(name: string): CustomField['type'] {
  return customFieldTypes.find((type) => type === name) ?? 'text';
}

/** A field of the network: its names, what it can hold, and what it asks for. */
export function FieldFields({ draft, isNew, onChange }: Props) {
  const language = useLanguage();
  const { label, help } = draft;

  function chooseType(name: string): void {
    const type = typeNamed(name);
    const choices =
      type === 'choice' && draft.choices.length === 0 ? [newChoice(), newChoice()] : draft.choices;
    onChange({ ...draft, type, choices });
  }

  return (
    <>
      <TextLine
        label={fieldWords.labelFr}
        value={label.fr}
        onChange={(fr) => onChange({ ...draft, label: { ...label, fr } })}
        required
      />
      <TextLine
        label={fieldWords.labelEn}
        value={label.en}
        onChange={(en) => onChange({ ...draft, label: { ...label, en } })}
        required
      />
      <TextField
        select
        fullWidth
        label={say(fieldWords.type, language)}
        helperText={say(fieldWords.typeHelp, language)}
        value={draft.type}
        disabled={!isNew}
        onChange={({ target }) => chooseType(target.value)}
      >
        {customFieldTypes.map((type) => (
          <MenuItem key={type} value={type}>
            {say(fieldTypeNames[type], language)}
          </MenuItem>
        ))}
      </TextField>
      {draft.type === 'choice' && <Choices draft={draft} onChange={onChange} />}
      <TextLine
        label={fieldWords.helpFr}
        value={help.fr}
        onChange={(fr) => onChange({ ...draft, help: { ...help, fr } })}
      />
      <TextLine
        label={fieldWords.helpEn}
        value={help.en}
        onChange={(en) => onChange({ ...draft, help: { ...help, en } })}
      />
      <FormControlLabel
        control={
          <Checkbox
            checked={draft.required}
            onChange={({ target }) => onChange({ ...draft, required: target.checked })}
          />
        }
        label={say(fieldWords.requiredHelp, language)}
      />
    </>
  );
}

const both = ['fr', 'en'] as const;

/** Choices in both languages. One that was kept may be in use: it stays. */
function Choices({ draft, onChange }: Omit<Props, 'isNew'>) {
  const language = useLanguage();
  const { choices } = draft;
  const write = (key: string, part: 'fr' | 'en', text: string) =>
    onChange({
      ...draft,
      choices: choices.map((one) =>
        one.key === key ? { ...one, label: { ...one.label, [part]: text } } : one,
      ),
    });
  return (
    <Box component="fieldset" sx={{ border: 0, m: 0, p: 0 }}>
      <FormLabel component="legend" sx={{ mb: 1.5 }}>
        {say(fieldWords.choices, language)}
      </FormLabel>
      <Stack spacing={1.5}>
        {choices.map(({ key, value, label }, at) => (
          <Stack key={key} direction="row" spacing={1} alignItems="center">
            {both.map((part) => (
              <TextField
                key={part}
                fullWidth
                required
                label={say(choiceWord, language, { n: at + 1, language: part })}
                value={label[part]}
                onChange={({ target }) => write(key, part, target.value)}
              />
            ))}
            <IconButton
              aria-label={say(fieldWords.removeChoice, language)}
              disabled={value !== undefined}
              onClick={() => onChange({ ...draft, choices: choices.filter((one) => one.key !== key) })}
            >
              <Close fontSize="small" />
            </IconButton>
          </Stack>
        ))}
        <Button
          startIcon={<Add />}
          sx={{ alignSelf: 'flex-start' }}
          onClick={() => onChange({ ...draft, choices: [...choices, newChoice()] })}
        >
          {say(fieldWords.addChoice, language)}
        </Button>
      </Stack>
    </Box>
  );
}
