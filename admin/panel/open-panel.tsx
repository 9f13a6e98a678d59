import '../theme/fonts.css';
import { createRoot } from 'react-dom/client';
import { HttpError } from 'react-admin';
import { officeRoutes } from '../../shared/contracts/routes/office.ts';
import type { Language } from '../../shared/kernel/language.ts';
import { frame } from '../../shared/words/panel.ts';
import { languageAtTheDoor, lastLanguage, rememberLanguage } from './auth/preferences.ts';
import type { Session } from '../auth/session.ts';
import { Closed } from './layout/closed.tsx';
import { PanelApp } from './panel-app.tsx';
import { openApi } from './providers/api.ts';
import { openClock } from './providers/clock.ts';
import { openProviders } from './providers/open-providers.ts';
import { wait } from './providers/pause.ts';
import { references } from './resources.tsx';

/** Opens the panel for the person who is signed in, or says why it stays closed. */
export async function openPanel(into: HTMLElement, session: Session): Promise<void> {
  let language: Language = languageAtTheDoor();
  const clock = openClock(() => Date.now());
  const api = openApi({
    fetch: (...request) => fetch(...request),
    token: session.token,
    renewedToken: session.renewedToken,
    lapsed: session.lapse,
    language: () => language,
    serverTime: clock.set,
    newKey: () => crypto.randomUUID(),
    wait,
  });
  const root = createRoot(into);
  // A browser may keep a page that was left, memory and all, for who goes back: nobody finds the roll there.
  window.addEventListener('pageshow', ({ persisted }) => {
    if (persisted) window.location.reload();
  });
  try {
    const me = await api.call(officeRoutes.me, {});
    language = lastLanguage() ?? me.language;
    rememberLanguage(language);
    const forgetting: Session = {
      ...session,
      signOut: async () => {
        root.unmount();
        await session.signOut();
      },
    };
    const panel = openProviders({ me, api, clock, session: forgetting, sources: references });
    const onLanguage = (chosen: Language) => {
      language = chosen;
      rememberLanguage(chosen);
    };
    root.render(<PanelApp panel={panel} language={language} onLanguage={onLanguage} />);
  } catch (problem) {
    const refused = problem instanceof HttpError && problem.status === 403;
    root.render(
      <Closed
        language={language}
        why={refused ? frame.noAccess : frame.unreachable}
        onSignOut={session.signOut}
      />,
    );
  }
}
