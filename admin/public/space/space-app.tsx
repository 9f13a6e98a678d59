import { useEffect, useState } from 'react';
import type { Session } from '../../auth/session.ts';
import { space } from '../../../shared/words/space.ts';
import { Frame } from '../frame.tsx';
import { useLanguage, useSay } from '../language.tsx';
import type { Client } from './client.ts';
import { Door } from './door.tsx';
import { Home } from './home.tsx';
import { Link } from './link.tsx';
import { PairingPage } from './pairing-page.tsx';
import { Wait } from './wait.tsx';
import { SpaceContext, useLoaded, useSpace } from './space-context.ts';

/** The address without the language, which the switch keeps in its query. */
function usePath(): readonly [path: string, go: (path: string) => void] {
  const [path, setPath] = useState(window.location.pathname);
  useEffect(() => {
    const follow = () => setPath(window.location.pathname);
    window.addEventListener('popstate', follow);
    return () => window.removeEventListener('popstate', follow);
  }, []);
  const go = (next: string) => {
    window.history.pushState(null, '', `${next}${window.location.search}`);
    window.scrollTo(0, 0);
    setPath(next);
  };
  return [path, go];
}

type Props = { readonly session: Session; readonly client: Client };

/** The space of the member who is signed in. */
export function SpaceApp({ session, client }: Props) {
  const [path, go] = usePath();
  const context = { client, go, signOut: () => void session.signOut() };
  return (
    <SpaceContext value={context}>
      <Inside path={path} session={session} />
    </SpaceContext>
  );
}

function Inside({ path, session }: { readonly path: string; readonly session: Session }) {
  const { language, choose } = useLanguage();
  const say = useSay();
  const { value: me, problem, again } = useLoaded('me');
  const own = me?.member.language;
  useEffect(() => {
    // The member's own language, unless the address or the person chose one.
    if (own === 'en' && !new URLSearchParams(window.location.search).has('lang')) choose('en');
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- once, when it is known
  }, [own]);
  if (problem?.code === 'platform/not-allowed') return <Door state="unknown" session={session} />;
  const pairingId = /^\/space\/pairings\/([\w-]+)\/?$/.exec(path)?.[1];
  const title = say(space.pageTitle);
  return (
    <Frame network={me?.network.name[language] ?? ''} title={title}>
      <Nav isHome={pairingId === undefined} />
      {me === undefined && <Wait problem={problem} again={again} />}
      {me !== undefined && pairingId === undefined && <Home me={me} />}
      {me !== undefined && pairingId !== undefined && <PairingPage key={pairingId} pairingId={pairingId} />}
    </Frame>
  );
}

function Nav({ isHome }: { readonly isHome: boolean }) {
  const say = useSay();
  const { signOut } = useSpace();
  return (
    <nav className="space-nav" aria-label={say(space.title)}>
      {isHome ? (
        <span />
      ) : (
        <Link to="/space" className="quiet">
          ← {say(space.back)}
        </Link>
      )}
      <button type="button" className="quiet" onClick={signOut}>
        {say(space.signOut)}
      </button>
    </nav>
  );
}
