import { TextField } from '@mui/material';
import { say, type Word } from '../../../shared/words/word.ts';
import { useLanguage } from '../layout/use-language.ts';

type Props = {
  readonly label: Word;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly help?: Word;
  readonly type?: 'text' | 'email' | 'tel' | 'url' | 'number';
  readonly required?: boolean;
  readonly lines?: number;
};

/** One thing that is typed. */
export function TextLine({ label, value, onChange, help, type = 'text', required, lines }: Props) {
  const language = useLanguage();
  return (
    <TextField
      label={say(label, language)}
      helperText={help && say(help, language)}
      type={type}
      value={value}
      onChange={({ target }) => onChange(target.value)}
      required={required ?? false}
      {...(lines === undefined ? {} : { multiline: true, minRows: lines })}
      slotProps={{ htmlInput: { autoComplete: 'off' } }}
      fullWidth
    />
  );
}
