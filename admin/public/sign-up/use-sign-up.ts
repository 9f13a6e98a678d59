import { useRef, useState, type SyntheticEvent } from 'react';
import type { SignUpForm as Form } from '../../../shared/contracts/routes/join.ts';
import type { Bilingual } from '../../../shared/kernel/language.ts';
import { partyKinds, type PartyKind } from '../../../shared/membership/member.ts';
import { signUp } from '../../../shared/words/sign-up.ts';
import { send, type Problem } from '../api.ts';
import { useLanguage } from '../language.tsx';
import { fieldsOf, mistakeIn, mistakesIn, standing, toldIn, type Mistakes } from './check.ts';
import { requestOf, valuesOf, type Values } from './request.ts';

/** The kinds of party that some category is open to, in their order. */
function kindsOf({ categories }: Form): readonly PartyKind[] {
  return partyKinds.filter((kind) => categories.some(({ opensTo }) => opensTo.includes(kind)));
}

/** Of one possible answer there is nothing to ask. */
function only<Value>(values: readonly Value[]): Value | undefined {
  return values.length === 1 ? values[0] : undefined;
}

/** Who applies and as what: the answers on which the rest of the form depends. */
function useWho(form: Form) {
  const kinds = kindsOf(form);
  const [kind, setKind] = useState<PartyKind | undefined>(only(kinds));
  const [chosen, setCategory] = useState('');
  const [region, setRegion] = useState('');
  const categories = form.categories.filter(({ opensTo }) => kind !== undefined && opensTo.includes(kind));
  const category = categories.find(({ id }) => id === chosen) ?? only(categories);
  const fields = kind === undefined ? [] : fieldsOf(kind, region, category?.counted);
  return { kinds, kind, setKind, categories, category, setCategory, region, setRegion, fields };
}

/** What came of sending: what to correct, or why it did not leave. */
type Outcome = { readonly mistakes: Mistakes; readonly failure: Bilingual; readonly attempt: number };
const silence: Bilingual = { fr: '', en: '' };

function nothingWrong(): Outcome {
  return { mistakes: {}, failure: silence, attempt: 0 };
}

/** The form as it is filled in, corrected and sent. */
export function useSignUp(form: Form, onSent: (email: string) => void) {
  const { language } = useLanguage();
  const who = useWho(form);
  const [outcome, setOutcome] = useState(nothingWrong);
  const [busy, setBusy] = useState(false);
  const sending = useRef(false);
  const { kind, category, fields } = who;

  /** A field is looked at when it is left, and while it is being corrected. */
  function look({ target }: SyntheticEvent, when: 'left' | 'typing'): void {
    if (!(target instanceof HTMLInputElement || target instanceof HTMLSelectElement)) return;
    const field = fields.find(({ name }) => name === target.name);
    const wasWrong = field !== undefined && outcome.mistakes[field.name] !== undefined;
    if (!field || (!wasWrong && (when === 'typing' || target.value === ''))) return;
    const { [field.name]: _, ...others } = outcome.mistakes;
    const mistake = mistakeIn(field, target.value);
    const mistakes = mistake === undefined ? others : { ...others, [field.name]: mistake };
    setOutcome({ ...outcome, mistakes });
  }

  /** An answer that was missing is given. */
  function given(...names: readonly string[]): void {
    setOutcome(({ mistakes, ...rest }) => {
      const left = Object.entries(mistakes).filter(([name]) => !names.includes(name));
      return { ...rest, mistakes: Object.fromEntries(left) };
    });
  }
  function setKind(value: PartyKind): void {
    who.setKind(value);
    given('kind', 'category');
  }
  function setCategory(value: string): void {
    who.setCategory(value);
    given('category');
  }

  function mistakesOf(values: Values): Mistakes {
    if (kind === undefined) return { kind: signUp.chooseKind };
    const what: Mistakes = category ? {} : { category: signUp.chooseCategory };
    return { ...what, ...mistakesIn(fields, values) };
  }

  function comeBack(mistakes: Mistakes, failure = silence): void {
    setOutcome(({ attempt }) => ({ mistakes, failure, attempt: attempt + 1 }));
  }

  function whyNot({ code, title, errors }: Problem): void {
    const refused = Object.entries(errors).map(([name, text]) => [name, { fr: text, en: text }] as const);
    if (refused.length > 0) return comeBack(Object.fromEntries(refused));
    if (code === 'platform/too-many') return comeBack({}, signUp.crowded);
    comeBack({}, code === 'offline' ? signUp.failed : { fr: title, en: title });
  }

  async function submit(filled: HTMLFormElement): Promise<void> {
    if (sending.current) return;
    const values: Values = { ...valuesOf(filled), category: category?.id ?? '' };
    const mistakes = mistakesOf(values);
    if (kind === undefined || Object.keys(mistakes).length > 0) return comeBack(mistakes);
    sending.current = true;
    setBusy(true);
    const body = requestOf(values, kind, form.consents);
    const said = await send('/api/join/applications', body, language, crypto.randomUUID());
    sending.current = false;
    setBusy(false);
    if (!said.ok) return whyNot(said.problem);
    setOutcome(nothingWrong());
    onSent(values['contact.email']?.trim() ?? '');
  }

  const { attempt } = outcome;
  const mistakes = toldIn(language, standing(outcome.mistakes, fields));
  return {
    ...who,
    setKind,
    setCategory,
    mistakes,
    failure: outcome.failure[language],
    attempt,
    busy,
    look,
    submit,
  };
}
