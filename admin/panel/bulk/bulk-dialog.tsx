import { Button, Dialog, DialogActions, DialogContent, DialogTitle, Stack } from '@mui/material';
import { useId, useRef, useState, type ReactNode } from 'react';
import type { Row } from '../../../shared/contracts/sheets/sheet.ts';
import { bulkWords } from '../../../shared/words/bulk.ts';
import { common } from '../../../shared/words/common.ts';
import { say, type Word } from '../../../shared/words/word.ts';
import { useLanguage } from '../layout/use-language.ts';
import { openRun, type Act, type Run } from './run.ts';
import { RunView } from './run-view.tsx';

type Props = {
  readonly title: Word;
  readonly rows: readonly Row[];
  readonly nameOf: (row: Row) => string;
  /** How many rows are asked for at once. */
  readonly pageSize: number;
  readonly act: Act;
  readonly ready: boolean;
  readonly wide?: boolean;
  /** Said once it is done. */
  readonly after?: Word;
  readonly onClose: () => void;
  readonly children: ReactNode;
};

/** An action on many rows: what it asks for first, then how it goes, and what it left. */
export function BulkDialog(props: Props) {
  const { title, rows, nameOf, pageSize, act, ready, wide = false, after, onClose, children } = props;
  const language = useLanguage();
  const titleId = useId();
  const [run, setRun] = useState<Run>();
  const going = useRef<ReturnType<typeof openRun>>(undefined);

  function start(): void {
    const newKey = () => crypto.randomUUID();
    going.current = openRun({ rows, pageSize, act, newKey, changed: setRun });
    void going.current.go();
  }

  function close(): void {
    going.current?.interrupt();
    onClose();
  }

  return (
    <Dialog
      open
      onClose={(_, why) => {
        // A click beside it is not meant to stop what is going on.
        if (run?.state !== 'working' || why === 'escapeKeyDown') close();
      }}
      fullWidth
      maxWidth={wide ? 'md' : 'sm'}
      aria-labelledby={titleId}
    >
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (run === undefined && ready) start();
        }}
      >
        <DialogTitle id={titleId} component="h2">
          {say(title, language).replace(/…$/, '')}
        </DialogTitle>
        <DialogContent>
          <Stack spacing={2.5} sx={{ pt: 1 }}>
            {run === undefined ? children : <RunView run={run} rows={rows} nameOf={nameOf} after={after} />}
          </Stack>
        </DialogContent>
        <DialogActions sx={{ px: 3, pb: 2.5 }}>
          {run === undefined && (
            <>
              <Button onClick={close}>{say(common.cancel, language)}</Button>
              <Button type="submit" variant="contained" disabled={!ready}>
                {say(bulkWords.start, language, { n: rows.length })}
              </Button>
            </>
          )}
          {run?.state === 'working' && (
            <Button onClick={() => going.current?.interrupt()}>{say(bulkWords.interrupt, language)}</Button>
          )}
          {run?.state === 'stopped' && (
            <Button variant="contained" onClick={() => void going.current?.go()}>
              {say(bulkWords.resume, language)}
            </Button>
          )}
          {run !== undefined && run.state !== 'working' && (
            <Button onClick={close}>{say(common.close, language)}</Button>
          )}
        </DialogActions>
      </form>
    </Dialog>
  );
}
