import { Box, Paper } from '@mui/material';
import { useEffect, useRef } from 'react';
import { sheetWords } from '../../../shared/words/sheet.ts';
import { say } from '../../../shared/words/word.ts';
import { fold } from '../../../shared/kernel/text.ts';
import { useLanguage } from '../layout/use-language.ts';
import type { SheetEngine } from './engine.ts';
import type { Bounds } from './sheet-grid.tsx';

const longest = 264;

/** The list under the editor of a choice. The field keeps the focus; arrows and the mouse choose here. */
export function OptionList({
  engine,
  at,
}: {
  readonly engine: SheetEngine;
  readonly at: Bounds | undefined;
}) {
  const language = useLanguage();
  const { controller, columns } = engine;
  const editing = controller.editing();
  const active = useRef<HTMLDivElement>(null);
  useEffect(() => {
    void active.current?.scrollIntoView({ block: 'nearest' });
  }, [editing?.option]);
  if (editing === undefined || editing.options.length === 0 || at === undefined) return null;
  const column = columns[editing.place.column];
  const several = column?.editor.type === 'choices';
  const taken = new Set(several ? editing.text.split(/[,;]/).map((part) => fold(part)) : []);
  const below = window.innerHeight - (at.y + at.height) > longest;

  return (
    <Paper
      variant="outlined"
      id="sheet-options"
      role="listbox"
      aria-label={say(sheetWords.options, language, {
        name: column === undefined ? '' : say(column.label, language),
      })}
      aria-multiselectable={several}
      sx={{
        position: 'fixed',
        zIndex: 1300,
        left: at.x,
        ...(below ? { top: at.y + at.height + 3 } : { bottom: window.innerHeight - at.y + 3 }),
        minWidth: Math.max(at.width, 200),
        maxHeight: longest,
        overflowY: 'auto',
        py: 0.5,
        boxShadow: '0 8px 28px rgb(42 35 32 / 0.18)',
      }}
    >
      {editing.options.map(({ value, label }, index) => (
        <Box
          key={value}
          id={`sheet-option-${index}`}
          ref={index === editing.option ? active : undefined}
          role="option"
          aria-selected={several ? taken.has(fold(label)) : index === editing.option}
          onMouseDown={(event) => {
            // The field keeps the focus.
            event.preventDefault();
            controller.takeOption(index);
          }}
          sx={(theme) => ({
            px: 1.5,
            py: 0.5,
            cursor: 'pointer',
            fontSize: 14,
            fontWeight: taken.has(fold(label)) ? 700 : 400,
            backgroundColor: index === editing.option ? theme.quilt.garnetSoft : 'transparent',
            '&:hover': { backgroundColor: theme.quilt.stoneSoft },
          })}
        >
          {taken.has(fold(label)) ? `✓ ${label}` : label}
        </Box>
      ))}
    </Paper>
  );
}
