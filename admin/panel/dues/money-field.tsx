import { TextField } from '@mui/material';
import { useEffect, useRef } from 'react';
import { columnOf } from '../../../shared/contracts/sheets/sheet.ts';
import { parseCell } from '../../../shared/contracts/sheets/parse.ts';
import { paymentsSheet } from '../../../shared/contracts/sheets/payments.ts';
import { day } from '../../../shared/kernel/day.ts';
import { isMoney, type Money } from '../../../shared/kernel/money.ts';
import type { Language } from '../../../shared/kernel/language.ts';
import { formatMoney } from '../../../shared/words/format.ts';
import { formats } from '../../../shared/words/invalid.ts';
import { say, type Word } from '../../../shared/words/word.ts';
import { useLanguage } from '../layout/use-language.ts';

const anyDay = day('2000-01-01');

/** An amount as people type it, in cents; nothing where it cannot be read, or is none. */
export function readAmount(text: string, language: Language): Money | undefined {
  const column = columnOf(paymentsSheet, 'amount');
  const parsed = column && parseCell(column, text, { language, today: anyDay, find: () => undefined });
  const value: unknown = parsed?.ok ? parsed.value : undefined;
  return isMoney(value) && value > 0 ? value : undefined;
}

type Props = {
  readonly label: Word;
  readonly help?: Word;
  readonly text: string;
  readonly onChange: (text: string) => void;
};

/** Asks for an amount, and shows below how it was understood. */
export function MoneyField({ label, help, text, onChange }: Props) {
  const language = useLanguage();
  const amount = readAmount(text, language);
  const input = useRef<HTMLInputElement>(null);
  const wrong = text !== '' && amount === undefined ? say(formats.money, language) : '';
  useEffect(() => {
    input.current?.setCustomValidity(wrong);
  }, [wrong]);
  const said = amount === undefined ? help && say(help, language) : formatMoney(amount, language);
  return (
    <TextField
      label={say(label, language)}
      value={text}
      onChange={({ target }) => onChange(target.value)}
      helperText={wrong === '' ? (said ?? ' ') : wrong}
      error={wrong !== ''}
      inputRef={input}
      slotProps={{ htmlInput: { inputMode: 'decimal', autoComplete: 'off' } }}
      required
      fullWidth
    />
  );
}
