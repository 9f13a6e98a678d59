import type { Session } from '../../auth/session.ts';
import { space } from '../../../shared/words/space.ts';
import { Frame } from '../frame.tsx';
import { useLanguage, useSay } from '../language.tsx';
import { Block, Envelope } from '../pictures.tsx';
import { useNetworkName } from '../use-network-name.ts';

export type DoorState = 'open' | 'failed' | 'unknown';

const { door } = space;

type Props = { readonly state: DoorState; readonly session: Session };

/** Before the space: who comes by the link of an offer is told what waits for them. */
export function Door({ state, session }: Props) {
  const { language } = useLanguage();
  const say = useSay();
  const name = useNetworkName();
  const isOffer = window.location.pathname.startsWith('/space/pairings/');
  return (
    <Frame network={name[language]} title={say(space.pageTitle)}>
      <section className="letter">
        {isOffer ? <Envelope /> : <Block />}
        <h1>{say(space.title)}</h1>
        {isOffer && <p className="lead">{say(door.offer)}</p>}
        <p className={isOffer ? 'hint' : 'lead'}>{say(door.text)}</p>
        {state !== 'open' && (
          <p className="mistake" role="alert">
            {say(state === 'failed' ? door.failed : door.unknown)}
          </p>
        )}
        {state === 'unknown' ? (
          <button type="button" className="second-action" onClick={() => void session.signOut()}>
            {say(space.signOut)}
          </button>
        ) : (
          <button type="button" className="main-action" onClick={() => void session.signIn(language)}>
            {say(door.enter)}
          </button>
        )}
      </section>
    </Frame>
  );
}
