import * as z from 'zod';
import type { CategoryId } from '../../kernel/ids.ts';
import { partyKinds } from '../../membership/member.ts';
import { may } from '../access.ts';
import { idOf, requiredEmail } from '../cells.ts';
import { bilingual } from '../records/settings.ts';
import type { RouteTable } from '../route.ts';
import { formPurposes, signUpRequestSchema } from '../sign-up.ts';

/** What the form is filled with: the network, what one can apply for, and what one is asked to consent to. */
const formSchema = z.strictObject({
  network: z.strictObject({
    name: bilingual(),
    email: z.string(),
    phone: z.string(),
    website: z.string(),
  }),
  categories: z.array(
    z.strictObject({
      id: idOf<CategoryId>(),
      name: bilingual(),
      opensTo: z.array(z.enum(partyKinds)).readonly(),
      decidedBy: z.enum(['board', 'staff']),
      conditions: z.strictObject({ firstDues: z.boolean(), shares: z.int() }),
      byTerm: z.boolean(),
      /** What its first dues are counted on: the form asks an organisation for it. */
      counted: z.array(z.enum(['revenue', 'jobs', 'workerMembers'])).readonly(),
    }),
  ),
  /** The financial year that is offered for what dues are counted on. */
  lastYear: z.int(),
  consents: z.array(
    z.strictObject({ purpose: z.enum(formPurposes), version: z.string(), wording: bilingual(2_000) }),
  ),
});
export type SignUpForm = z.infer<typeof formSchema>;

const token = z.string().regex(/^[\w-]{43}$/);
const sent = z.strictObject({ state: z.literal('sent') });

/** The public door: sign-up, and the links of its e-mails. */
export const joinRoutes = {
  form: {
    method: 'GET',
    url: '/api/join/form',
    serves: 'join',
    access: may.anyone,
    answer: formSchema,
  },
  /** The answer is the same, and takes as long, whatever is known of the address. */
  apply: {
    method: 'POST',
    url: '/api/join/applications',
    serves: 'join',
    access: may.anyone,
    body: signUpRequestSchema,
    answer: sent,
  },
  /** Confirms the address by the token of the e-mail's link, once. */
  verify: {
    method: 'POST',
    url: '/api/join/verifications',
    serves: 'join',
    access: may.anyone,
    body: z.strictObject({ token }),
    answer: z.strictObject({ state: z.literal('confirmed'), applicant: z.string(), category: bilingual() }),
  },
  /** Sends another link: for the sign-up of a link that is over, or for those that wait at an address. */
  resend: {
    method: 'POST',
    url: '/api/join/verifications/resend',
    serves: 'join',
    access: may.anyone,
    body: z.union([z.strictObject({ token }), z.strictObject({ email: requiredEmail })]),
    answer: sent,
  },
} as const satisfies RouteTable;
