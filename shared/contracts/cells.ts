import * as z from 'zod';
import { enterpriseNumber, phone, postalCode } from '../kernel/canada.ts';
import { isDay, type Day } from '../kernel/day.ts';
import { isInstant, type Instant } from '../kernel/instant.ts';
import { money, type Money } from '../kernel/money.ts';
import { cleanLine, cleanText, isEmail, normalEmail } from '../kernel/text.ts';
import type { Choice } from './sheets/sheet.ts';

/**
 * The values of cells and fields, as the API takes them: cleaned, then checked. Absent text is `''`, anything else
 * absent is `null`. `params.code` names the sentence that tells a person what to do (`words/invalid.ts`).
 */
export const line = (max = 200) => lineOf(max);
export const requiredLine = (max = 200) => requiredLineOf(max);
export const lines = (max = 10_000) => linesOf(max);

const lineOf = forEachMost((max) =>
  z
    .string()
    .max(4 * max)
    .transform(cleanLine)
    .pipe(z.string().max(max)),
);
const requiredLineOf = forEachMost((max) =>
  z
    .string()
    .max(4 * max)
    .transform(cleanLine)
    .pipe(z.string().min(1).max(max)),
);
const linesOf = forEachMost((max) =>
  z
    .string()
    .max(2 * max)
    .transform(cleanText)
    .pipe(z.string().max(max)),
);

/** Hundreds of cells have a few lengths between them: each schema is made once, when something is first read by it. */
function forEachMost<Schema extends z.ZodType>(make: (max: number) => Schema) {
  const made = new Map<number, z.ZodLazy<Schema>>();
  return (max: number) => {
    const known = made.get(max) ?? z.lazy(() => make(max));
    made.set(max, known);
    return known;
  };
}

/** Text of a form that has one way to be written; `''` stays empty. */
function written(code: string, normal: (text: string) => string | null) {
  return z.lazy(() =>
    line(300).transform((text, context) => {
      const value = text === '' ? '' : normal(text);
      if (value !== null) return value;
      context.addIssue({ code: 'custom', params: { code }, input: text });
      return z.NEVER;
    }),
  );
}

const asEmail = (text: string) => (isEmail(text) ? normalEmail(text) : null);
const asWebsite = (text: string) => {
  const url = /^https?:\/\//i.test(text) ? text : `https://${text}`;
  if (!URL.canParse(url)) return null;
  // What stands before an @ looks like where the link leads, and is not.
  const { hostname, username } = new URL(url);
  return username === '' && /[^.]\.[^.]/.test(hostname) ? url : null;
};

export const emailCell = written('email', asEmail);
export const phoneCell = written('phone', phone);
export const postalCodeCell = written('postalCode', postalCode);
export const neqCell = written('neq', enterpriseNumber);
export const websiteCell = written('url', asWebsite);
export const requiredEmail = emailCell.pipe(z.string().min(1));

export const integerCell = (min = 0, max = 1_000_000_000) =>
  z.lazy(() => z.int().min(min).max(max).nullable());
export const yearCell = z.lazy(() => z.int().min(1800).max(2200).nullable());
/** Whole cents, none negative. */
export const amount = z.lazy(() =>
  z
    .int()
    .min(0)
    .max(100_000_000_000)
    .transform((cents): Money => money(cents)),
);
/** What is paid or charged: nothing is neither. */
export const positiveAmount = z
  .int()
  .min(1)
  .max(100_000_000_000)
  .transform((cents): Money => money(cents));
export const moneyCell = amount.nullable();
export const anyMoney = z.lazy(() => z.int().transform((cents): Money => money(cents)));

export const day = z.lazy(() =>
  z
    .string()
    .max(10)
    .transform((text, context): Day => {
      if (isDay(text)) return text;
      const code = /^[03-9]\d{3}-/.test(text) ? 'dayOfOurTime' : 'day';
      context.addIssue({ code: 'custom', params: { code }, input: text });
      return z.NEVER;
    }),
);
/** A day that a person types: no co-operative is as old as the first, and nothing is planned for the last. */
export const typedDay = day.refine((on) => on >= '1800-01-01' && on < '2200-01-01', {
  params: { code: 'dayOfOurTime' },
});
export const dayCell = typedDay.nullable();
export const instant = z.lazy(() =>
  z
    .string()
    .max(30)
    .transform((text, context): Instant => {
      if (isInstant(text)) return text;
      context.addIssue({ code: 'custom', params: { code: 'instant' }, input: text });
      return z.NEVER;
    }),
);

export const yesNoCell = z.boolean();
export const choiceCell = <const V extends string>(values: readonly V[]) =>
  z.lazy(() => z.enum(values).nullable());
export const choicesCell = <const V extends string>(values: readonly V[]) =>
  z.lazy(() => z.array(z.enum(values)).max(50).readonly());
export const tagsCell = z.lazy(() =>
  z
    .array(requiredLine(60))
    .max(50)
    .transform((tags) => [...new Set(tags)])
    .readonly(),
);

const anyId = z.lazy(() => z.string().regex(/^[\w-]{1,64}$/));

/** What nobody types is not checked. */
export const anything = z.any();

/** An id of one of our records, as text of any brand. */
export const idOf = <Id extends string>() => anyId as unknown as z.ZodType<Id, string>;

export function valuesOf<const C extends readonly Choice[]>(choices: C): readonly string[] {
  return choices.map(({ value }) => value);
}
