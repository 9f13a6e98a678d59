import { Box } from '@mui/material';
import { useLayoutEffect, useMemo, useRef, type RefObject } from 'react';
import type { Column } from '../../../shared/contracts/sheets/sheet.ts';
import type { Language } from '../../../shared/kernel/language.ts';
import { formatNumber } from '../../../shared/words/format.ts';
import { totalSaid, totalWords, viewWords } from '../../../shared/words/views.ts';
import { say } from '../../../shared/words/word.ts';
import { useLanguage } from '../layout/use-language.ts';
import type { SheetEngine } from './engine.ts';
import type { Bounds } from './grid/grid-marks.ts';
import type { GridHandle } from './grid/sheet-grid.tsx';
import type { Total } from './totals.ts';
import { useScrolling } from './use-scrolling.ts';
import { useTotals } from './use-totals.ts';
import { isFigure, shown } from './values.ts';

const height = 28;

type Props = {
  readonly engine: SheetEngine;
  readonly grid: RefObject<GridHandle | null>;
  readonly onMenu: (column: number, at: Bounds) => void;
};

type Span = { readonly left: number; readonly width: number } | undefined;

/** Where each column is, from the left edge of the foot; nothing where it is out of sight. */
function spansOf(foot: HTMLElement, grid: GridHandle, columns: number): readonly Span[] {
  const { left, right } = foot.getBoundingClientRect();
  return Array.from({ length: columns }, (_, column) => {
    const bounds = grid.boundsOf({ column, row: -1 });
    const isSeen = bounds !== undefined && bounds.x < right && bounds.x + bounds.width > left;
    return isSeen ? { left: bounds.x - left, width: bounds.width } : undefined;
  });
}

function place(cell: HTMLElement, span: Span, stays: boolean): void {
  const [left, width] = [`${span?.left ?? 0}px`, `${span?.width ?? 0}px`];
  if (cell.hidden !== (span === undefined)) cell.hidden = span === undefined;
  if (cell.style.left !== left) cell.style.left = left;
  if (cell.style.width !== width) cell.style.width = width;
  if (cell.hasAttribute('data-stays') !== stays) cell.toggleAttribute('data-stays', stays);
}

/**
 * Puts the figures under their columns, those that stay in place over those that scroll away beneath them. All is
 * measured before anything is moved: the browser lays the page out once, and not at all while rows scroll.
 */
function put(foot: HTMLElement, grid: GridHandle): void {
  const cells = [...foot.querySelectorAll('button')];
  const [spans, frozen] = [spansOf(foot, grid, cells.length), grid.frozen()];
  for (const [column, cell] of cells.entries()) place(cell, spans[column], column < frozen);
  const last = frozen === 0 ? undefined : spans[frozen - 1];
  const edge = `${last === undefined ? 0 : last.left + last.width}px`;
  if (foot.style.getPropertyValue('--edge') !== edge) foot.style.setProperty('--edge', edge);
}

const look = {
  height,
  flexShrink: 0,
  position: 'relative',
  overflow: 'hidden',
  m: 0,
  p: 0,
  minWidth: 0,
  border: 0,
  borderTop: 1,
  borderColor: 'divider',
  bgcolor: 'background.default',
  '&::before': {
    content: '""',
    position: 'absolute',
    zIndex: 1,
    inset: 0,
    right: 'auto',
    width: 'var(--edge, 0)',
    bgcolor: 'background.default',
  },
  '& button': {
    all: 'unset',
    boxSizing: 'border-box',
    position: 'absolute',
    height,
    lineHeight: `${height}px`,
    px: '10px',
    fontSize: '0.8125rem',
    fontWeight: 600,
    whiteSpace: 'nowrap',
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    cursor: 'pointer',
    '&[hidden]': { display: 'none' },
    '&[data-stays]': { zIndex: 2 },
    '&.figure': { textAlign: 'right' },
    '&:hover': { bgcolor: 'action.hover' },
  },
  '& small': { color: 'text.secondary', fontSize: 'inherit' },
} as const;

function valueText(column: Column, { kind, value }: Total, engine: SheetEngine, language: Language): string {
  if (kind === 'filled') return formatNumber(Number(value), language);
  if (kind !== 'mean' || typeof value !== 'number') return shown(column, value, engine.reader());
  const isCents = column.editor.type === 'money';
  return isCents
    ? shown(column, Math.round(value), engine.reader())
    : formatNumber(Math.round(value * 100) / 100, language);
}

type CellProps = {
  readonly engine: SheetEngine;
  readonly column: Column;
  readonly total: Total | undefined;
  readonly onMenu: (at: Bounds) => void;
};

/** The menu of a column is reached by keyboard from its head: here, the mouse alone gets to it. */
function FootCell({ engine, column, total, onMenu }: CellProps) {
  const language = useLanguage();
  const text = total === undefined || total.value === null ? '' : valueText(column, total, engine, language);
  const words = total === undefined || text === '' ? undefined : totalWords[total.kind];
  const said =
    words &&
    say(totalSaid, language, {
      kind: say(words.name, language),
      column: say(column.label, language),
      value: text,
    });
  return (
    <button
      type="button"
      tabIndex={-1}
      className={isFigure(column) ? 'figure' : ''}
      title={said}
      aria-hidden={said === undefined}
      onClick={({ currentTarget }) => onMenu(currentTarget.getBoundingClientRect())}
    >
      {words !== undefined && <small>{say(words.short, language)}</small>} {text}
    </button>
  );
}

/** Below the sheet, each under its column: what the rows of the view add up to. A click asks for another figure. */
export function SheetFoot({ engine, grid, onMenu }: Props) {
  const language = useLanguage();
  const totals = useTotals(engine);
  const foot = useRef<HTMLFieldSetElement>(null);
  const { columns } = engine.rows;
  useScrolling(grid);
  // The grid knows where its columns are once it is painted.
  useLayoutEffect(() => {
    if (foot.current !== null && grid.current !== null) put(foot.current, grid.current);
  });
  const cells = useMemo(
    () =>
      columns.map((column, at) => (
        <FootCell
          key={column.key}
          engine={engine}
          column={column}
          total={totals.get(column.key)}
          onMenu={(bounds) => onMenu(at, bounds)}
        />
      )),
    [engine, columns, totals, onMenu],
  );
  return (
    <Box component="fieldset" ref={foot} aria-label={say(viewWords.totals, language)} sx={look}>
      {cells}
    </Box>
  );
}
