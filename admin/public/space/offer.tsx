import { useState } from 'react';
import type { MyPairing } from '../../../shared/contracts/routes/space.ts';
import { dayIn } from '../../../shared/kernel/instant.ts';
import { formatDay } from '../../../shared/words/format.ts';
import { pairSpace } from '../../../shared/words/space.ts';
import { useLanguage, useSay } from '../language.tsx';
import { useSpace } from './space-context.ts';
import { Mistake } from './mistake.tsx';
import type { Problem } from './client.ts';

type Props = { readonly pairing: MyPairing; readonly onAnswered: (pairing: MyPairing) => void };

/** An offer, until both have answered. Reading it answers nothing: a tap does. */
export function Offer({ pairing, onAnswered }: Props) {
  const { language } = useLanguage();
  const say = useSay();
  const { client } = useSpace();
  const [stage, setStage] = useState<'asking' | 'sure' | 'busy'>('asking');
  const [problem, setProblem] = useState<Problem | undefined>(undefined);
  const { id, side, other: name, respondBy, answers } = pairing;
  if (answers?.mine === true)
    return <output className="told">{pairSpace.waiting[language]({ name })}</output>;

  async function answer(yes: boolean): Promise<void> {
    setStage('busy');
    const said = await client.call('answerOffer', { path: { pairingId: id }, body: { yes } });
    setProblem(said.ok ? undefined : said.problem);
    setStage('asking');
    if (said.ok) onAnswered(said.value);
  }
  const offer = side === 'mentor' ? pairSpace.offerTo : pairSpace.offerFrom;
  return (
    <section className="patch offer">
      <p className="lead">{offer[language]({ name })}</p>
      {respondBy !== null && (
        <p>{pairSpace.respondBy[language]({ on: formatDay(dayIn(respondBy), language) })}</p>
      )}
      <Mistake problem={problem} />
      {stage === 'sure' ? (
        <fieldset>
          <legend>{say(pairSpace.sureDecline)}</legend>
          <div className="actions">
            <button type="button" className="second-action" onClick={() => void answer(false)}>
              {say(pairSpace.declineYes)}
            </button>
            <button type="button" className="quiet" onClick={() => setStage('asking')}>
              {say(pairSpace.declineNo)}
            </button>
          </div>
        </fieldset>
      ) : (
        <div className="actions">
          <button
            type="button"
            className="main-action"
            aria-disabled={stage === 'busy'}
            onClick={() => void answer(true)}
          >
            {say(pairSpace.accept)}
          </button>
          <button type="button" className="second-action" onClick={() => setStage('sure')}>
            {say(pairSpace.decline)}
          </button>
        </div>
      )}
    </section>
  );
}
