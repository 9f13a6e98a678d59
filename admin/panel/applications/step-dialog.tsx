import { Alert, Button, Dialog, DialogActions, DialogContent, DialogTitle, Stack } from '@mui/material';
import { useId, useRef, useState, type ReactNode } from 'react';
import { common } from '../../../shared/words/common.ts';
import { say, type Word } from '../../../shared/words/word.ts';
import { useLanguage } from '../layout/use-language.ts';
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
      // What is asked first is where typing begins.
      slotProps={{ transition: { onEntered: () => focusFirst(form.current) } }}
    >
      <form
        ref={form}
        onSubmit={(event) => {
          event.preventDefault();
          if (!busy) void go();
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
                  <div key={name + message}>{name === '' ? message : `${name} – ${message}`}</div>
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
      </form>
    </Dialog>
  );
}

function focusFirst(form: HTMLFormElement | null): void {
  const field = form?.querySelector('input, textarea');
  if (field instanceof HTMLElement) field.focus();
}
