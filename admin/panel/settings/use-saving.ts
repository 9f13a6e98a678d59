import { useQueryClient } from '@tanstack/react-query';
import { HttpError, useNotify } from 'react-admin';
import { common } from '../../../shared/words/common.ts';
import { say, type Word } from '../../../shared/words/word.ts';
import type { Refusal } from '../applications/use-steps.ts';
import { useLanguage } from '../layout/use-language.ts';
import { fieldsOf } from '../providers/fields.ts';

type Options = {
  /** What is read again, whether it was saved or somebody else was faster. */
  readonly read: string;
  /** What the fields of the contract are called: `{ 'name.fr': … }`. */
  readonly labels: Readonly<Record<string, Word>>;
};

/** What an administrator changes: saved, told, and read again. What comes back was refused, by the name of its field. */
export function useSaving({ read, labels }: Options) {
  const language = useLanguage();
  const notify = useNotify();
  const queries = useQueryClient();

  function refusalsOf(problem: unknown): readonly Refusal[] {
    if (!(problem instanceof Error)) return [{ name: '', message: say(common.somethingWrong, language) }];
    const errors = problem instanceof HttpError ? fieldsOf(fieldsOf(problem.body)['errors']) : {};
    const named = Object.entries(errors).map(([field, message]) => {
      const label = labels[field];
      return { name: label === undefined ? '' : say(label, language), message: String(message) };
    });
    return named.length > 0 ? named : [{ name: '', message: problem.message }];
  }

  return async (call: () => Promise<unknown>): Promise<readonly Refusal[]> => {
    try {
      await call();
      notify(say(common.saved, language), { type: 'success' });
      return [];
    } catch (problem) {
      return refusalsOf(problem);
    } finally {
      await queries.invalidateQueries({ queryKey: [read] });
    }
  };
}
