import ChevronLeft from '@mui/icons-material/KeyboardArrowUp';
import ChevronRight from '@mui/icons-material/KeyboardArrowDown';
import Close from '@mui/icons-material/Close';
import {
  Button,
  Checkbox,
  FormControlLabel,
  IconButton,
  Paper,
  Stack,
  TextField,
  Tooltip,
  Typography,
} from '@mui/material';
import { useEffect, useState, useSyncExternalStore, type KeyboardEvent } from 'react';
import type { Row } from '../../../shared/contracts/sheets/sheet.ts';
import { common } from '../../../shared/words/common.ts';
import { sheetWords } from '../../../shared/words/sheet.ts';
import { say, type Word } from '../../../shared/words/word.ts';
import { useLanguage } from '../layout/use-language.ts';
import type { SheetEngine } from './engine.ts';
import { ReplacePreview } from './replace-preview.tsx';
import { rangesOf, selectCell } from './selection.ts';

type Props = {
  readonly engine: SheetEngine;
  readonly replacing: boolean;
  readonly nameOf: (row: Row) => string;
  readonly onDone: () => void;
};

/** What the bar can do with the matches, from the cell that is selected. */
function useFinding({ engine: { finding, controller } }: Props) {
  useSyncExternalStore(finding.subscribe, finding.revision);
  const cell = controller.selection()?.cell;
  const matches = finding.matches();
  const at = matches.findIndex(({ row, column }) => row === cell?.row && column === cell.column);
  function go(back: boolean): void {
    const next = finding.next(cell, back);
    if (next !== undefined) controller.goTo(selectCell(next));
  }
  function replaceOne(): void {
    const preview = at === -1 || cell === undefined ? undefined : finding.preview(cell);
    if (preview !== undefined) {
      controller.replace([preview]);
      finding.lookAgain();
    }
    go(false);
  }
  return { matches, at, cell, go, replaceOne };
}

function Counted({
  matches,
  at,
  text,
}: {
  readonly matches: number;
  readonly at: number;
  readonly text: string;
}) {
  const language = useLanguage();
  if (text === '') return null;
  return (
    <Typography component="output" variant="body2" sx={{ minWidth: 90, textAlign: 'right' }}>
      {matches === 0
        ? say(sheetWords.findNone, language)
        : say(sheetWords.findPlace, language, { at: at + 1, n: matches })}
    </Typography>
  );
}

/** Finds a text in the cells as they are shown, steps through them, and replaces it, with what each would become. */
export function FindBar(props: Props) {
  const { engine, replacing, nameOf, onDone } = props;
  const language = useLanguage();
  const { finding, controller } = engine;
  const { matches, at, cell, go, replaceOne } = useFinding(props);
  const [asking, setAsking] = useState(false);
  const search = finding.search();
  const preview = replacing && at !== -1 && cell !== undefined ? finding.preview(cell) : undefined;

  useEffect(() => {
    finding.begin(controller.selection());
  }, [finding, controller]);

  function onKeyDown(event: KeyboardEvent): void {
    if (event.key === 'Enter') go(event.shiftKey);
    else if (event.key === 'Escape') onDone();
    else return;
    event.preventDefault();
  }
  const option = (key: 'exact' | 'whole', label: Word) => (
    <FormControlLabel
      control={
        <Checkbox
          size="small"
          checked={search[key]}
          onChange={({ target }) => finding.change({ [key]: target.checked })}
        />
      }
      label={<Typography variant="body2">{say(label, language)}</Typography>}
    />
  );
  const selection = controller.selection();

  return (
    <>
      <Paper
        data-own-focus
        component="search"
        aria-label={say(sheetWords.find, language)}
        variant="outlined"
        onKeyDown={onKeyDown}
        sx={{
          position: 'absolute',
          top: 8,
          right: 16,
          zIndex: 7,
          p: 1.5,
          width: { xs: 'calc(100% - 32px)', sm: 430 },
          boxShadow: '0 8px 28px rgb(42 35 32 / 0.18)',
        }}
      >
        <Stack direction="row" alignItems="center" spacing={0.5}>
          <TextField
            // oxlint-disable-next-line jsx-a11y/no-autofocus -- opened by a key: what is typed next is what is sought
            autoFocus
            size="small"
            label={say(sheetWords.findShort, language)}
            value={search.text}
            onChange={({ target }) => finding.change({ text: target.value })}
            onFocus={({ target }) => target.select()}
            sx={{ flex: 1 }}
          />
          <Counted matches={matches.length} at={at} text={search.text} />
          <Step label={sheetWords.findPrevious} icon={ChevronLeft} onClick={() => go(true)} />
          <Step label={sheetWords.findNext} icon={ChevronRight} onClick={() => go(false)} />
          <Step label={common.close} icon={Close} onClick={onDone} />
        </Stack>
        {replacing && (
          <TextField
            size="small"
            fullWidth
            label={say(sheetWords.replaceBy, language)}
            value={search.by}
            onChange={({ target }) => finding.change({ by: target.value })}
            sx={{ mt: 1.25 }}
          />
        )}
        <Stack direction="row" flexWrap="wrap" sx={{ mt: 0.5 }}>
          {option('exact', sheetWords.findExact)}
          {option('whole', sheetWords.findWhole)}
          <FormControlLabel
            control={
              <Checkbox
                size="small"
                checked={search.within !== undefined}
                disabled={selection === undefined}
                onChange={({ target }) =>
                  finding.change({ within: target.checked && selection ? rangesOf(selection) : undefined })
                }
              />
            }
            label={<Typography variant="body2">{say(sheetWords.findWithin, language)}</Typography>}
          />
        </Stack>
        {replacing && (
          <>
            {preview !== undefined && (
              <Typography variant="body2" sx={{ mt: 0.5, overflowWrap: 'anywhere' }}>
                <del>{preview.before}</del> → <strong>{preview.after}</strong>
                {preview.refused !== undefined && (
                  <Typography component="span" variant="body2" color="error" display="block">
                    {preview.refused}
                  </Typography>
                )}
              </Typography>
            )}
            {at !== -1 && preview === undefined && search.by !== '' && (
              <Typography variant="body2" color="text.secondary" sx={{ mt: 0.5 }}>
                {say(sheetWords.findNotEditable, language)}
              </Typography>
            )}
            <Stack direction="row" spacing={1} sx={{ mt: 1 }}>
              <Button size="small" variant="outlined" disabled={matches.length === 0} onClick={replaceOne}>
                {say(sheetWords.replaceOne, language)}
              </Button>
              <Button
                size="small"
                variant="contained"
                disabled={matches.length === 0}
                onClick={() => setAsking(true)}
              >
                {say(sheetWords.replaceAll, language)}
              </Button>
            </Stack>
          </>
        )}
      </Paper>
      {asking && (
        <ReplacePreview
          engine={engine}
          nameOf={nameOf}
          onClose={() => setAsking(false)}
          onReplaced={onDone}
        />
      )}
    </>
  );
}

type StepProps = { readonly label: Word; readonly icon: typeof Close; readonly onClick: () => void };

function Step({ label, icon: Icon, onClick }: StepProps) {
  const language = useLanguage();
  return (
    <Tooltip title={say(label, language)}>
      <IconButton size="small" aria-label={say(label, language)} onClick={onClick}>
        <Icon fontSize="small" />
      </IconButton>
    </Tooltip>
  );
}
