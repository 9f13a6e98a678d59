import { MenuItem, TextField, Typography } from '@mui/material';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { messagesRoutes } from '../../../shared/contracts/routes/messages.ts';
import type { LetterText } from '../../../shared/contracts/records/letter.ts';
import { id, type LetterId, type MemberId } from '../../../shared/kernel/ids.ts';
import { letterKinds } from '../../../shared/messages/letter.ts';
import { bulkWords, letterForm } from '../../../shared/words/bulk.ts';
import { formatShortDay } from '../../../shared/words/format.ts';
import { dayIn } from '../../../shared/kernel/instant.ts';
import { letterKindHelp, letterKindNames, letterStarts } from '../../../shared/words/letters.ts';
import { say } from '../../../shared/words/word.ts';
import { useLanguage } from '../layout/use-language.ts';
import { usePanel } from '../panel-context.ts';
import type { BulkProps } from '../resource.ts';
import { BulkDialog } from './bulk-dialog.tsx';
import { LetterPreview } from './letter-preview.tsx';
import { LetterTextFields } from './letter-text-fields.tsx';

const blank: LetterText = { kind: 'service', subject: { fr: '', en: '' }, body: { fr: '', en: '' } };

function isWritten({ subject, body }: LetterText): boolean {
  return (['fr', 'en'] as const).some((part) => subject[part].trim() !== '' && body[part].trim() !== '');
}

/** Writes to the selected members, each in their language. */
export function LetterDialog({ rows, nameOf, onClose }: BulkProps) {
  const language = useLanguage();
  const { api } = usePanel();
  const [batch] = useState(() => id<LetterId>(crypto.randomUUID()));
  const [letter, setLetter] = useState(blank);
  const [start, setStart] = useState('');
  const { data } = useQuery({ queryKey: ['letters'], queryFn: () => api.call(messagesRoutes.letters, {}) });
  const before = data?.letters ?? [];
  const starts = Object.entries(letterStarts);

  function begin(name: string): void {
    setStart(name);
    const found = starts.find(([key]) => key === name)?.[1] ?? before.find((one) => one.id === name);
    const { kind, subject, body } = found ?? blank;
    setLetter({ kind, subject, body });
  }

  return (
    <BulkDialog
      title={bulkWords.letter}
      rows={rows}
      nameOf={nameOf}
      pageSize={100}
      wide
      act={async (page, key) => {
        const memberIds = page.map((row) => id<MemberId>(row.id));
        return (await api.call(messagesRoutes.sendLetter, { body: { batch, letter, memberIds }, key }))
          .outcomes;
      }}
      ready={isWritten(letter)}
      onClose={onClose}
    >
      <TextField
        select
        label={say(letterForm.start, language)}
        value={start}
        onChange={({ target }) => begin(target.value)}
        slotProps={{ select: { displayEmpty: true }, inputLabel: { shrink: true } }}
      >
        <MenuItem value="">{say(letterForm.blank, language)}</MenuItem>
        {starts.map(([key, { name }]) => (
          <MenuItem key={key} value={key}>
            {say(name, language)}
          </MenuItem>
        ))}
        {before.map(({ id: key, subject, writtenAt }) => (
          <MenuItem key={key} value={key}>
            {say(letterForm.sentBefore, language)} ({formatShortDay(dayIn(writtenAt), language)}) –{' '}
            {subject[language] || subject.fr || subject.en}
          </MenuItem>
        ))}
      </TextField>
      <TextField
        select
        label={say(letterForm.kind, language)}
        helperText={say(letterKindHelp[letter.kind], language)}
        value={letter.kind}
        onChange={({ target }) =>
          setLetter({ ...letter, kind: letterKinds.find((kind) => kind === target.value) ?? 'service' })
        }
      >
        {letterKinds.map((kind) => (
          <MenuItem key={kind} value={kind}>
            {say(letterKindNames[kind], language)}
          </MenuItem>
        ))}
      </TextField>
      <LetterTextFields letter={letter} onChange={setLetter} />
      <Typography color="text.secondary">{say(letterForm.oneLanguage, language)}</Typography>
      <LetterPreview letter={letter} rows={rows} nameOf={nameOf} ready={isWritten(letter)} />
    </BulkDialog>
  );
}
