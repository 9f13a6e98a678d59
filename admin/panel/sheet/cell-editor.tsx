import { Box, type Theme } from '@mui/material';
import { useEffect, useRef, type ReactNode, type RefObject } from 'react';
import type { Column } from '../../../shared/contracts/sheets/sheet.ts';
import { sheetWords } from '../../../shared/words/sheet.ts';
import { say } from '../../../shared/words/word.ts';
import { sans } from '../../theme/theme.ts';
import { useLanguage } from '../layout/use-language.ts';
import { Calendar } from './calendar.tsx';
import { CellAnchor } from './cell-anchor.tsx';
import type { Controller } from './controller.ts';
import type { SheetEngine } from './engine.ts';
import { attachFillHandle } from './fill-events.ts';
import type { GridHandle } from './grid/sheet-grid.tsx';
import { keepFocus } from './keep-focus.ts';
import { OptionList } from './option-list.tsx';
import type { Place } from './selection.ts';
import { attachTyping } from './typing.ts';
import { isFigure } from './values.ts';

type InputMode = 'none' | 'text' | 'email' | 'tel' | 'numeric' | 'decimal' | 'url';
const keyboards: Readonly<Partial<Record<Column['editor']['type'], InputMode>>> = {
  email: 'email',
  phone: 'tel',
  integer: 'numeric',
  year: 'numeric',
  money: 'decimal',
  website: 'url',
};

const unseen = { opacity: 0, pointerEvents: 'none', width: '100%', height: '100%' } as const;

/** What assistive technology is told of the field: the cell it stands for, and the list that goes with it. */
function described({ selection, editing, describe, markAt }: Controller, name: string) {
  const cell = selection()?.cell;
  const { options, option, calendar } = editing() ?? { options: [], option: -1 };
  const list = options.length > 0;
  const days = calendar !== undefined;
  return {
    'aria-label': cell === undefined ? name : describe(cell),
    'aria-describedby': 'sheet-help',
    'aria-invalid': cell !== undefined && ['refused', 'conflict'].includes(markAt(cell)?.state ?? ''),
    ...(list ? { role: 'combobox', 'aria-expanded': true, 'aria-controls': 'sheet-options' } : {}),
    ...(days ? { role: 'combobox', 'aria-expanded': true, 'aria-controls': 'sheet-calendar' } : {}),
    ...(days && calendar.pointing ? { 'aria-activedescendant': `sheet-day-${calendar.day}` } : {}),
    ...(option >= 0 ? { 'aria-activedescendant': `sheet-option-${option}` } : {}),
  };
}

/** The hands of the sheet in this field: its keys, and every focus that the grid takes for itself. */
function useHands(
  frame: RefObject<HTMLElement | null>,
  field: RefObject<HTMLTextAreaElement | null>,
  controller: Controller,
  grid: RefObject<GridHandle | null>,
) {
  useEffect(() => {
    const [sheet, text] = [frame.current, field.current];
    if (sheet === null || text === null) return undefined;
    // What paints would give the focus straight back: for this one key it is no stop.
    const letGo = () => {
      const painter = sheet.firstElementChild;
      painter?.setAttribute('inert', '');
      requestAnimationFrame(() => painter?.removeAttribute('inert'));
    };
    const boundsOf = (place: Place) => grid.current?.boundsOf(place);
    const stops = [
      attachTyping(text, controller, letGo),
      keepFocus(sheet, text),
      attachFillHandle(sheet, controller, boundsOf),
    ];
    return () => {
      for (const stop of stops) stop();
    };
  }, [frame, field, controller, grid]);
}

type Props = {
  readonly engine: SheetEngine;
  readonly grid: RefObject<GridHandle | null>;
  readonly name: string;
  /** What stands beside the selected cell: why it is marked. */
  readonly note: ReactNode;
  readonly children: ReactNode;
};

/** The field that keeps the focus, over the selected cell of the grid that would take it. */
export function CellEditor({ engine, grid, name, note, children }: Props) {
  const { controller } = engine;
  const language = useLanguage();
  const frame = useRef<HTMLDivElement>(null);
  const field = useRef<HTMLTextAreaElement>(null);
  useHands(frame, field, controller, grid);
  const open = controller.editing() !== undefined;
  const selected = controller.selection()?.cell;
  const column = selected && engine.rows.columns[selected.column];
  const long = column?.editor.type === 'longText';
  const grown = long
    ? { width: 'max(100%, 360px)', height: 'max(100%, 140px)' }
    : { width: '100%', height: '100%' };

  return (
    <Box ref={frame} sx={{ position: 'relative', flex: 1, minHeight: 0, minWidth: 0 }}>
      <Box sx={{ position: 'absolute', inset: 0 }}>{children}</Box>
      <CellAnchor grid={grid} place={selected}>
        <Box
          component="textarea"
          ref={field}
          rows={1}
          spellCheck={long}
          autoComplete="off"
          autoCapitalize="off"
          {...described(controller, name)}
          // An unseen field brings up no keyboard on a phone.
          inputMode={open ? (keyboards[column?.editor.type ?? 'text'] ?? 'text') : 'none'}
          style={open ? grown : unseen}
          sx={(theme: Theme) => ({
            position: 'absolute',
            boxSizing: 'border-box',
            resize: 'none',
            overflow: long ? 'auto' : 'hidden',
            border: `2px solid ${theme.quilt.garnet}`,
            outline: 'none !important',
            borderRadius: '3px',
            padding: '4px 8px',
            font: `14px/20px ${sans}`,
            textAlign: column !== undefined && isFigure(column) ? 'right' : 'left',
            whiteSpace: long ? 'pre-wrap' : 'nowrap',
            color: theme.quilt.ink,
            backgroundColor: theme.quilt.paper,
            boxShadow: '0 4px 16px rgb(42 35 32 / 0.18)',
          })}
        />
        <OptionList engine={engine} />
        <Calendar engine={engine} />
        {!open && note}
      </CellAnchor>
      <Box id="sheet-help" hidden>
        {say(sheetWords.help, language)}
      </Box>
      <Box
        component="output"
        aria-live="polite"
        sx={{
          position: 'absolute',
          width: '1px',
          height: '1px',
          overflow: 'hidden',
          clipPath: 'inset(50%)',
          whiteSpace: 'nowrap',
        }}
      >
        {controller.said()}
      </Box>
    </Box>
  );
}
