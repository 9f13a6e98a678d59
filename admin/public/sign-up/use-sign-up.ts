import { useRef, useState, type SyntheticEvent } from 'react';
import type { SignUpForm as Form } from '../../../shared/contracts/routes/join.ts';
import { partyKinds, type PartyKind } from '../../../shared/membership/member.ts';
import { signUp } from '../../../shared/words/sign-up.ts';
import { send, type Problem } from '../api.ts';
import { useLanguage, useSay } from '../language.tsx';
import { fieldsOf, mistakeIn, mistakesIn, type Mistakes } from './check.ts';
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
  const fields = kind === undefined ? [] : fieldsOf(kind, region);
  return { kinds, kind, setKind, categories, category, setCategory, region, setRegion, fields };
}

/** What came of sending: what to correct, or why it did not leave. */
type Outcome = { readonly mistakes: Mistakes; readonly failure: string; readonly attempt: number };

function nothingWrong(): Outcome {
  return { mistakes: {}, failure: '', attempt: 0 };
}

/** The form as it is filled in, corrected and sent. */
export function useSignUp(form: Form, onSent: (email: string) => void) {
  const { language } = useLanguage();
  const say = useSay();
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
    const mistake = mistakeIn(field, target.value, language);
    const mistakes = mistake === undefined ? others : { ...others, [field.name]: mistake };
    setOutcome({ ...outcome, mistakes });
  }

  function mistakesOf(values: Values): Mistakes {
    if (kind === undefined) return { kind: say(signUp.chooseKind) };
    const what: Mistakes = category ? {} : { category: say(signUp.chooseCategory) };
    return { ...what, ...mistakesIn(fields, values, language) };
  }

  function comeBack(mistakes: Mistakes, failure = ''): void {
    setOutcome(({ attempt }) => ({ mistakes, failure, attempt: attempt + 1 }));
  }

  function whyNot({ code, title, errors }: Problem): void {
    if (Object.keys(errors).length > 0) return comeBack(errors);
    if (code === 'platform/too-many') return comeBack({}, say(signUp.crowded));
    comeBack({}, code === 'offline' ? say(signUp.failed) : title);
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

  return { ...who, ...outcome, busy, look, submit };
}
