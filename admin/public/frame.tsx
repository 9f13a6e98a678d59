import { useEffect, type ReactNode } from 'react';
import { signUp } from '../../shared/words/sign-up.ts';
import { useLanguage, useSay } from './language.tsx';

type FrameProps = {
  /** The network's name, once it is known. */
  readonly network: string;
  readonly title: string;
  readonly children: ReactNode;
};

/** What surrounds every public page: whose it is, and the other language. */
export function Frame({ network, title, children }: FrameProps) {
  useEffect(() => {
    document.title = title;
  }, [title]);
  return (
    <>
      <header className="top">
        <div className="edge" aria-hidden="true" />
        <div className="top-line">
          <p className="network">{network}</p>
          <OtherLanguage />
        </div>
      </header>
      <main id="main">{children}</main>
    </>
  );
}

function OtherLanguage() {
  const { language, choose } = useLanguage();
  const say = useSay();
  const other = language === 'fr' ? 'en' : 'fr';
  return (
    <button type="button" className="quiet" lang={other} onClick={() => choose(other)}>
      {say(signUp.otherLanguage)}
    </button>
  );
}

/** A page's title that takes the focus when it appears, so that a screen reader says where one has come. */
export function Arrival({ children }: { readonly children: ReactNode }) {
  return (
    <h1 tabIndex={-1} ref={(title) => title?.focus()}>
      {children}
    </h1>
  );
}
