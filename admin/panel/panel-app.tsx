import { useMediaQuery } from '@mui/material';
import { ThemeProvider } from '@mui/material/styles';
import { lazy, Suspense, useMemo, type ReactNode } from 'react';
import { AdminContext, CoreAdminUI, localStorageStore, Notification, Resource } from 'react-admin';
import { BrowserRouter } from 'react-router';
import type { Language } from '../../shared/kernel/language.ts';
import { lightTheme } from '../theme/theme.ts';
import { Dashboard } from './dashboard/dashboard.tsx';
import { usePanelTheme } from './layout/appearance.ts';
import { Layout } from './layout/layout.tsx';
import { Loading } from './layout/loading.tsx';
import { NotFound } from './layout/not-found.tsx';
import { PanelContext, type Panel } from './panel-context.ts';
import { mayCall } from './providers/access.ts';
import { authFor } from './providers/auth-provider.ts';
import { dataFor } from './providers/data-provider.ts';
import { i18nFor } from './providers/i18n-provider.ts';
import { useScreen } from './providers/screens.ts';
import { screenOf, type PanelResource, type SheetScreen } from './resource.ts';
import { resources } from './resources.tsx';

const CardsPage = lazy(async () => ({ default: (await import('./cards/cards-page.tsx')).CardsPage }));
const SheetPage = lazy(async () => ({ default: (await import('./sheet/sheet-page.tsx')).SheetPage }));

type Props = {
  readonly panel: Panel;
  readonly language: Language;
  readonly onLanguage: (language: Language) => void;
};

type SheetProps = { readonly resource: PanelResource; readonly screen: SheetScreen };

function SheetOf({ resource, screen }: SheetProps) {
  const now = useScreen(screen);
  // Neither on a phone nor at 400 % is there room for a sheet.
  const isNarrow = useMediaQuery('(max-width: 600px)', { noSsr: true });
  if (now === undefined) return <Loading />;
  const Page = isNarrow ? CardsPage : SheetPage;
  return <Page key={resource.name} resource={resource} screen={now} />;
}

function ResourcePage({ resource }: { readonly resource: PanelResource }) {
  const screen = screenOf(resource);
  return (
    <Suspense fallback={<Loading />}>
      {screen !== undefined && <SheetOf resource={resource} screen={screen} />}
      {'Page' in resource && <resource.Page />}
    </Suspense>
  );
}

/** Inside of react-admin, since it keeps what the person chose. */
function Themed({ children }: { readonly children: ReactNode }) {
  return <ThemeProvider theme={usePanelTheme()}>{children}</ThemeProvider>;
}

/** react-admin, with our own frame around it. */
export function PanelApp({ panel, language, onLanguage }: Props) {
  const { me, api, session, feedOf } = panel;
  const providers = useMemo(() => {
    const i18n = i18nFor(resources, language);
    return {
      i18nProvider: {
        ...i18n,
        changeLocale: async (locale: string) => {
          await i18n.changeLocale(locale);
          onLanguage(locale === 'en' ? 'en' : 'fr');
        },
      },
      authProvider: authFor(me, session, resources),
      dataProvider: dataFor({ api, resources, feedOf }),
      // Language, appearance and widths of columns are each person's; nothing of the roll is ever kept.
      store: localStorageStore('1', `courtepointe.${me.id}`),
    };
  }, [me, api, session, feedOf, language, onLanguage]);
  const mine = resources.filter(({ access }) => mayCall(me.roles, access));

  return (
    <PanelContext value={panel}>
      <BrowserRouter basename="/panel">
        <AdminContext {...providers} theme={lightTheme}>
          <Themed>
            <CoreAdminUI
              layout={Layout}
              dashboard={Dashboard}
              loading={Loading}
              catchAll={NotFound}
              loginPage={false}
              authCallbackPage={false}
              disableTelemetry
              title="Courtepointe"
            >
              {mine.map((resource) => (
                <Resource
                  key={resource.name}
                  name={resource.name}
                  list={<ResourcePage resource={resource} />}
                />
              ))}
            </CoreAdminUI>
            <Notification />
          </Themed>
        </AdminContext>
      </BrowserRouter>
    </PanelContext>
  );
}
