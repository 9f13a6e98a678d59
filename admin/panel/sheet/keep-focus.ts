/**
 * Gives the field every focus that the grid takes for itself (it does so by itself, a frame after a click). The grid
 * is not told: it would answer by selecting its first cell. What is marked `data-own-focus` keeps its own.
 */
export function keepFocus(frame: HTMLElement, field: HTMLElement): () => void {
  const controls = new AbortController();
  const options = { signal: controls.signal, capture: true };
  const isGrid = ({ target }: Event) =>
    target !== field && target instanceof Element && target.closest('[data-own-focus]') === null;

  frame.addEventListener(
    'focusin',
    (event) => {
      if (!isGrid(event)) return;
      event.stopPropagation();
      field.focus({ preventScroll: true });
    },
    options,
  );
  // At once: a key may come before the grid has made up its mind.
  frame.addEventListener(
    'pointerdown',
    (event) => void (isGrid(event) && field.focus({ preventScroll: true })),
    options,
  );
  return () => controls.abort();
}
