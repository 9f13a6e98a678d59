import type { Language } from '../../../shared/kernel/language.ts';
import { sheetWords } from '../../../shared/words/sheet.ts';
import { say, type Word } from '../../../shared/words/word.ts';
import type { Replayed } from './undoing.ts';
import type { Gesture } from './writer.ts';

export type TellingPorts = {
  readonly language: () => Language;
  /** Shows a text for a while; being an alert, it is read aloud as well. */
  readonly show: (text: string) => void;
  readonly emit: () => void;
};

/** What the sheet says of what the hands did: aloud only, or shown where something could not be done. */
export function openTelling({ language, show, emit }: TellingPorts) {
  let said = '';

  return {
    said: () => said,
    announce(text: string): void {
      // A text that comes back must differ to be read again.
      said = text === said ? `${text}\u00A0` : text;
    },
    warn: show,
    tell({ refused, onGroups, beyond }: Gesture): void {
      if (onGroups > 0) show(say(sheetWords.onGroups, language(), { n: onGroups }));
      if (beyond > 0) show(say(sheetWords.beyondColumns, language(), { n: beyond }));
      if (refused > 0) show(say(sheetWords.notSaved, language(), { n: refused }));
      emit();
    },
    tellReplayed({ refused, reasons }: Replayed): void {
      const [reason] = reasons;
      if (reason !== undefined) show(say(sheetWords.notUndone, language(), { n: refused, reason }));
      else if (refused > 0) show(say(sheetWords.changedSince, language(), { n: refused }));
      emit();
    },
    /** What was done to some rows of several, and why not to the others. */
    tellRows(word: Word<{ n: number; reason: string }>, n: number, reason: string | undefined): void {
      if (reason !== undefined) show(say(word, language(), { n, reason }));
      emit();
    },
  };
}

export type Telling = ReturnType<typeof openTelling>;
