import './public.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { ConfirmationPage } from './confirmation/confirmation-page.tsx';
import { LanguageProvider } from './language.tsx';
import { SignUpPage } from './sign-up/sign-up-page.tsx';
import { StopPage } from './stop/stop-page.tsx';

/** What each address of the public pages shows; any other is the form. */
const pages: Readonly<Record<string, () => React.JSX.Element>> = {
  '/confirmation': ConfirmationPage,
  '/stop': StopPage,
};

const root = document.getElementById('root');
const Page = pages[window.location.pathname.replace(/\/$/, '')] ?? SignUpPage;

if (root !== null)
  createRoot(root).render(
    <StrictMode>
      <LanguageProvider>
        <Page />
      </LanguageProvider>
    </StrictMode>,
  );
