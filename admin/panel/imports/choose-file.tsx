import UploadFile from '@mui/icons-material/UploadFileOutlined';
import { Alert, Button, Paper, Typography } from '@mui/material';
import { useRef, type DragEvent } from 'react';
import { importPage } from '../../../shared/words/imports.ts';
import { say } from '../../../shared/words/word.ts';
import { useLanguage } from '../layout/use-language.ts';

type Props = { readonly onChoose: (file: File) => Promise<void>; readonly unreadable: boolean };

export function ChooseFile({ onChoose, unreadable }: Props) {
  const language = useLanguage();
  const input = useRef<HTMLInputElement>(null);
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
      <Button variant="contained" onClick={() => input.current?.click()}>
        {say(importPage.choose, language)}
      </Button>
      <input
        ref={input}
        type="file"
        hidden
        accept=".csv,.xlsx,text/csv,text/plain"
        aria-label={say(importPage.choose, language)}
        onChange={(event) => {
          const [file] = event.target.files ?? [];
          if (file !== undefined) void onChoose(file);
        }}
      />
      {unreadable && (
        <Alert severity="error" sx={{ mt: 2, textAlign: 'left' }}>
          {say(importPage.unreadable, language)}
        </Alert>
      )}
    </Paper>
  );
}
