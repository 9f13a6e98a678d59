import type { Bounds } from './grid-marks.ts';

/** The square at the end of the selection: large enough to be hit. */
export const fillHandle = { size: 8, shape: 'square', offsetX: 0, offsetY: 0, outline: 1 } as const;

const reach = fillHandle.size + 2;

/** Whether a point of the window is on the handle of a selection whose last cell is there. */
export function isOnHandle(
  { x, y, width, height }: Bounds,
  point: { readonly x: number; readonly y: number },
): boolean {
  return Math.abs(point.x - (x + width)) < reach && Math.abs(point.y - (y + height)) < reach;
}
