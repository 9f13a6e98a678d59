import { Box, Chip, Stack, Tab, Tabs, TextField, Typography } from '@mui/material';
import { useRef, useState } from 'react';
import type { LetterText } from '../../../shared/contracts/records/letter.ts';
import { languages, type Language } from '../../../shared/kernel/language.ts';
import { letterFields, letterForm } from '../../../shared/words/bulk.ts';
import { languageNames } from '../../../shared/words/common.ts';
import { say } from '../../../shared/words/word.ts';
import { useLanguage } from '../layout/use-language.ts';

type Props = { readonly letter: LetterText; readonly onChange: (letter: LetterText) => void };

/** The text of a letter in both languages, with the fields that are filled in for each member. */
export function LetterTextFields({ letter, onChange }: Props) {
  const language = useLanguage();
  const [part, setPart] = useState<Language>(language);
  const body = useRef<HTMLTextAreaElement>(null);

  function write(text: string): void {
    onChange({ ...letter, body: { ...letter.body, [part]: text } });
  }

  /** A field where one is typing. */
  function insert(name: string): void {
    const text = letter.body[part];
    const [from, to] = [
      body.current?.selectionStart ?? text.length,
      body.current?.selectionEnd ?? text.length,
    ];
    write(`${text.slice(0, from)}{{ ${name} }}${text.slice(to)}`);
    body.current?.focus();
  }

  return (
    <Stack spacing={2}>
      <Tabs
        value={part}
        onChange={(_, next: Language) => setPart(next)}
        aria-label={say(letterForm.body, language)}
        sx={{ borderBottom: 1, borderColor: 'divider' }}
      >
        {languages.map((one) => (
          <Tab
            key={one}
            value={one}
            label={say(languageNames[one], language)}
            id={`letter-${one}`}
            aria-controls="letter-text"
          />
        ))}
      </Tabs>
      <Stack id="letter-text" role="tabpanel" aria-labelledby={`letter-${part}`} spacing={2}>
        <TextField
          label={say(letterForm.subject, language)}
          value={letter.subject[part]}
          onChange={({ target }) =>
            onChange({ ...letter, subject: { ...letter.subject, [part]: target.value } })
          }
          slotProps={{ htmlInput: { maxLength: 200, lang: part } }}
        />
        <TextField
          label={say(letterForm.body, language)}
          helperText={say(letterForm.bodyHelp, language)}
          value={letter.body[part]}
          onChange={({ target }) => write(target.value)}
          inputRef={body}
          multiline
          minRows={6}
          maxRows={14}
          slotProps={{ htmlInput: { maxLength: 20_000, lang: part } }}
        />
        <Box>
          <Typography variant="overline" component="p" color="text.secondary">
            {say(letterForm.fields, language)}
          </Typography>
          <Stack direction="row" useFlexGap flexWrap="wrap" spacing={0.75}>
            {Object.entries(letterFields).map(([name, label]) => (
              <Chip key={name} size="small" label={say(label, language)} onClick={() => insert(name)} />
            ))}
          </Stack>
        </Box>
      </Stack>
    </Stack>
  );
}
