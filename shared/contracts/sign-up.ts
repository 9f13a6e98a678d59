import * as z from 'zod';
import { languages } from '../kernel/language.ts';
import type { CategoryId } from '../kernel/ids.ts';
import { legalForms } from '../membership/member.ts';
import { choices } from '../words/choices.ts';
import { regions } from '../words/regions.ts';
import {
  idOf,
  integerCell,
  line,
  moneyCell,
  neqCell,
  phoneCell,
  postalCodeCell,
  requiredEmail,
  requiredLine,
  valuesOf,
  websiteCell,
  yearCell,
} from './cells.ts';

/** What the form offers to tick. */
export const formPurposes = ['bulletin', 'promotion', 'directory'] as const;
export type FormPurpose = (typeof formPurposes)[number];

const person = {
  givenName: requiredLine(100),
  familyName: requiredLine(100),
  email: requiredEmail,
  phone: phoneCell.default(''),
};

const common = {
  category: idOf<CategoryId>(),
  language: z.enum(languages),
  region: z.enum(valuesOf(choices(regions))),
  municipality: requiredLine(120),
  address: line(300).default(''),
  postalCode: postalCodeCell.default(''),
  /** The boxes that were ticked, with the version of the text beside each. */
  consents: z
    .array(z.strictObject({ purpose: z.enum(formPurposes), version: z.string().max(20) }))
    .max(formPurposes.length)
    .refine((list) => new Set(list.map(({ purpose }) => purpose)).size === list.length)
    .default([]),
  /** A field that people do not see: whoever fills it is a machine, and is answered like anybody. */
  fax: z.string().max(200).default(''),
};

const organisation = z.strictObject({
  ...common,
  kind: z.literal('organisation'),
  legalName: requiredLine(200),
  usualName: line(200).default(''),
  legalForm: z.enum(legalForms),
  neq: neqCell.default(''),
  website: websiteCell.default(''),
  /** Of the last financial year, and which: dues may be counted on one of them. Revenue is in cents. */
  revenue: moneyCell.default(null),
  revenueYear: yearCell.default(null),
  jobs: integerCell().default(null),
  jobsYear: yearCell.default(null),
  workerMembers: integerCell().default(null),
  contact: z.strictObject({ ...person, jobTitle: line(120).default('') }),
});

const individual = z.strictObject({
  ...common,
  kind: z.literal('person'),
  contact: z.strictObject(person),
});

/** What the form sends: an organisation with who writes for it, or a person. The page checks it with the same schema. */
export const signUpRequestSchema = z.discriminatedUnion('kind', [organisation, individual]);
export type SignUpRequest = z.infer<typeof signUpRequestSchema>;
