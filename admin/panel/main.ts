import './sign-in.css';
import { signInOf } from '../auth/config.ts';
import { openSession, type Session } from '../auth/session.ts';
import { showDoor, type DoorState } from './auth/sign-in.ts';

const root = document.getElementById('root');

async function stateOfSignIn(session: Session): Promise<DoorState | 'in'> {
  try {
    if (session.isCallback()) await session.finish();
    if (await session.isSignedIn()) return 'in';
    return session.hasLapsed() ? 'lapsed' : 'open';
  } catch {
    return 'failed';
  }
}

async function start(into: HTMLElement): Promise<void> {
  const session = openSession(await signInOf('staff'), '/panel');
  const state = await stateOfSignIn(session);
  if (state === 'in') {
    const { openPanel } = await import('./open-panel.tsx');
    await openPanel(into, session);
  } else showDoor(into, state, (language) => void session.signIn(language));
}

if (root !== null) void start(root);
