import UploadFile from '@mui/icons-material/UploadFileOutlined';
import { Alert, Button, Paper, Typography } from '@mui/material';
import type { DragEvent } from 'react';
import { importPage } from '../../../shared/words/imports.ts';
import { say } from '../../../shared/words/word.ts';
import { useLanguage } from '../layout/use-language.ts';

type Props = { readonly onChoose: (file: File) => Promise<void>; readonly unreadable: boolean };

export function ChooseFile({ onChoose, unreadable }: Props) {
  const language = useLanguage();
  function drop(event: DragEvent): void {
    event.preventDefault();
    const [file] = event.dataTransfer.files;
    if (file !== undefined) void onChoose(file);
  }
  return (
    <Paper
      variant="outlined"
      onDragOver={(event) => event.preventDefault()}
      onDrop={drop}
      sx={{ p: 4, textAlign: 'center', borderStyle: 'dashed', borderRadius: 3 }}
    >
      <UploadFile fontSize="large" color="action" />
      <Typography sx={{ my: 1.5 }}>{say(importPage.drop, language)}</Typography>
      <Button component="label" variant="contained">
        {say(importPage.choose, language)}
        <input
          type="file"
          accept=".csv,text/csv,text/plain"
          aria-label={say(importPage.choose, language)}
          style={{ position: 'absolute', inset: 0, opacity: 0, width: '100%' }}
          onChange={(event) => {
            const [file] = event.target.files ?? [];
            if (file !== undefined) void onChoose(file);
          }}
        />
      </Button>
      {unreadable && (
        <Alert severity="error" sx={{ mt: 2, textAlign: 'left' }}>
          {say(importPage.unreadable, language)}
        </Alert>
      )}
    </Paper>
  );
}
