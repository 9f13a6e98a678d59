import { Box, Paper } from '@mui/material';
import { useEffect, useRef } from 'react';
import { fold } from '../../../shared/kernel/text.ts';
import { sheetWords } from '../../../shared/words/sheet.ts';
import { say } from '../../../shared/words/word.ts';
import { useLanguage } from '../layout/use-language.ts';
import { besideCell } from './cell-anchor.tsx';
import type { Editing } from './editing.ts';
import type { SheetEngine } from './engine.ts';
import type { Option } from './options.ts';

type LineProps = {
  readonly option: Option;
  readonly index: number;
  readonly active: boolean;
  readonly taken: boolean;
  readonly onTake: () => void;
};

function Line({ option, index, active, taken, onTake }: LineProps) {
  const line = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (active) line.current?.scrollIntoView({ block: 'nearest' });
  }, [active]);
  return (
    <Box
      ref={line}
      id={`sheet-option-${index}`}
      // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- the list of a combobox whose field is a cell
      role="option"
      aria-selected={taken || active}
      onMouseDown={(event) => {
        // The field keeps the focus.
        event.preventDefault();
        onTake();
      }}
      sx={(theme) => ({
        px: 1.5,
        py: 0.5,
        cursor: 'pointer',
        fontSize: 14,
        fontWeight: taken ? 700 : 400,
        backgroundColor: active ? theme.quilt.garnetSoft : 'transparent',
        '&:hover': { backgroundColor: theme.quilt.stoneSoft },
      })}
    >
      {taken ? `✓ ${option.label}` : option.label}
    </Box>
  );
}

function takenIn({ text }: Editing, several: boolean): ReadonlySet<string> {
  return new Set(several ? text.split(/[,;]/).map(fold) : []);
}

/** The list under the editor of a choice. The field keeps the focus; arrows and the mouse choose here. */
export function OptionList({ engine }: { readonly engine: SheetEngine }) {
  const language = useLanguage();
  const { controller } = engine;
  const editing = controller.editing();
  const column = editing && engine.rows.columns[editing.place.column];
  if (editing === undefined || column === undefined || editing.options.length === 0) return null;
  const several = column.editor.type === 'choices';
  const taken = takenIn(editing, several);

  return (
    <Paper
      variant="outlined"
      id="sheet-options"
      // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- the list of a combobox whose field is a cell
      role="listbox"
      aria-label={say(sheetWords.options, language, { name: say(column.label, language) })}
      aria-multiselectable={several}
      sx={{
        ...besideCell,
        minWidth: 'max(100%, 200px)',
        width: 'max-content',
        maxHeight: 264,
        overflowY: 'auto',
        py: 0.5,
      }}
    >
      {editing.options.map((option, index) => (
        <Line
          key={option.value}
          option={option}
          index={index}
          active={index === editing.option}
          taken={taken.has(fold(option.label))}
          onTake={() => controller.takeOption(index)}
        />
      ))}
    </Paper>
  );
}
