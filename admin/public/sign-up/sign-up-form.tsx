import { useId } from 'react';
import type { SignUpForm as Form } from '../../../shared/contracts/routes/join.ts';
import { signUp } from '../../../shared/words/sign-up.ts';
import { useSay } from '../language.tsx';
import { Consents } from './consents.tsx';
import { LookContext } from './field.tsx';
import { MistakeList } from './mistake-list.tsx';
import { NextSteps } from './next-steps.tsx';
import { Contact, Organisation, Place } from './sections.tsx';
import { useSignUp } from './use-sign-up.ts';
import { CategoryCards, KindCards } from './who.tsx';

type SignUpFormProps = { readonly form: Form; readonly onSent: (email: string) => void };

/** One page, in the order in which one would ask aloud; what depends on an answer comes after it. */
export function SignUpForm({ form, onSent }: SignUpFormProps) {
  const say = useSay();
  const leadId = useId();
  const filling = useSignUp(form, onSent);
  const { kinds, kind, categories, category, mistakes, look } = filling;
  return (
    <form
      noValidate
      aria-describedby={leadId}
      onSubmit={(event) => {
        event.preventDefault();
        void filling.submit(event.currentTarget);
      }}
    >
      <h1>{say(signUp.title)}</h1>
      <p className="lead" id={leadId}>
        {say(signUp.lead)}
      </p>
      <MistakeList mistakes={mistakes} failure={filling.failure} attempt={filling.attempt} />
      <div className="columns">
        <div className="questions">
          {kinds.length > 1 && (
            <KindCards kinds={kinds} kind={kind} mistake={mistakes['kind']} onChoose={filling.setKind} />
          )}
          {categories.length > 1 && (
            <CategoryCards
              categories={categories}
              chosen={category?.id}
              mistake={mistakes['category']}
              onChoose={filling.setCategory}
            />
          )}
          {kind !== undefined && (
            <LookContext value={look}>
              {kind === 'organisation' && (
                <Organisation
                  mistakes={mistakes}
                  counted={category?.counted ?? []}
                  lastYear={form.lastYear}
                />
              )}
              <Contact kind={kind} mistakes={mistakes} />
              <Place region={filling.region} onRegion={filling.setRegion} mistakes={mistakes} />
              <Consents consents={form.consents} />
              <p className="hint">{say(signUp.privacy)}</p>
              <button type="submit" className="main-action" aria-disabled={filling.busy}>
                {say(filling.busy ? signUp.submitting : signUp.submit)}
              </button>
            </LookContext>
          )}
        </div>
        <NextSteps category={category} />
      </div>
    </form>
  );
}
