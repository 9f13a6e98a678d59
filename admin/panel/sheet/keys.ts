import type { Direction } from './selection.ts';

/** What a key asks of the sheet while nothing is being typed. */
export type Command =
  | { readonly do: 'move'; readonly direction: Direction; readonly extend: boolean; readonly far: boolean }
  | { readonly do: 'page'; readonly direction: Direction; readonly extend: boolean }
  | { readonly do: 'corner'; readonly to: 'rowStart' | 'rowEnd' | 'first' | 'last'; readonly extend: boolean }
  | { readonly do: 'enter' | 'tab'; readonly back: boolean }
  | { readonly do: 'edit' | 'choose' | 'clear' | 'toggle' | 'leave' | 'open' | 'undo' | 'redo' }
  | { readonly do: 'search' | 'find' | 'replace' | 'today' | 'show' }
  | { readonly do: 'fill'; readonly direction: 'down' | 'right' }
  | { readonly do: 'selectAll' | 'selectColumn' | 'selectRow' };

/** The part of a keyboard event that decides. */
export type Key = {
  readonly key: string;
  readonly shiftKey: boolean;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
};

const arrows: Readonly<Record<string, Direction>> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowLeft: 'left',
  ArrowRight: 'right',
};

function withControl({ key, shiftKey }: Key): Command | undefined {
  switch (key.toLowerCase()) {
    case 'z':
      return { do: shiftKey ? 'redo' : 'undo' };
    case 'y':
      return { do: 'redo' };
    case 'a':
      return { do: 'selectAll' };
    case 'd':
      return { do: 'fill', direction: 'down' };
    case 'r':
      // With Shift it reloads the page, as everywhere.
      return shiftKey ? undefined : { do: 'fill', direction: 'right' };
    case 'f':
      return { do: shiftKey ? 'search' : 'find' };
    case 'h':
      return { do: 'replace' };
    case ';':
      return { do: 'today' };
    case 'backspace':
      return { do: 'show' };
    case ' ':
      return { do: shiftKey ? 'selectAll' : 'selectColumn' };
    case 'enter':
      return { do: 'open' };
    case 'home':
      return { do: 'corner', to: 'first', extend: shiftKey };
    case 'end':
      return { do: 'corner', to: 'last', extend: shiftKey };
    default:
      return undefined;
  }
}

function alone({ key, shiftKey: extend }: Key): Command | undefined {
  switch (key) {
    case 'Enter':
      return { do: 'enter', back: extend };
    case 'Tab':
      return { do: 'tab', back: extend };
    case 'Home':
      return { do: 'corner', to: 'rowStart', extend };
    case 'End':
      return { do: 'corner', to: 'rowEnd', extend };
    case 'PageUp':
      return { do: 'page', direction: 'up', extend };
    case 'PageDown':
      return { do: 'page', direction: 'down', extend };
    case 'F2':
      return { do: 'edit' };
    case 'Delete':
    case 'Backspace':
      return { do: 'clear' };
    case 'Escape':
      return { do: 'leave' };
    case ' ':
      return extend ? { do: 'selectRow' } : { do: 'toggle' };
    default:
      return undefined;
  }
}

/** The command of a key; what is not one is text to be typed, or the browser's. */
export function commandOf(key: Key): Command | undefined {
  const control = key.ctrlKey || key.metaKey;
  const direction = arrows[key.key];
  if (direction !== undefined) {
    if (key.altKey) return direction === 'down' ? { do: 'choose' } : undefined;
    return { do: 'move', direction, extend: key.shiftKey, far: control };
  }
  // AltGr is Ctrl and Alt together, and types characters on a Canadian keyboard.
  if (control && key.altKey) return undefined;
  return control ? withControl(key) : alone(key);
}
