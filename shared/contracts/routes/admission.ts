import * as z from 'zod';
import type { ApplicationId, MemberId } from '../../kernel/ids.ts';
import { legalForms } from '../../membership/member.ts';
import { choices } from '../../words/choices.ts';
import { regions } from '../../words/regions.ts';
import { may } from '../access.ts';
import {
  emailCell,
  idOf,
  integerCell,
  line,
  lines,
  moneyCell,
  neqCell,
  phoneCell,
  postalCodeCell,
  requiredLine,
  typedDay,
  valuesOf,
  websiteCell,
  yearCell,
} from '../cells.ts';
import { applicationSchema } from '../records/application.ts';
import type { RouteTable } from '../route.ts';
import { applicationsSheet } from '../sheets/applications.ts';
import { outcomeSchema, sheetRoutes } from '../sheets/routes.ts';

export const applicationRows = sheetRoutes(applicationsSheet);

const serves = 'membership' as const;
const access = may.keepRoll;
const path = z.lazy(() => z.strictObject({ applicationId: idOf<ApplicationId>() }));
/** The version of the row that the person saw: who decides on what changed meanwhile is asked to look again. */
const version = z.int().min(1);
/** The row as it stands now, for the sheet. */
const answer = z.lazy(() => z.looseObject({ id: z.string(), version: z.int() }));
const outcome = z.enum(['admitted', 'refused']);

/** What the staff may correct in a file; what is not named stays. */
const applicantSchema = z.lazy(() =>
  z
    .strictObject({
      legalName: line(200),
      usualName: line(200),
      givenName: line(100),
      familyName: line(100),
      legalForm: z.enum(legalForms).nullable(),
      region: z.enum(valuesOf(choices(regions))).nullable(),
      municipality: line(120),
      address: line(300),
      postalCode: postalCodeCell,
      neq: neqCell,
      email: emailCell,
      phone: phoneCell,
      website: websiteCell,
      revenue: moneyCell,
      revenueYear: yearCell,
      jobs: integerCell(),
      jobsYear: yearCell,
      workerMembers: integerCell(),
    })
    .partial(),
);
const contactSchema = z.lazy(() =>
  z
    .strictObject({
      givenName: line(100),
      familyName: line(100),
      jobTitle: line(120),
      email: emailCell,
      phone: phoneCell,
    })
    .partial(),
);

/** Applications, from the file to membership. Each step answers with the row as it stands. */
export const admissionRoutes = {
  getApplication: {
    method: 'GET',
    url: '/api/membership/applications/{applicationId}',
    serves,
    access,
    path,
    answer: z.lazy(() =>
      z.strictObject({
        version,
        application: applicationSchema,
      }),
    ),
  },
  /** Corrects or completes the file; `party` says whose row on the roll this is. */
  correctFile: {
    method: 'POST',
    url: '/api/membership/applications/{applicationId}/file',
    serves,
    access,
    path,
    body: z.lazy(() =>
      z.strictObject({
        version,
        applicant: applicantSchema.optional(),
        contact: contactSchema.optional(),
        party: idOf<MemberId>().nullable().optional(),
      }),
    ),
    answer,
  },
  recommend: {
    method: 'POST',
    url: '/api/membership/applications/{applicationId}/recommendation',
    serves,
    access,
    path,
    body: z.lazy(() => z.strictObject({ version, opinion: lines(2_000) })),
    answer,
  },
  /** The staff decides, where the category's by-laws say so. A refusal has its reason. */
  decide: {
    method: 'POST',
    url: '/api/membership/applications/{applicationId}/decision',
    serves,
    access,
    path,
    body: z.lazy(() => z.strictObject({ version, outcome, reason: line(500).default('') })),
    answer,
  },
  /**
   * The board decided on a list of applicants, by one resolution. Each is admitted or refused on its own: one that
   * cannot be does not stop the others, and sending the same resolution again goes on where it stopped.
   */
  resolve: {
    method: 'POST',
    url: '/api/membership/resolutions',
    serves,
    access,
    body: z.lazy(() =>
      z.strictObject({
        number: requiredLine(60),
        on: typedDay,
        decisions: z
          .array(
            z.strictObject({
              applicationId: idOf<ApplicationId>(),
              outcome,
              reason: line(500).default(''),
            }),
          )
          .min(1)
          .max(100)
          // Said twice of one applicant, it could be both things.
          .refine((list) => new Set(list.map(({ applicationId }) => applicationId)).size === list.length),
      }),
    ),
    answer: z.lazy(() => z.strictObject({ outcomes: z.array(outcomeSchema) })),
  },
  /** How many qualifying shares the applicant has subscribed. */
  subscribeShares: {
    method: 'POST',
    url: '/api/membership/applications/{applicationId}/shares',
    serves,
    access,
    path,
    body: z.lazy(() => z.strictObject({ version, shares: z.int().min(0).max(1_000_000) })),
    answer,
  },
  withdraw: {
    method: 'POST',
    url: '/api/membership/applications/{applicationId}/withdrawal',
    serves,
    access,
    path,
    body: z.strictObject({ version }),
    answer,
  },
} as const satisfies RouteTable;
