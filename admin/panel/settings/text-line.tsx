import { TextField } from '@mui/material';
import { useEffect, useRef } from 'react';
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
  readonly size?: 'small';
  /** What keeps it back, beyond what the browser finds by itself; it is said below, and the form is not sent. */
  readonly mistake?: string | undefined;
};

/** One thing that is typed. */
export function TextLine(props: Props) {
  const { label, value, onChange, help, type = 'text', required, lines, size = 'medium', mistake } = props;
  const language = useLanguage();
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => {
    input.current?.setCustomValidity(mistake ?? '');
  }, [mistake]);
  return (
    <TextField
      label={say(label, language)}
      helperText={mistake ?? (help && say(help, language))}
      error={mistake !== undefined}
      inputRef={input}
      size={size}
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
