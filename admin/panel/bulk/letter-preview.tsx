import { Alert, Box, Button, Card, CardContent, MenuItem, Stack, TextField, Typography } from '@mui/material';
import { useState } from 'react';
import type { AnswerOf } from '../../../shared/contracts/route.ts';
import { messagesRoutes } from '../../../shared/contracts/routes/messages.ts';
import type { LetterText } from '../../../shared/contracts/records/letter.ts';
import type { Row } from '../../../shared/contracts/sheets/sheet.ts';
import { id, type MemberId } from '../../../shared/kernel/ids.ts';
import { letterForm, letterTo } from '../../../shared/words/bulk.ts';
import { common } from '../../../shared/words/common.ts';
import { say } from '../../../shared/words/word.ts';
import { useLanguage } from '../layout/use-language.ts';
import { usePanel } from '../panel-context.ts';

type Props = {
  readonly letter: LetterText;
  readonly rows: readonly Row[];
  readonly nameOf: (row: Row) => string;
  readonly ready: boolean;
};
type Shown = AnswerOf<typeof messagesRoutes.previewLetter>;

/** As many as a list shows well: the others read alike. */
const offered = 50;

/** The letter as one of the selected members would read it. */
export function LetterPreview({ letter, rows, nameOf, ready }: Props) {
  const language = useLanguage();
  const { api } = usePanel();
  const [member, setMember] = useState(rows[0]?.id ?? '');
  const [shown, setShown] = useState<Shown>();
  const [problem, setProblem] = useState<string>();

  async function preview(): Promise<void> {
    try {
      const body = { memberId: id<MemberId>(member), letter };
      setShown(await api.call(messagesRoutes.previewLetter, { body }));
      setProblem(undefined);
    } catch (failure) {
      setShown(undefined);
      setProblem(failure instanceof Error ? failure.message : say(common.somethingWrong, language));
    }
  }

  return (
    <Stack spacing={1.5}>
      <Stack direction="row" spacing={1} alignItems="center">
        <TextField
          select
          label={say(letterForm.previewFor, language)}
          value={member}
          onChange={({ target }) => setMember(target.value)}
          sx={{ flex: 1, minWidth: 0 }}
        >
          {rows.slice(0, offered).map((row) => (
            <MenuItem key={row.id} value={row.id}>
              {nameOf(row)}
            </MenuItem>
          ))}
        </TextField>
        <Button variant="outlined" disabled={!ready || member === ''} onClick={() => void preview()}>
          {say(letterForm.preview, language)}
        </Button>
      </Stack>
      <Box component="output" sx={{ display: 'block' }}>
        {problem !== undefined && <Alert severity="error">{problem}</Alert>}
        {shown?.why !== undefined && (
          <Alert severity="warning">
            {say(letterForm.wouldNot, language)} – {shown.why}
          </Alert>
        )}
        {shown !== undefined && shown.text !== '' && (
          <Card sx={{ mt: 1 }}>
            <CardContent lang={shown.language}>
              <Typography variant="body2" color="text.secondary">
                {say(letterTo, language, { to: shown.to })}
              </Typography>
              <Typography variant="h3" sx={{ mb: 1 }}>
                {shown.subject}
              </Typography>
              <Typography sx={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>{shown.text}</Typography>
            </CardContent>
          </Card>
        )}
      </Box>
    </Stack>
  );
}
