import { useState, type ReactNode } from 'react';
import { confirmation } from '../../../shared/words/sign-up.ts';
import { send } from '../api.ts';
import { Frame } from '../frame.tsx';
import { useLanguage, useSay } from '../language.tsx';
import { Message } from '../message.tsx';
import { Block, Envelope } from '../pictures.tsx';
import { useNetworkName } from '../use-network-name.ts';

type Stage = 'asking' | 'busy' | 'failed' | 'done' | 'used' | 'expired' | 'resent' | 'unknown';
type Confirmed = { readonly applicant: string };

const byProblem: Readonly<Record<string, Stage>> = {
  'platform/link-used': 'used',
  'platform/link-expired': 'expired',
  'membership/link-expired': 'expired',
  'platform/link-unknown': 'unknown',
  'platform/invalid': 'unknown',
};

/** The token is after the `#`, which browsers send to nobody. */
const tokenOf = () => window.location.hash.slice(1);

function useConfirmation() {
  const { language } = useLanguage();
  const [stage, setStage] = useState<Stage>(() => (tokenOf() === '' ? 'unknown' : 'asking'));
  const [applicant, setApplicant] = useState('');
  const afterProblem = (code: string) => setStage(byProblem[code] ?? 'failed');
  return {
    stage,
    applicant,
    async confirm(): Promise<void> {
      if (stage === 'busy') return;
      setStage('busy');
      const said = await send<Confirmed>('/api/join/verifications', { token: tokenOf() }, language);
      if (!said.ok) return afterProblem(said.problem.code);
      setApplicant(said.value.applicant);
      setStage('done');
    },
    async resend(): Promise<void> {
      const said = await send('/api/join/verifications/resend', { token: tokenOf() }, language);
      if (said.ok) setStage('resent');
      else afterProblem(said.problem.code);
    },
  };
}

const { ask, done, used, expired, unknown, failed } = confirmation;

/** Where the link of the message leads. Opening it does nothing: the person's own tap confirms, once. */
export function ConfirmationPage() {
  const { language } = useLanguage();
  const say = useSay();
  const name = useNetworkName();
  const { stage, applicant, confirm, resend } = useConfirmation();
  const asking = (
    <Message title={say(ask.title)} text={say(ask.text)} picture={<Envelope />}>
      {stage === 'failed' && (
        <p role="alert" className="mistake">
          {say(failed)}
        </p>
      )}
      <button
        type="button"
        className="main-action"
        aria-disabled={stage === 'busy'}
        onClick={() => void confirm()}
      >
        {say(stage === 'busy' ? ask.busy : ask.button)}
      </button>
    </Message>
  );
  const messages: Readonly<Record<Stage, ReactNode>> = {
    asking,
    busy: asking,
    failed: asking,
    done: <Message title={say(done.title)} text={done.text[language]({ applicant })} picture={<Block />} />,
    used: <Message title={say(used.title)} text={say(used.text)} picture={<Block />} />,
    expired: (
      <Message title={say(expired.title)} text={say(expired.text)}>
        <button type="button" className="main-action" onClick={() => void resend()}>
          {say(expired.button)}
        </button>
      </Message>
    ),
    resent: <Message title={say(expired.sent)} text={say(expired.look)} picture={<Envelope />} />,
    unknown: (
      <Message title={say(unknown.title)} text={say(unknown.text)}>
        <a className="second-action" href={language === 'en' ? '/?lang=en' : '/'}>
          {say(unknown.button)}
        </a>
      </Message>
    ),
  };
  return (
    <Frame network={name[language]} title={say(confirmation.pageTitle)}>
      {messages[stage]}
    </Frame>
  );
}
