import { Alert, Box, Button, Dialog, DialogActions, DialogContent, DialogTitle, Stack } from '@mui/material';
import { useId, useRef, useState, type ReactNode } from 'react';
import { common } from '../../../shared/words/common.ts';
import { mistakeIn } from '../../../shared/words/invalid.ts';
import { say, type Word } from '../../../shared/words/word.ts';
import { useLanguage } from '../layout/use-language.ts';
import { mistakesIn } from './mistakes-in.ts';
import type { Refusal } from './use-steps.ts';

type StepDialogProps = {
  readonly title: string;
  readonly confirm: Word;
  readonly onClose: () => void;
  /** Does it; what comes back was refused, and is shown. */
  readonly onConfirm: () => Promise<readonly Refusal[]>;
  readonly children: ReactNode;
};

/** A step that asks for something first. It stays open while something of it was refused. */
export function StepDialog({ title, confirm, onClose, onConfirm, children }: StepDialogProps) {
  const language = useLanguage();
  const titleId = useId();
  const form = useRef<HTMLFormElement>(null);
  const [busy, setBusy] = useState(false);
  const [refusals, setRefusals] = useState<readonly Refusal[]>([]);

  /** What is missing is said before anything is asked of the server. */
  function submit(filled: HTMLFormElement): void {
    if (busy) return;
    const mistakes = mistakesIn(filled, language);
    setRefusals(mistakes);
    if (mistakes.length === 0) return void go();
    filled.setAttribute('data-tried', '');
    mistakes[0]?.control.focus();
  }

  async function go(): Promise<void> {
    setBusy(true);
    const refused = await onConfirm();
    setBusy(false);
    setRefusals(refused);
    if (refused.length === 0) onClose();
  }

  return (
    <Dialog
      open
      onClose={onClose}
      fullWidth
      maxWidth="sm"
      aria-labelledby={titleId}
      // What is asked first is where typing begins, from the first moment: later on, someone may be typing elsewhere.
      slotProps={{ transition: { onEnter: () => focusFirst(form.current) } }}
    >
      <Box
        component="form"
        ref={form}
        noValidate
        sx={wrongFields}
        onSubmit={(event) => {
          event.preventDefault();
          submit(event.currentTarget);
        }}
      >
        <DialogTitle id={titleId} component="h2">
          {title}
        </DialogTitle>
        <DialogContent>
          <Stack spacing={2.5} sx={{ pt: 1 }}>
            {refusals.length > 0 && (
              <Alert severity="error">
                {refusals.map(({ name, message }) => (
                  <div key={name + message}>
                    {name === '' ? message : say(mistakeIn, language, { field: name, text: message })}
                  </div>
                ))}
              </Alert>
            )}
            {children}
          </Stack>
        </DialogContent>
        <DialogActions sx={{ px: 3, pb: 2.5 }}>
          <Button onClick={onClose}>{say(common.cancel, language)}</Button>
          <Button type="submit" variant="contained" disabled={busy}>
            {say(confirm, language)}
          </Button>
        </DialogActions>
      </Box>
    </Dialog>
  );
}

/** Once the form was sent, what keeps it back has the colour of a mistake. */
const wrongFields = {
  '&[data-tried] .MuiInputBase-root:has(:invalid) .MuiOutlinedInput-notchedOutline': {
    borderColor: 'error.main',
  },
};

function focusFirst(form: HTMLFormElement | null): void {
  const field = form?.querySelector('input, textarea');
  if (field instanceof HTMLElement) field.focus();
}
