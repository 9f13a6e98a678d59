import '../public.css';
import './space.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { signInOf } from '../../auth/config.ts';
import { openSession, type Session } from '../../auth/session.ts';
import type { Language } from '../../../shared/kernel/language.ts';
import { LanguageProvider } from '../language.tsx';
import { openClient } from './client.ts';
import { Door, type DoorState } from './door.tsx';
import { SpaceApp } from './space-app.tsx';

async function stateOfSignIn(session: Session): Promise<DoorState | 'in'> {
  try {
    if (session.isCallback()) await session.finish();
    return (await session.isSignedIn()) ? 'in' : 'open';
  } catch {
    return 'failed';
  }
}

/** The language of the page stands in its address. */
function languageOfAddress(): Language {
  return new URLSearchParams(window.location.search).get('lang') === 'en' ? 'en' : 'fr';
}

async function start(into: HTMLElement): Promise<void> {
  const session = openSession(await signInOf('member'), '/space');
  const state = await stateOfSignIn(session);
  const client = openClient({
    language: languageOfAddress,
    token: session.token,
    renewedToken: session.renewedToken,
    lapsed: session.lapse,
  });
  createRoot(into).render(
    <StrictMode>
      <LanguageProvider>
        {state === 'in' ? (
          <SpaceApp session={session} client={client} />
        ) : (
          <Door state={state} session={session} />
        )}
      </LanguageProvider>
    </StrictMode>,
  );
}

const root = document.getElementById('root');
if (root !== null) void start(root);
