import { Suspense, use, useState } from 'react';
import type { SignUpForm as Form } from '../../../shared/contracts/routes/join.ts';
import { common } from '../../../shared/words/common.ts';
import { formTitle, signUp } from '../../../shared/words/sign-up.ts';
import { read, type Said } from '../api.ts';
import { Frame } from '../frame.tsx';
import { useLanguage, useSay } from '../language.tsx';
import { Sent } from './sent.tsx';
import { SignUpForm } from './sign-up-form.tsx';

const load = () => read<Form>('/api/join/form', 'fr');

/** The public form: what the network asks of whoever wants to join. */
export function SignUpPage() {
  const say = useSay();
  const [coming, setComing] = useState(load);
  return (
    <Suspense
      fallback={
        <Frame network="" title={say(signUp.title)}>
          <output>{say(signUp.loading)}</output>
        </Frame>
      }
    >
      <Opened coming={coming} onRetry={() => setComing(load())} />
    </Suspense>
  );
}

type OpenedProps = { readonly coming: Promise<Said<Form>>; readonly onRetry: () => void };

function Opened({ coming, onRetry }: OpenedProps) {
  const { language } = useLanguage();
  const say = useSay();
  const said = use(coming);
  if (!said.ok)
    return (
      <Frame network="" title={say(signUp.title)}>
        <p role="alert">{say(signUp.unavailable)}</p>
        <button type="button" className="main-action" onClick={onRetry}>
          {say(common.retry)}
        </button>
      </Frame>
    );
  const form = said.value;
  const network = form.network.name[language];
  return (
    <Frame network={network} title={formTitle[language]({ network })}>
      {form.categories.length === 0 ? <p>{say(signUp.noCategory)}</p> : <Application form={form} />}
    </Frame>
  );
}

/** The form stays as it was filled in while the page says where its message went, so that an address can be corrected. */
function Application({ form }: { readonly form: Form }) {
  const [sentTo, setSentTo] = useState<string>();
  return (
    <>
      {sentTo !== undefined && <Sent email={sentTo} onCorrect={() => setSentTo(undefined)} />}
      <div hidden={sentTo !== undefined}>
        <SignUpForm form={form} onSent={setSentTo} />
      </div>
    </>
  );
}
