import { useState } from 'react';
import { stopPage } from '../../../shared/words/messages.ts';
import { send } from '../api.ts';
import { Frame } from '../frame.tsx';
import { useLanguage, useSay } from '../language.tsx';
import { Message } from '../message.tsx';
import { Block, Envelope } from '../pictures.tsx';
import { useNetworkName } from '../use-network-name.ts';

/** Where the foot of a reminder leads: opening it does nothing, a tap stops that kind of message. */
export function StopPage() {
  const { language } = useLanguage();
  const say = useSay();
  const name = useNetworkName();
  const [stage, setStage] = useState<'asking' | 'busy' | 'done' | 'failed'>('asking');

  async function stop(): Promise<void> {
    if (stage === 'busy') return;
    setStage('busy');
    const said = await send(`/api/stop${window.location.search}`, {}, language);
    setStage(said.ok ? 'done' : 'failed');
  }
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
