import type { SignUpForm as Form } from '../../../shared/contracts/routes/join.ts';
import { signUp } from '../../../shared/words/sign-up.ts';
import { useLanguage, useSay } from '../language.tsx';

/** Each purpose apart, none ticked: silence is no consent. */
export function Consents({ consents }: { readonly consents: Form['consents'] }) {
  const { language } = useLanguage();
  const say = useSay();
  return (
    <fieldset>
      <legend>{say(signUp.legends.consents)}</legend>
      <p className="hint">{say(signUp.hints.consents)}</p>
      {consents.map(({ purpose, wording }) => (
        <label key={purpose} className="tick">
          <input type="checkbox" name={`consent.${purpose}`} />
          <span>{wording[language]}</span>
        </label>
      ))}
      <div className="unseen" aria-hidden="true">
        <label htmlFor="field-fax">{say(signUp.fields.fax)}</label>
        <input id="field-fax" name="fax" tabIndex={-1} autoComplete="off" />
      </div>
    </fieldset>
  );
}
