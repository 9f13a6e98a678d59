import * as z from 'zod';
import { languages } from '../../kernel/language.ts';
import type {
  ApplicationId,
  CategoryId,
  InvoiceId,
  MemberId,
  ResolutionId,
  StaffId,
} from '../../kernel/ids.ts';
import type { Application, ApplicationIn, Resolution } from '../../membership/application.ts';
import { consentPurposes } from '../../membership/consent.ts';
import { fileFields } from '../../membership/file.ts';
import { day, idOf, instant } from '../cells.ts';
import { memberSchema } from './member.ts';

const applicant = z.lazy(() =>
  memberSchema.unwrap().omit({
    id: true,
    number: true,
    category: true,
    tags: true,
    notes: true,
    appliedOn: true,
    admittedOn: true,
    joinedOn: true,
    anchorOn: true,
    termStartsOn: true,
    termEndsOn: true,
    duesPaidUntil: true,
    declaredYear: true,
    sharesSubscribed: true,
    sharesPaid: true,
    suspendedFrom: true,
    suspendedUntil: true,
    ended: true,
    override: true,
    nextAt: true,
    next: true,
  }),
);

const contact = z.lazy(() =>
  z.strictObject({
    givenName: z.string(),
    familyName: z.string(),
    jobTitle: z.string(),
    email: z.string(),
    phone: z.string(),
  }),
);

const consent = z.lazy(() =>
  z.strictObject({
    purpose: z.enum(consentPurposes),
    wording: z.string(),
    version: z.string(),
    language: z.enum(languages),
    givenAt: instant,
  }),
);

const decision = z.lazy(() =>
  z.discriminatedUnion('by', [
    z.strictObject({
      by: z.literal('board'),
      resolutionId: idOf<ResolutionId>(),
      number: z.string(),
      on: day,
    }),
    z.strictObject({ by: z.literal('staff'), staffId: idOf<StaffId>(), on: day }),
  ]),
);

const file = {
  id: idOf<ApplicationId>(),
  category: idOf<CategoryId>(),
  applicant,
  contact: contact.nullable(),
  consents: z.array(consent).readonly(),
  appliedAt: instant,
  party: idOf<MemberId>().nullable(),
};

const unverifiedSchema = z.lazy(() =>
  z.strictObject({
    ...file,
    state: z.literal('unverified'),
    linkExpiresAt: instant,
  }),
) satisfies z.ZodType<ApplicationIn<'unverified'>>;

/** A form that was sent and whose e-mail nobody has confirmed yet. `id` is made of who applies, so that it exists once. */
export const signUpSchema = z.lazy(() =>
  z.strictObject({
    id: z.string(),
    application: unverifiedSchema,
    /** Links that were sent so far, the first one included. */
    sent: z.int(),
    goneAt: instant,
  }),
);
export type SignUp = z.infer<typeof signUpSchema>;

/** Why somebody on the roll, or another application, may be the same party. */
const duplicateReasons = ['same-email', 'same-neq', 'same-name-and-postal-code'] as const;

export const suspicionSchema = z.strictObject({
  /** Whether the other one is on the roll, or applies too. */
  of: z.enum(['member', 'application']),
  id: z.string(),
  name: z.string(),
  reasons: z.array(z.enum(duplicateReasons)).readonly(),
});
export type Suspected = z.infer<typeof suspicionSchema>;

/** What the staff's dossier holds beside the application itself. */
const dossier = {
  /** Of the sign-up that it was: while the application is open, nobody else may have it. */
  openKey: z.string(),
  suspicions: z.array(suspicionSchema).readonly(),
  /** What the file lacked when it was last looked at. */
  missing: z.array(z.enum(fileFields)).readonly(),
  /** The invoice of the first dues, while they are a condition. */
  invoiceId: idOf<InvoiceId>().nullable(),
  memberNumber: z.string(),
};
const verified = { ...file, ...dossier, verifiedAt: instant };
const admitted = {
  ...verified,
  decision,
  conditions: z.strictObject({
    firstDues: z.enum(['not-asked', 'open', 'met']),
    sharesAsked: z.int().min(0),
    sharesSubscribed: z.int().min(0),
  }),
};

/** An application as it is kept, from the confirmed e-mail on. */
export const applicationSchema = z.lazy(() =>
  z.discriminatedUnion('state', [
    z.strictObject({ ...verified, state: z.literal('received') }),
    z.strictObject({ ...verified, state: z.literal('complete'), completeAt: instant }),
    z.strictObject({
      ...verified,
      state: z.literal('recommended'),
      recommendation: z.strictObject({ by: idOf<StaffId>(), at: instant, opinion: z.string() }),
    }),
    z.strictObject({ ...admitted, state: z.literal('admitted') }),
    z.strictObject({ ...admitted, state: z.literal('member'), memberId: idOf<MemberId>(), joinedOn: day }),
    z.strictObject({ ...verified, state: z.literal('refused'), decision, reason: z.string() }),
    z.strictObject({ ...file, ...dossier, state: z.literal('withdrawn'), withdrawnAt: instant }),
    z.strictObject({ ...file, ...dossier, state: z.literal('expired'), expiredAt: instant }),
  ]),
) satisfies z.ZodType<Application>;
export type KeptApplication = z.infer<typeof applicationSchema>;

/** The key of one duplicate's look-up: who else shares it is one question. */
export const traceSchema = z.strictObject({
  key: z.string(),
  reason: z.enum(duplicateReasons),
  applicationId: idOf<ApplicationId>(),
  name: z.string(),
});
export type Trace = z.infer<typeof traceSchema>;

export const resolutionSchema = z.lazy(() =>
  z.strictObject({
    id: idOf<ResolutionId>(),
    number: z.string(),
    on: day,
    applications: z.array(idOf<ApplicationId>()).readonly(),
  }),
) satisfies z.ZodType<Resolution>;
