/**
 * Gives the field every focus that the grid takes for itself (it does so by itself, a frame after a click). The grid
 * is not told: it would answer by selecting its first cell. What is marked `data-own-focus` keeps its own, also where it
 * was opened within that frame: what is typed next is meant for it.
 */
export function keepFocus(frame: HTMLElement, field: HTMLElement): () => void {
  const controls = new AbortController();
  const options = { signal: controls.signal, capture: true };
  const hasOwn = (target: EventTarget | null): target is HTMLElement =>
    target instanceof HTMLElement && target.closest('[data-own-focus]') !== null;
  const isGrid = ({ target }: Event) => target !== field && target instanceof Element && !hasOwn(target);
  /** Whether the grid has yet to take the focus for a click. */
  let clicked = false;

  frame.addEventListener(
    'focusin',
    (event) => {
      if (!isGrid(event)) return;
      event.stopPropagation();
      const before = event.relatedTarget;
      (clicked && hasOwn(before) ? before : field).focus({ preventScroll: true });
      clicked = false;
    },
    options,
  );
  // At once: a key may come before the grid has made up its mind.
  frame.addEventListener(
    'pointerdown',
    (event) => {
      if (!isGrid(event)) return;
      field.focus({ preventScroll: true });
      clicked = true;
    },
    options,
  );
  // Whoever walks into the grid by keyboard is let in.
  frame.addEventListener('keydown', ({ key }) => void (key === 'Tab' && (clicked = false)), options);
  return () => controls.abort();
}
