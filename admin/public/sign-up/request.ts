import type { BodyOf } from '../../../shared/contracts/route.ts';
import type { joinRoutes, SignUpForm } from '../../../shared/contracts/routes/join.ts';
import type { PartyKind } from '../../../shared/membership/member.ts';
import { wholeOf } from './check.ts';

type Request = BodyOf<typeof joinRoutes.apply>;
export type Values = Readonly<Record<string, string>>;

export function valuesOf(form: HTMLFormElement): Values {
  const entries = [...new FormData(form)].map(
    ([name, value]) => [name, typeof value === 'string' ? value : ''] as const,
  );
  return Object.fromEntries(entries);
}

/** What the form sends: texts as they were typed, since cleaning them is the API's. */
export function requestOf(values: Values, kind: PartyKind, offered: SignUpForm['consents']): object {
  const text = (name: string) => values[name] ?? '';
  const person = {
    givenName: text('contact.givenName'),
    familyName: text('contact.familyName'),
    email: text('contact.email'),
    phone: text('contact.phone'),
  };
  const common = {
    category: text('category'),
    language: text('language') === 'en' ? ('en' as const) : ('fr' as const),
    region: text('region'),
    municipality: text('municipality'),
    postalCode: text('region') === 'abroad' ? '' : text('postalCode'),
    consents: offered
      .filter(({ purpose }) => text(`consent.${purpose}`) === 'on')
      .map(({ purpose, version }) => ({ purpose, version })),
    fax: text('fax'),
  };
  if (kind === 'person') return { ...common, kind, contact: person } satisfies Loose;
  const { legalName, legalForm, neq = '' } = values;
  return { ...common, ...declared(values), kind, legalName, legalForm, neq, contact: person } satisfies Loose;
}

/** What dues are counted on, where it was given; dollars become cents. */
function declared(values: Values) {
  const whole = (name: string) => wholeOf(values[name] ?? '') ?? null;
  const revenue = whole('revenue');
  return {
    revenue: revenue === null ? null : revenue * 100,
    revenueYear: whole('revenueYear'),
    jobs: whole('jobs'),
    jobsYear: whole('jobsYear'),
    workerMembers: whole('workerMembers'),
  };
}

/** The request before it is checked: choices are texts, and what is required may be missing. */
type Loose = LooseOf<Request>;
type LooseOf<Body> = Body extends unknown ? { readonly [Name in keyof Body]?: unknown } : never;
