import { enterpriseNumber, phone, postalCode } from '../../../shared/kernel/canada.ts';
import type { Language } from '../../../shared/kernel/language.ts';
import { cleanLine, isEmail } from '../../../shared/kernel/text.ts';
import type { PartyKind } from '../../../shared/membership/member.ts';
import { explain } from '../../../shared/words/invalid.ts';

/** A field of the form, named as the API names it. */
export type Field = {
  readonly name: string;
  readonly required: boolean;
  readonly max: number;
  readonly format?: keyof typeof formats;
};

/** Whether a text is written as its format wants; the same functions decide in the API's schema. */
const formats = {
  email: isEmail,
  phone: (text: string) => phone(text) !== null,
  postalCode: (text: string) => postalCode(text) !== null,
  neq: (text: string) => enterpriseNumber(text) !== null,
} as const;

const required = (name: string, max: number, format?: Field['format']): Field => ({
  name,
  required: true,
  max,
  ...(format ? { format } : {}),
});
const optional = (name: string, max: number, format?: Field['format']): Field => ({
  ...required(name, max, format),
  required: false,
});

const ofOrganisation = [required('legalName', 200), required('legalForm', 40), optional('neq', 300, 'neq')];
const ofPlace = [required('region', 40), required('municipality', 120)];
const ofContact = [
  required('contact.givenName', 100),
  required('contact.familyName', 100),
  required('contact.email', 300, 'email'),
  optional('contact.phone', 300, 'phone'),
];

/** The fields that are on the form, in its order; a postal code is asked of whoever is in Canada. */
export function fieldsOf(kind: PartyKind, region: string): readonly Field[] {
  const code = region === 'abroad' ? [] : [required('postalCode', 300, 'postalCode')];
  return [...(kind === 'organisation' ? ofOrganisation : []), ...ofContact, ...ofPlace, ...code];
}

/** What to do about a value, in words; nothing when it is fine. */
export function mistakeIn(field: Field, value: string, language: Language): string | undefined {
  const text = cleanLine(value);
  if (text === '')
    return field.required ? explain({ input: undefined, code: 'invalid_type' }, language) : undefined;
  if (text.length > field.max)
    return explain({ code: 'too_big', origin: 'string', maximum: field.max }, language);
  if (field.format && !formats[field.format](text))
    return explain({ code: 'custom', params: { code: field.format } }, language);
  return undefined;
}

export type Mistakes = Readonly<Record<string, string>>;

/** Everything to correct, by field, in the order of the form. */
export function mistakesIn(
  fields: readonly Field[],
  values: Readonly<Record<string, string>>,
  language: Language,
): Mistakes {
  const found = fields.flatMap((field) => {
    const mistake = mistakeIn(field, values[field.name] ?? '', language);
    return mistake === undefined ? [] : [[field.name, mistake] as const];
  });
  return Object.fromEntries(found);
}
