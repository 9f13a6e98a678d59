import { useNotify } from 'react-admin';
import { mentorshipRoutes, type PairingStep } from '../../../shared/contracts/routes/mentorship.ts';
import type { Row } from '../../../shared/contracts/sheets/sheet.ts';
import { id, type AccompanimentId } from '../../../shared/kernel/ids.ts';
import type { Side } from '../../../shared/mentorship/accompaniment.ts';
import { common } from '../../../shared/words/common.ts';
import { mentorshipPanel } from '../../../shared/words/mentorship.ts';
import { say } from '../../../shared/words/word.ts';
import { useLanguage } from '../layout/use-language.ts';
import { usePanel } from '../panel-context.ts';
import { pairingsScreen } from './screen.ts';

type Answered = { readonly id: string; readonly version: number };

function isRow(answer: Answered): answer is Row {
  return typeof answer.id === 'string';
}

/** What a coordinator records of a pairing: done, put in the sheet at once, and told. */
export function usePairing(pairingId: string) {
  const language = useLanguage();
  const { api, feedOf } = usePanel();
  const notify = useNotify();
  const path = { pairingId: id<AccompanimentId>(pairingId) };

  async function done(answer: Promise<Answered>): Promise<void> {
    try {
      const row = await answer;
      if (isRow(row)) feedOf(pairingsScreen).put([row]);
      notify(say(mentorshipPanel.done, language), { type: 'success' });
    } catch (problem) {
      const message = problem instanceof Error ? problem.message : say(common.somethingWrong, language);
      notify(message, { type: 'error' });
    }
  }
  return {
    record: (body: { readonly side: Side; readonly yes: boolean }) =>
      done(api.call(mentorshipRoutes.recordAnswer, { path, body })),
    step: (step: PairingStep['step']) => done(api.call(mentorshipRoutes.takeStep, { path, body: { step } })),
  };
}
