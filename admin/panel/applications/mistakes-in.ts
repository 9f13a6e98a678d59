import { isDay } from '../../../shared/kernel/day.ts';
import type { Language } from '../../../shared/kernel/language.ts';
import { formatDay } from '../../../shared/words/format.ts';
import { explain, noEarlierThan, noLaterThan } from '../../../shared/words/invalid.ts';
import { say } from '../../../shared/words/word.ts';
import type { Refusal } from './use-steps.ts';

type Field = HTMLInputElement | HTMLTextAreaElement;
/** `control` is what a person puts the hand on: of a list, not the input that keeps its value. */
type Mistake = Refusal & { readonly control: HTMLElement };

/**
 * What the browser finds wrong in a form, said as the panel speaks: each field by its name, with what to do. The
 * browser's own bubbles speak the browser's language, which need not be the panel's.
 */
export function mistakesIn(form: HTMLFormElement, language: Language): readonly Mistake[] {
  const wrong = [...form.elements].filter(isField).filter(({ validity }) => !validity.valid);
  // Radio buttons are one question: it is asked once.
  const asked = wrong.filter(
    ({ type, name }, at) => type !== 'radio' || at === wrong.findIndex((other) => other.name === name),
  );
  return asked.map((field) => {
    const control = controlOf(field);
    return { control, name: nameOf(field), message: messageOf(field, control, language) };
  });
}

function isField(element: Element): element is Field {
  return element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement;
}

const frameOf = (field: Field) => field.closest('.MuiFormControl-root');

function controlOf(field: Field): HTMLElement {
  const list = frameOf(field)?.querySelector('[role="combobox"]');
  return list instanceof HTMLElement ? list : field;
}

function nameOf(field: Field): string {
  const group = field.closest('[role="radiogroup"]')?.getAttribute('aria-label');
  const label = (field.labels?.[0] ?? frameOf(field)?.querySelector('label'))?.textContent ?? '';
  return (field.type === 'radio' ? group : undefined) ?? label.replace(/\s*\*$/, '');
}

function messageOf(field: Field, control: HTMLElement, language: Language): string {
  const { validity, type, validationMessage } = field;
  if (validity.customError) return validationMessage;
  const isChosen = type === 'radio' || control.role === 'combobox';
  if (validity.valueMissing && isChosen) return explain({ code: 'invalid_value' }, language);
  if (validity.valueMissing && !validity.badInput)
    return explain({ code: 'invalid_type', input: undefined }, language);
  return limitOf(field, language) ?? explain({ code: 'custom', params: { code: formatOf[type] } }, language);
}

/** The day that a date may not pass, where that is what is wrong. */
function limitOf(field: Field, language: Language): string | undefined {
  if (!(field instanceof HTMLInputElement)) return undefined;
  const { max, min, validity } = field;
  if (validity.rangeOverflow && isDay(max))
    return say(noLaterThan, language, { on: formatDay(max, language) });
  if (validity.rangeUnderflow && isDay(min))
    return say(noEarlierThan, language, { on: formatDay(min, language) });
  return undefined;
}

const formatOf: Readonly<Record<string, string>> = {
  email: 'email',
  url: 'url',
  tel: 'phone',
  date: 'day',
  number: 'number',
};
