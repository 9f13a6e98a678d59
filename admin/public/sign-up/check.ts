import { enterpriseNumber, phone, postalCode } from '../../../shared/kernel/canada.ts';
import type { Bilingual, Language } from '../../../shared/kernel/language.ts';
import { cleanLine, isEmail } from '../../../shared/kernel/text.ts';
import type { Counted } from '../../../shared/membership/file.ts';
import type { PartyKind } from '../../../shared/membership/member.ts';
import { explain, type Issue } from '../../../shared/words/invalid.ts';

/** A field of the form, named as the API names it. */
export type Field = {
  readonly name: string;
  readonly required: boolean;
  readonly max: number;
  /** Chosen from a list, not written. */
  readonly chosen?: true;
  readonly format?: keyof typeof formats;
};

/** Whether a text is written as its format wants; the same functions decide in the API's schema. */
const formats = {
  email: isEmail,
  phone: (text: string) => phone(text) !== null,
  postalCode: (text: string) => postalCode(text) !== null,
  neq: (text: string) => enterpriseNumber(text) !== null,
  money: (text: string) => wholeOf(text) !== undefined,
  integer: (text: string) => wholeOf(text) !== undefined,
  year: (text: string) => /^(18|19|20|21)\d\d$/.test(text),
} as const;

/**
 * A number of dollars or of heads as people write it in either language; cents of a year's revenue are left out.
 *
 * @example wholeOf('1 250 000 $') // => 1250000
 * @example wholeOf('1,250,000.75') // => 1250000
 */
export function wholeOf(text: string): number | undefined {
  const digits = text.replace(/[\s$\u00A0\u202F]/g, '').replace(/[.,]\d{1,2}$/, '');
  const plain = digits.replace(/[.,](?=\d{3}(?:\D|$))/g, '');
  return /^\d{1,9}$/.test(plain) ? Number(plain) : undefined;
}

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

const chosen = (name: string): Field => ({ ...required(name, 40), chosen: true });

const ofOrganisation = [required('legalName', 200), chosen('legalForm'), optional('neq', 300, 'neq')];
const ofPlace = [chosen('region'), required('municipality', 120)];
const ofContact = [
  required('contact.givenName', 100),
  required('contact.familyName', 100),
  required('contact.email', 300, 'email'),
  optional('contact.phone', 300, 'phone'),
];

const ofCounted = {
  revenue: [optional('revenue', 40, 'money'), optional('revenueYear', 10, 'year')],
  jobs: [optional('jobs', 20, 'integer'), optional('jobsYear', 10, 'year')],
  workerMembers: [optional('workerMembers', 20, 'integer')],
} as const satisfies Record<Counted, readonly Field[]>;

/**
 * The fields that are on the form, in its order. A postal code is asked of whoever is in Canada; of an organisation,
 * also what its dues are counted on.
 */
export function fieldsOf(
  kind: PartyKind,
  region: string,
  counted: readonly Counted[] = [],
): readonly Field[] {
  const code = region === 'abroad' ? [] : [required('postalCode', 300, 'postalCode')];
  const own = [...ofOrganisation, ...counted.flatMap((measure) => ofCounted[measure])];
  return [...(kind === 'organisation' ? own : []), ...ofContact, ...ofPlace, ...code];
}

/** What to do about a value, in words; nothing when it is fine. */
export function mistakeIn(field: Field, value: string): Bilingual | undefined {
  const text = cleanLine(value);
  if (text === '') return field.required ? missing(field) : undefined;
  if (text.length > field.max) return inBoth({ code: 'too_big', origin: 'string', maximum: field.max });
  if (field.format && !formats[field.format](text))
    return inBoth({ code: 'custom', params: { code: field.format } });
  return undefined;
}

function missing({ chosen: fromList }: Field): Bilingual {
  return inBoth(fromList ? { code: 'invalid_value' } : { input: undefined, code: 'invalid_type' });
}

/** In both languages, since the page may change its own while the mistake stands. */
function inBoth(issue: Issue): Bilingual {
  return { fr: explain(issue, 'fr'), en: explain(issue, 'en') };
}

const everyField = new Set(
  fieldsOf('organisation', '', ['revenue', 'jobs', 'workerMembers']).map(({ name }) => name),
);

/** Without the mistakes of fields that another answer has taken off the form; what the form does not know stays. */
export function standing(mistakes: Mistakes, fields: readonly Field[]): Mistakes {
  const here = new Set(fields.map(({ name }) => name));
  const kept = Object.entries(mistakes).filter(([name]) => here.has(name) || !everyField.has(name));
  return Object.fromEntries(kept);
}

export type Mistakes = Readonly<Record<string, Bilingual>>;

/** Everything to correct, by field, in the order of the form. */
export function mistakesIn(fields: readonly Field[], values: Readonly<Record<string, string>>): Mistakes {
  const found = fields.flatMap((field) => {
    const mistake = mistakeIn(field, values[field.name] ?? '');
    return mistake === undefined ? [] : [[field.name, mistake] as const];
  });
  return Object.fromEntries(found);
}

/** Mistakes as a language tells them. */
export type Told = Readonly<Record<string, string>>;
export function toldIn(language: Language, mistakes: Mistakes): Told {
  return Object.fromEntries(
    Object.entries(mistakes).map(([name, mistake]) => [name, mistake[language]] as const),
  );
}
