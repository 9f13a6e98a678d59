import { TextField, Typography } from '@mui/material';
import { useState } from 'react';
import { duesWords } from '../../../shared/words/dues.ts';
import { say, type Word } from '../../../shared/words/word.ts';
import { StepDialog } from '../applications/step-dialog.tsx';
import { useLanguage } from '../layout/use-language.ts';
import { useBooks } from './use-books.ts';

type Props = {
  readonly title: Word;
  readonly help: Word;
  /** What it is about, by name. */
  readonly about: string;
  readonly onClose: () => void;
  readonly call: (reason: string) => ReturnType<Parameters<ReturnType<typeof useBooks>['write']>[0]>;
};

/** Undoes something in the books, and says why. */
export function ReasonDialog({ title, help, about, onClose, call }: Props) {
  const language = useLanguage();
  const books = useBooks();
  const [reason, setReason] = useState('');
  return (
    <StepDialog
      title={say(title, language)}
      confirm={title}
      onClose={onClose}
      onConfirm={() => books.write(() => call(reason))}
    >
      <Typography sx={{ fontWeight: 600 }}>{about}</Typography>
      <Typography>{say(help, language)}</Typography>
      <TextField
        label={say(duesWords.reason, language)}
        value={reason}
        onChange={({ target }) => setReason(target.value)}
        required
        fullWidth
      />
    </StepDialog>
  );
}
