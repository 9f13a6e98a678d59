import { useState } from 'react';
import { stopPage } from '../../../shared/words/messages.ts';
import { send } from '../api.ts';
import { Frame } from '../frame.tsx';
import { useLanguage, useSay } from '../language.tsx';
import { Message } from '../message.tsx';
import { Block, Envelope } from '../pictures.tsx';
import { useNetworkName } from '../use-network-name.ts';

/** What the link carries: the API wants that, and not the language that the page keeps beside it. */
function signedPart(): string {
  const asked = new URLSearchParams(window.location.search);
  return new URLSearchParams(['message', 'key'].map((name) => [name, asked.get(name) ?? ''])).toString();
}

/** Where the foot of a reminder leads: opening it does nothing, a tap stops that kind of message. */
export function StopPage() {
  const { language } = useLanguage();
  const say = useSay();
  const name = useNetworkName();
  const [stage, setStage] = useState<'asking' | 'busy' | 'done' | 'failed' | 'broken'>('asking');

  async function stop(): Promise<void> {
    if (stage === 'busy') return;
    setStage('busy');
    const said = await send(`/api/stop?${signedPart()}`, {}, language);
    if (said.ok) return setStage('done');
    setStage(said.problem.code === 'offline' ? 'failed' : 'broken');
  }
  if (stage === 'broken')
    return (
      <Frame network={name[language]} title={say(stopPage.title)}>
        <Message title={say(stopPage.brokenTitle)} text={say(stopPage.broken)} />
      </Frame>
    );
  return (
    <Frame network={name[language]} title={say(stopPage.title)}>
      {stage === 'done' ? (
        <Message title={say(stopPage.title)} text={say(stopPage.done)} picture={<Block />} />
      ) : (
        <Message title={say(stopPage.title)} text={say(stopPage.ask)} picture={<Envelope />}>
          {stage === 'failed' && (
            <p role="alert" className="mistake">
              {say(stopPage.failed)}
            </p>
          )}
          <button
            type="button"
            className="main-action"
            aria-disabled={stage === 'busy'}
            onClick={() => void stop()}
          >
            {say(stopPage.confirm)}
          </button>
        </Message>
      )}
    </Frame>
  );
}
