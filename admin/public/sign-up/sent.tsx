import { useState } from 'react';
import { afterSending, signUp } from '../../../shared/words/sign-up.ts';
import { send } from '../api.ts';
import { Arrival } from '../frame.tsx';
import { useLanguage, useSay } from '../language.tsx';
import { Envelope } from '../pictures.tsx';

type SentProps = { readonly email: string; readonly onCorrect: () => void };

/** The form is sent; the person has a message to open. */
export function Sent({ email, onCorrect }: SentProps) {
  const { language } = useLanguage();
  const say = useSay();
  const [told, setTold] = useState('');
  async function resend(): Promise<void> {
    setTold('');
    const said = await send('/api/join/verifications/resend', { email }, language);
    setTold(said.ok ? say(afterSending.resent) : said.problem.title || say(signUp.failed));
  }
  return (
    <section className="letter">
      <Envelope />
      <Arrival>{say(afterSending.title)}</Arrival>
      <p className="lead">{afterSending.text[language]({ email })}</p>
      <p>{say(afterSending.valid)}</p>
      <output className="told">{told}</output>
      <div className="actions">
        <button type="button" className="second-action" onClick={() => void resend()}>
          {say(afterSending.resend)}
        </button>
        <button type="button" className="quiet" onClick={onCorrect}>
          {say(afterSending.correct)}
        </button>
      </div>
    </section>
  );
}
