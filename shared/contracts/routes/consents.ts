import * as z from 'zod';
import type { ConsentId, MemberId } from '../../kernel/ids.ts';
import { formConsents } from '../../words/consents.ts';
import { may } from '../access.ts';
import { idOf, requiredLine, typedDay } from '../cells.ts';
import { consentSchema } from '../records/contact.ts';
import type { RouteTable } from '../route.ts';

const serves = 'membership' as const;
const access = may.keepRoll;
const purposes = Object.keys(formConsents) as (keyof typeof formConsents)[];

const path = z.lazy(() => z.strictObject({ memberId: idOf<MemberId>() }));
const answer = z.lazy(() => z.strictObject({ consents: z.array(consentSchema) }));

/** What a member agreed to, and took back: each with its wording, its day and its proof. */
export const consentRoutes = {
  list: {
    method: 'GET',
    url: '/api/membership/members/{memberId}/consents',
    serves,
    access,
    path,
    answer,
  },
  /** One that came otherwise than by a form: where its proof is, is asked. */
  record: {
    method: 'POST',
    url: '/api/membership/members/{memberId}/consents',
    serves,
    access,
    path,
    body: z.lazy(() =>
      z.strictObject({
        purpose: z.enum(purposes),
        channel: z.enum(['e-mail', 'paper', 'phone']),
        givenOn: typedDay,
        proof: requiredLine(300),
      }),
    ),
    answer,
  },
  withdraw: {
    method: 'POST',
    url: '/api/membership/members/{memberId}/consents/{consentId}/withdrawal',
    serves,
    access,
    path: z.lazy(() => path.unwrap().extend({ consentId: idOf<ConsentId>() })),
    answer,
  },
} as const satisfies RouteTable;
