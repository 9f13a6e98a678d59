import { Button, Paper, Stack, Typography } from '@mui/material';
import { sheetWords } from '../../../shared/words/sheet.ts';
import { say, type Word } from '../../../shared/words/word.ts';
import { useLanguage } from '../layout/use-language.ts';
import { besideCell } from './cell-anchor.tsx';
import type { SheetEngine } from './engine.ts';
import type { Mark } from './pending-cells.ts';
import type { Place } from './selection.ts';
import { shown } from './values.ts';

type Props = {
  readonly engine: SheetEngine;
  readonly place: Place;
  /** An answer was given: the sheet has the keys again. */
  readonly onDone: () => void;
};

type Conflict = Extract<Mark, { state: 'conflict' }>;
type QuestionProps = Props & { readonly mark: Conflict; readonly id: string };

/** Both values of a cell that two people wrote, and which is to stay. */
function Question({ engine, place, mark, id, onDone }: QuestionProps) {
  const language = useLanguage();
  const { controller, rows, reader } = engine;
  const column = rows.columns[place.column];
  if (column === undefined) return null;
  const value = (label: Word, text: string) => (
    <Typography variant="body2">
      {say(label, language)}
      {language === 'fr' ? '\u00A0: ' : ': '}
      <strong>{text || say(sheetWords.blank, language)}</strong>
    </Typography>
  );
  const choose = (keep: 'mine' | 'theirs') => () => {
    controller.resolve(id, column.key, keep);
    onDone();
  };
  return (
    <>
      <Typography variant="body2">{say(sheetWords.conflict, language)}</Typography>
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
  );
}

/** Why a cell is marked, beside it; and in a conflict both values, and the question. */
export function CellNote(props: Props) {
  const { engine, place, onDone } = props;
  const language = useLanguage();
  const { controller, rows } = engine;
  const mark = controller.markAt(place);
  const column = rows.columns[place.column];
  const id = rows.idAt(place.row);
  if (mark === undefined || mark.state === 'saving' || column === undefined || id === undefined) return null;
  function dismiss(): void {
    controller.dismiss([{ id: id ?? '', column: column?.key ?? '' }]);
    onDone();
  }

  function dismissAll(): void {
    controller.dismissAll();
    onDone();
  }

  return (
    <Paper
      data-own-focus
      component="fieldset"
      variant="outlined"
      aria-label={mark.reason}
      sx={(theme) => ({
        ...besideCell,
        m: 0,
        p: 1.25,
        width: 330,
        borderLeft: `4px solid ${mark.state === 'conflict' ? theme.quilt.ochre : theme.quilt.brick}`,
      })}
    >
      {mark.state === 'conflict' ? (
        <Question {...props} mark={mark} id={id} />
      ) : (
        <>
          <Typography variant="body2">{mark.reason}</Typography>
          <Button size="small" sx={{ mt: 0.5, ml: -0.75 }} onClick={dismiss}>
            {say(sheetWords.forget, language)}
          </Button>
          {engine.queue.attention().length > 1 && (
            <Button size="small" sx={{ mt: 0.5 }} onClick={dismissAll}>
              {say(sheetWords.forgetAll, language)}
            </Button>
          )}
        </>
      )}
    </Paper>
  );
}
