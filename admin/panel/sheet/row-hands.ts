import type { Row } from '../../../shared/contracts/sheets/sheet.ts';
import type { Language } from '../../../shared/kernel/language.ts';
import { sheetWords } from '../../../shared/words/sheet.ts';
import { say } from '../../../shared/words/word.ts';
import type { Creator } from './creator.ts';
import type { History } from './history.ts';
import type { Block } from './paste.ts';
import type { RowWork } from './row-work.ts';
import type { Telling } from './telling.ts';
import type { Undoing } from './undoing.ts';
import type { Writer } from './writer.ts';

/** What the sheet asks before it does more than what was asked of it. */
export type SheetQuestion = { readonly ask: 'grow' | 'remove'; readonly rows: number };

export type RowHandsPorts = {
  readonly history: History;
  readonly writer: Writer;
  readonly creator: Creator;
  readonly work: RowWork;
  readonly undoing: Undoing;
  readonly telling: Telling;
  readonly language: () => Language;
  /** Whether the person may add rows and take them away. */
  readonly mayGrow: boolean;
  readonly emit: () => void;
};

/** Whole rows: taken away, or made of what was pasted below the last one; each after a question. */
export function openRowHands(ports: RowHandsPorts) {
  const { history, writer, creator, work, undoing, telling, language, mayGrow, emit } = ports;
  let question: (SheetQuestion & { readonly yes: () => void }) | undefined;

  function ask(next: SheetQuestion, yes: () => void): void {
    question = { ...next, yes };
    emit();
  }

  async function takeAway(chosen: readonly Row[]): Promise<void> {
    try {
      const { done, refused } = await work.takeAway(chosen);
      history.remember({ did: 'removed', rows: done });
      if (done.length > 0) telling.warn(say(sheetWords.removed, language(), { n: done.length }));
      telling.tellRows(sheetWords.notRemoved, refused.length, refused[0]?.refused[0]?.message);
    } catch (problem) {
      telling.warn(problem instanceof Error ? problem.message : String(problem));
      emit();
    }
  }

  return {
    question: (): SheetQuestion | undefined => question,
    answer(yes: boolean): void {
      const asked = question;
      question = undefined;
      if (yes) asked?.yes();
      emit();
    },
    /** Asks whether rows are to be taken away. */
    remove(chosen: readonly Row[]): void {
      if (chosen.length > 0)
        ask({ ask: 'remove', rows: chosen.length }, () => undoing.waitFor(takeAway(chosen)));
    },
    /** Asks whether what fell below the last row is to become rows, from a column on; they are sent once filled. */
    grow(below: Block, column: number): void {
      if (below.length === 0) return;
      if (!mayGrow) {
        telling.warn(say(sheetWords.beyond, language(), { n: below.length }));
        return;
      }
      ask({ ask: 'grow', rows: below.length }, () => {
        const ids = creator.begin(below.length);
        telling.tell(writer.pasteInto(ids, below, column));
        void creator.leave(ids);
      });
    },
  };
}
