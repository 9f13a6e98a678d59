import { HttpError, useNotify } from 'react-admin';
import type { Row } from '../../../shared/contracts/sheets/sheet.ts';
import { common } from '../../../shared/words/common.ts';
import { say } from '../../../shared/words/word.ts';
import type { Refusal } from '../applications/use-steps.ts';
import { invoicesScreen } from '../invoices/screen.ts';
import { useLanguage } from '../layout/use-language.ts';
import { usePanel } from '../panel-context.ts';
import { paymentsScreen } from '../payments/screen.ts';
import { fieldsOf } from '../providers/fields.ts';

type Answered = { readonly id: string; readonly version: number };

/** A row as the API answers it: its cells, as the sheet shows them. */
function isRow(answer: Answered): answer is Row {
  return typeof answer.id === 'string';
}

/** What the API refused, in words: the fields it names, else its title. */
function saidOf(problem: unknown, otherwise: string): readonly string[] {
  if (!(problem instanceof Error)) return [otherwise];
  const errors = problem instanceof HttpError ? fieldsOf(fieldsOf(problem.body)['errors']) : {};
  const fields = Object.values(errors).filter((text) => typeof text === 'string');
  return fields.length > 0 ? fields : [problem.message];
}

/** What is written in the books from here: shown in both sheets at once, and told. What was refused comes back. */
export function useBooks() {
  const language = useLanguage();
  const { feedOf } = usePanel();
  const notify = useNotify();
  return {
    async write(
      call: () => Promise<{
        readonly said: string;
        readonly invoices?: readonly Answered[];
        readonly payment?: Answered;
      }>,
    ): Promise<readonly Refusal[]> {
      try {
        const { said, invoices = [], payment } = await call();
        feedOf(invoicesScreen).put(invoices.filter(isRow));
        if (payment && isRow(payment)) feedOf(paymentsScreen).put([payment]);
        notify(said, { type: 'success' });
        return [];
      } catch (problem) {
        return saidOf(problem, say(common.somethingWrong, language)).map((message) => ({
          name: '',
          message,
        }));
      }
    },
  };
}
