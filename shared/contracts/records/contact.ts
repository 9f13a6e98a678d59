import * as z from 'zod';
import { languages } from '../../kernel/language.ts';
import type { ConsentId, ContactId, MemberId } from '../../kernel/ids.ts';
import { consentPurposes, type Consent } from '../../membership/consent.ts';
import { contactRoles, type Contact } from '../../membership/contact.ts';
import { day, idOf, instant } from '../cells.ts';

/** A person acting for a member, as it is kept. */
export const contactSchema = z.lazy(() =>
  z.strictObject({
    id: idOf<ContactId>(),
    memberId: idOf<MemberId>(),
    givenName: z.string(),
    familyName: z.string(),
    jobTitle: z.string(),
    email: z.string(),
    phone: z.string(),
    language: z.enum(languages),
    roles: z.array(z.enum(contactRoles)).readonly(),
    shownInDirectory: z.boolean(),
  }),
) satisfies z.ZodType<Contact>;

/** A consent with its proof, as it is kept. */
export const consentSchema = z.lazy(() =>
  z.strictObject({
    id: idOf<ConsentId>(),
    memberId: idOf<MemberId>(),
    purpose: z.enum(consentPurposes),
    basis: z.enum(['express', 'implied']),
    wording: z.string(),
    language: z.enum(languages),
    channel: z.enum(['form', 'space', 'e-mail', 'paper', 'phone', 'import']),
    givenAt: instant,
    endsOn: day.nullable(),
    withdrawnAt: instant.nullable(),
    proof: z.string(),
  }),
) satisfies z.ZodType<Consent>;
