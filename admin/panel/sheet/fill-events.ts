import type { Controller } from './controller.ts';
import { isOnHandle } from './grid/fill-handle.ts';
import type { Bounds } from './grid/grid-marks.ts';
import { rangeOf, type Place } from './selection.ts';

/** What the grid does not tell of its fill handle: Ctrl when it is let go, and a double click on it. */
export function attachFillHandle(
  frame: HTMLElement,
  controller: Controller,
  boundsOf: (place: Place) => Bounds | undefined,
): () => void {
  const controls = new AbortController();
  const options = { signal: controls.signal, capture: true };

  // Before the grid hears of it: it fills when the button is let go, wherever that is.
  window.addEventListener(
    'pointerup',
    ({ ctrlKey, metaKey }) => controller.holdControl(ctrlKey || metaKey),
    options,
  );
  frame.addEventListener(
    'dblclick',
    ({ clientX: x, clientY: y }) => {
      const selection = controller.selection();
      if (selection === undefined) return;
      const { column, row, width, height } = rangeOf(selection);
      const last = boundsOf({ column: column + width - 1, row: row + height - 1 });
      if (last !== undefined && isOnHandle(last, { x, y })) controller.fillDown();
    },
    options,
  );
  return () => controls.abort();
}
