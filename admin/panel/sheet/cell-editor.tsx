import { Box, type Theme } from '@mui/material';
import { useEffect, useRef, type ReactNode } from 'react';
import { sheetWords } from '../../../shared/words/sheet.ts';
import { say } from '../../../shared/words/word.ts';
import { sans } from '../../theme/theme.ts';
import { useLanguage } from '../layout/use-language.ts';
import type { SheetEngine } from './engine.ts';
import type { Bounds } from './sheet-grid.tsx';
import { attachTyping } from './typing.ts';
import { keepFocus } from './keep-focus.ts';

const keyboards = {
  email: 'email',
  phone: 'tel',
  integer: 'numeric',
  year: 'numeric',
  money: 'decimal',
  website: 'url',
} as const;
type WithKeyboard = keyof typeof keyboards;

function hasKeyboard(type: string): type is WithKeyboard {
  return Object.hasOwn(keyboards, type);
}

/** Unseen over the selected cell while nothing is typed there; a field of the cell's size, that grows, while something is. */
function place(at: Bounds | undefined, open: boolean, long: boolean) {
  const { x = 0, y = 0, width = 1, height = 1 } = at ?? {};
  return {
    left: x,
    top: y,
    width: open ? Math.max(width + 1, long ? 360 : 0) : width,
    height: open && long ? Math.max(height + 1, 140) : height + 1,
    opacity: open && at !== undefined ? 1 : 0,
    pointerEvents: open ? ('auto' as const) : ('none' as const),
  };
}

type Props = {
  readonly engine: SheetEngine;
  /** Where the selected cell is, from the corner of the sheet. */
  readonly at: Bounds | undefined;
  readonly name: string;
  readonly children: ReactNode;
};

/** The field that keeps the focus, around the grid that would take it. */
export function CellEditor({ engine, at, name, children }: Props) {
  const { controller } = engine;
  const language = useLanguage();
  const field = useRef<HTMLTextAreaElement>(null);
  const frame = useRef<HTMLDivElement>(null);

  useEffect(() => {
    const [sheet, text] = [frame.current, field.current];
    if (sheet === null || text === null) return undefined;
    // What paints would give the focus straight back: for this one key it is no stop.
    const letGo = () => {
      const painter = sheet.firstElementChild;
      painter?.setAttribute('inert', '');
      requestAnimationFrame(() => painter?.removeAttribute('inert'));
    };
    const stops = [attachTyping(text, controller, letGo), keepFocus(sheet, text)];
    return () => {
      for (const stop of stops) stop();
    };
  }, [controller]);

  const editing = controller.editing();
  const selected = controller.selection()?.cell;
  const column = selected && engine.columns[selected.column];
  const long = column?.editor.type === 'longText';
  const right = column?.editor.type === 'integer' || column?.editor.type === 'money';
  const label = selected === undefined ? name : controller.describe(selected);
  const list = (editing?.options.length ?? 0) > 0;
  const kind =
    column !== undefined && hasKeyboard(column.editor.type) ? keyboards[column.editor.type] : 'text';

  return (
    <Box ref={frame} sx={{ position: 'relative', flex: 1, minHeight: 0, minWidth: 0 }}>
      <Box sx={{ position: 'absolute', inset: 0 }}>{children}</Box>
      <Box
        component="textarea"
        ref={field}
        rows={1}
        spellCheck={long}
        autoComplete="off"
        autoCapitalize="off"
        aria-label={label}
        aria-describedby="sheet-help"
        aria-invalid={
          selected !== undefined && ['refused', 'conflict'].includes(controller.markAt(selected)?.state ?? '')
        }
        role={list ? 'combobox' : undefined}
        aria-expanded={list ? true : undefined}
        aria-controls={list ? 'sheet-options' : undefined}
        aria-activedescendant={
          list && editing !== undefined && editing.option >= 0 ? `sheet-option-${editing.option}` : undefined
        }
        inputMode={editing === undefined ? 'none' : kind}
        style={place(at, editing !== undefined, long)}
        sx={(theme: Theme) => ({
          position: 'absolute',
          zIndex: 5,
          boxSizing: 'border-box',
          resize: 'none',
          overflow: long ? 'auto' : 'hidden',
          border: `2px solid ${theme.quilt.garnet}`,
          outline: 'none !important',
          borderRadius: '3px',
          padding: '4px 8px',
          font: `14px/20px ${sans}`,
          textAlign: right ? 'right' : 'left',
          whiteSpace: long ? 'pre-wrap' : 'nowrap',
          color: theme.quilt.ink,
          backgroundColor: theme.quilt.paper,
          boxShadow: '0 4px 16px rgb(42 35 32 / 0.18)',
        })}
      />
      <Box id="sheet-help" hidden>
        {say(sheetWords.help, language)}
      </Box>
      <Box
        role="status"
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
