import { Box } from '@mui/material';
import { useLayoutEffect, useRef, type ReactNode, type RefObject } from 'react';
import type { GridHandle } from './grid/sheet-grid.tsx';
import type { Place } from './selection.ts';
import { useScrolling } from './use-scrolling.ts';

/** Room that a list or a note needs under a cell, and at its right. */
const roomBelow = 270;
const roomRight = 350;

/**
 * Puts the box over a cell, from the corner of the sheet; `data-up` and `data-end` say where there is room. A cell that is
 * out of view has it at the nearest edge: what takes the focus outside of the sheet would scroll the whole page to it.
 */
function put(box: HTMLElement, at: DOMRectReadOnly): void {
  const sheet = box.offsetParent?.getBoundingClientRect() ?? new DOMRect();
  const within = (from: number, room: number) => Math.max(0, Math.min(from, room));
  const x = within(at.x - sheet.x, sheet.width - at.width);
  const y = within(at.y - sheet.y, sheet.height - at.height);
  box.style.transform = `translate(${x}px, ${y}px)`;
  box.style.width = `${at.width}px`;
  box.style.height = `${at.height}px`;
  box.toggleAttribute('data-up', window.innerHeight - at.bottom < roomBelow);
  box.toggleAttribute('data-end', window.innerWidth - at.x < roomRight);
}

type Props = {
  readonly grid: RefObject<GridHandle | null>;
  readonly place: Place | undefined;
  readonly children: ReactNode;
};

/**
 * A box that follows a cell. It is put in place after each painting, and by itself while the sheet scrolls, which happens
 * far more often than anything in the box or around the sheet changes.
 */
export function CellAnchor({ grid, place, children }: Props) {
  const box = useRef<HTMLDivElement>(null);
  useScrolling(grid);
  useLayoutEffect(() => {
    const bounds = place && grid.current?.boundsOf(place);
    if (box.current === null || bounds === undefined) return;
    put(box.current, new DOMRect(bounds.x, bounds.y, bounds.width, bounds.height));
  });
  return (
    <Box
      ref={box}
      sx={{
        position: 'absolute',
        zIndex: 5,
        left: 0,
        top: 0,
        pointerEvents: 'none',
        '& > *': { pointerEvents: 'auto' },
      }}
    >
      {children}
    </Box>
  );
}

/** Where a list or a note stands beside the cell of its anchor. */
export const besideCell = {
  position: 'absolute',
  left: 0,
  top: 'calc(100% + 3px)',
  zIndex: 6,
  boxShadow: '0 8px 28px rgb(42 35 32 / 0.18)',
  '[data-up] > &': { top: 'auto', bottom: 'calc(100% + 3px)' },
  '[data-end] > &': { left: 'auto', right: 0 },
} as const;
