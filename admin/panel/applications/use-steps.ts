import { useNotify } from 'react-admin';
import type { BodyOf } from '../../../shared/contracts/route.ts';
import { admissionRoutes } from '../../../shared/contracts/routes/admission.ts';
import type { Row } from '../../../shared/contracts/sheets/sheet.ts';
import { admissionActions, someRefused } from '../../../shared/words/admission.ts';
import { common } from '../../../shared/words/common.ts';
import { say } from '../../../shared/words/word.ts';
import { useLanguage } from '../layout/use-language.ts';
import { usePanel } from '../panel-context.ts';
import { applicantOf, applicationsScreen } from './screen.ts';

/** Why an application was left as it was. */
export type Refusal = { readonly name: string; readonly message: string };
type Answered = { readonly id: string; readonly version: number };

/** A row as a step answered it: its cells, as the sheet shows them. */
function isRow(answer: Answered): answer is Row {
  return typeof answer.id === 'string';
}

/**
 * Steps of applications: called, put in the sheet at once, and told. What was refused comes back, each with its
 * reason; nothing when all was done.
 */
export function useSteps() {
  const language = useLanguage();
  const { api, feedOf } = usePanel();
  const notify = useNotify();
  const feed = feedOf(applicationsScreen);

  function accept(answer: Answered): void {
    if (isRow(answer)) feed.put([answer]);
  }
  function tell(count: number, refusals: readonly Refusal[]): readonly Refusal[] {
    const refused = refusals.length;
    if (refused === 0) notify(say(admissionActions.done, language), { type: 'success' });
    else if (refused < count) notify(say(someRefused, language, { refused, count }), { type: 'warning' });
    return refusals;
  }
  const messageOf = (problem: unknown) =>
    problem instanceof Error ? problem.message : say(common.somethingWrong, language);

  return {
    /** The same step of each row, on the version that is shown. */
    async each(rows: readonly Row[], step: (row: Row) => Promise<Answered>): Promise<readonly Refusal[]> {
      const refusals: Refusal[] = [];
      for (const row of rows) {
        try {
          accept(await step(row));
        } catch (problem) {
          refusals.push({ name: applicantOf(row), message: messageOf(problem) });
        }
      }
      return tell(rows.length, refusals);
    },
    /** One resolution on a list of applicants. */
    async resolve(
      rows: readonly Row[],
      body: BodyOf<typeof admissionRoutes.resolve>,
    ): Promise<readonly Refusal[]> {
      try {
        const { outcomes } = await api.call(admissionRoutes.resolve, { body });
        for (const { row } of outcomes) if (row) accept(row);
        const names = new Map(rows.map((row) => [row.id, applicantOf(row)]));
        const refusals = outcomes.flatMap(({ id, refused }) =>
          refused.map(({ message }) => ({ name: names.get(id) ?? '', message })),
        );
        return tell(rows.length, refusals);
      } catch (problem) {
        return [{ name: '', message: messageOf(problem) }];
      }
    },
  };
}
