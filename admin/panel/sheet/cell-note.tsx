import { Button, Paper, Stack, Typography } from '@mui/material';
import { sheetWords } from '../../../shared/words/sheet.ts';
import { say, type Word } from '../../../shared/words/word.ts';
import { useLanguage } from '../layout/use-language.ts';
import type { SheetEngine } from './engine.ts';
import type { Place } from './selection.ts';
import type { Bounds } from './sheet-grid.tsx';
import { shown } from './values.ts';

type Props = {
  readonly engine: SheetEngine;
  readonly place: Place;
  readonly at: Bounds;
  /** An answer was given: the sheet has the keys again. */
  readonly onDone: () => void;
};

/** Why a cell is marked, beside it; and in a conflict both values, and the question. */
export function CellNote({ engine, place, at, onDone }: Props) {
  const language = useLanguage();
  const { controller, rows, reader } = engine;
  const mark = controller.markAt(place);
  const column = rows.columns[place.column];
  const id = rows.idAt(place.row);
  if (mark === undefined || mark.state === 'saving' || column === undefined || id === undefined) return null;
  const value = (label: Word, text: string) => (
    <Typography variant="body2">
      {say(label, language)} : <strong>{text || say(sheetWords.blank, language)}</strong>
    </Typography>
  );

  const choose = (keep: 'mine' | 'theirs') => () => {
    controller.resolve(id, column.key, keep);
    onDone();
  };
  const dismiss = () => {
    controller.dismiss(id, column.key);
    onDone();
  };

  return (
    <Paper
      data-own-focus
      variant="outlined"
      role="group"
      aria-label={mark.reason}
      sx={(theme) => ({
        position: 'fixed',
        zIndex: 1250,
        left: Math.min(at.x, window.innerWidth - 340),
        top: at.y + at.height + 4,
        maxWidth: 330,
        p: 1.25,
        borderLeft: `4px solid ${mark.state === 'conflict' ? theme.quilt.ochre : theme.quilt.brick}`,
        boxShadow: '0 8px 28px rgb(42 35 32 / 0.18)',
      })}
    >
      <Typography variant="body2">
        {mark.state === 'conflict' ? say(sheetWords.conflict, language) : mark.reason}
      </Typography>
      {mark.state === 'conflict' ? (
        <>
          {value(sheetWords.mine, shown(column, mark.value, reader()))}
          {value(sheetWords.theirs, shown(column, mark.now, reader()))}
          <Stack direction="row" spacing={1} sx={{ mt: 1 }}>
            <Button size="small" variant="contained" onClick={choose('mine')}>
              {say(sheetWords.keepMine, language)}
            </Button>
            <Button size="small" variant="outlined" onClick={choose('theirs')}>
              {say(sheetWords.keepTheirs, language)}
            </Button>
          </Stack>
        </>
      ) : (
        <Button size="small" sx={{ mt: 0.5, ml: -0.75 }} onClick={dismiss}>
          {say(sheetWords.forget, language)}
        </Button>
      )}
    </Paper>
  );
}
