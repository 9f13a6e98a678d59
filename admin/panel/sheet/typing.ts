import type { Controller } from './controller.ts';
import { readClipboard, writeClipboard } from './clipboard-events.ts';
import { commandOf } from './keys.ts';

/** Keys that end typing and move on. */
const endings: Readonly<Record<string, 'enter' | 'tab'>> = { Enter: 'enter', Tab: 'tab' };

/**
 * One text field keeps the focus of the whole sheet. While nothing is typed it is empty and unseen, and keys are
 * commands; the first character typed (or the first mark of a dead key, or of an input method) is already in it when
 * the cell's editor shows: it *is* the editor. So nothing opens, closes or changes focus between two keys.
 */
export function attachTyping(
  field: HTMLTextAreaElement,
  controller: Controller,
  letGo: () => void,
): () => void {
  const controls = new AbortController();
  const { signal } = controls;
  /** Escape was pressed: the next Tab is the browser's, and leads out of the sheet. */
  let leaving = false;

  /** The field follows the controller: it holds the text being typed, or nothing. */
  function show(): void {
    const text = controller.editing()?.text ?? '';
    if (field.value !== text) field.value = text;
  }

  function begin(mode: 'over' | 'within', text?: string): void {
    if (controller.begin(mode, text)) show();
    else field.value = '';
    // A list is filtered by what is typed over its present choice; a text goes on at its end.
    if (mode === 'within' && (controller.editing()?.options.length ?? 0) > 0) field.select();
  }

  function ready(event: KeyboardEvent): void {
    const command = commandOf(event);
    const out = leaving && event.key === 'Tab';
    leaving = command?.do === 'leave' || (leaving && event.key === 'Shift');
    if (out) letGo();
    if (out || command === undefined || command.do === 'leave') return;
    if (command.do === 'edit' || command.do === 'choose') {
      begin('within');
      if (command.do === 'choose') controller.choose();
    } else if (!controller.run(command)) return;
    event.preventDefault();
  }

  function insertLine(): void {
    field.setRangeText('\n', field.selectionStart, field.selectionEnd, 'end');
    controller.retype(field.value);
  }

  function finish(event: KeyboardEvent, then: 'enter' | 'tab'): void {
    event.preventDefault();
    if (then === 'enter' && event.altKey) insertLine();
    else if (then === 'enter' && (event.ctrlKey || event.metaKey)) {
      controller.commitEverywhere(field.value);
      show();
    } else if (controller.commit(field.value)) {
      controller.run({ do: then, back: event.shiftKey });
      show();
    } else show();
  }

  function typing(event: KeyboardEvent): void {
    const editing = controller.editing();
    const end = endings[event.key];
    if (end !== undefined) finish(event, end);
    else if (event.key === 'Escape') {
      event.preventDefault();
      controller.cancel();
      show();
    } else if (event.altKey && event.key === 'ArrowDown') {
      event.preventDefault();
      controller.choose();
    } else if (controller.calendarKey(event.key)) {
      event.preventDefault();
      show();
    } else if (event.key.startsWith('Arrow'))
      arrow(event, editing?.mode ?? 'within', editing?.options.length ?? 0);
  }

  function arrow(event: KeyboardEvent, mode: 'over' | 'within', options: number): void {
    const upOrDown = event.key === 'ArrowUp' || event.key === 'ArrowDown';
    if (options > 0 && upOrDown) {
      event.preventDefault();
      controller.moveOption(event.key === 'ArrowDown' ? 1 : -1);
    } else if (mode === 'over') {
      const command = commandOf(event);
      event.preventDefault();
      if (controller.commit(field.value) && command !== undefined) controller.run(command);
      show();
    }
  }

  field.addEventListener(
    'keydown',
    (event) => {
      if (event.isComposing || event.key === 'Process') return;
      if (controller.editing() === undefined) ready(event);
      else typing(event);
    },
    { signal },
  );
  field.addEventListener('compositionstart', () => controller.editing() ?? begin('over', ''), { signal });
  field.addEventListener(
    'input',
    () => {
      if (controller.editing() === undefined) begin('over', field.value);
      else controller.retype(field.value);
    },
    { signal },
  );
  for (const kind of ['copy', 'cut'] as const) {
    field.addEventListener(
      kind,
      (event) => {
        if (controller.editing() !== undefined) return;
        const copied = controller.copy();
        writeClipboard(event, copied);
        if (kind === 'cut' && copied.length > 0) controller.run({ do: 'clear' });
      },
      { signal },
    );
  }
  field.addEventListener(
    'paste',
    (event) => {
      if (controller.editing() !== undefined) return;
      event.preventDefault();
      controller.paste(readClipboard(event));
    },
    { signal },
  );
  const unsubscribe = controller.subscribe(show);
  return () => {
    unsubscribe();
    controls.abort();
  };
}
