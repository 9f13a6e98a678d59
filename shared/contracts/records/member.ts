import * as z from 'zod';
import type { MemberAction } from '../../membership/agenda.ts';
import { directoryFields, endings, legalForms, partyKinds, type Member } from '../../membership/member.ts';
import { memberStatuses } from '../../membership/status.ts';
import { languages } from '../../kernel/language.ts';
import type { CategoryId, MemberId } from '../../kernel/ids.ts';
import { anyMoney, day, idOf, instant } from '../cells.ts';

const text = z.string();
const whole = z.int().nullable();
const on = day.nullable();
const list = z.array(text).readonly();

const ended = z.lazy(() => z.strictObject({ how: z.enum(endings), on: day, reason: text }));
const override = z.lazy(() =>
  z.strictObject({ status: z.enum(memberStatuses), from: day, until: day, reason: text }),
);

const action = z.lazy(() =>
  z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('renew'), on: day, startsOn: day }),
    z.strictObject({ kind: z.literal('bill'), on: day, startsOn: day }),
    z.strictObject({ kind: z.literal('remind'), on: day, offset: z.int() }),
    z.strictObject({ kind: z.literal('status'), on: day }),
  ]),
) satisfies z.ZodType<MemberAction>;

/** A member as it is kept. */
export const memberSchema = z.lazy(() =>
  z.strictObject({
    id: idOf<MemberId>(),
    number: text,
    kind: z.enum(partyKinds),
    legalName: text,
    usualName: text,
    givenName: text,
    familyName: text,
    category: idOf<CategoryId>().nullable(),
    legalForm: z.enum(legalForms).nullable(),
    region: text.nullable(),
    municipality: text,
    address: text,
    postalCode: text,
    sector: text,
    neq: text,
    foundedOn: on,
    revenue: anyMoney.nullable(),
    revenueYear: whole,
    jobs: whole,
    jobsYear: whole,
    workerMembers: whole,
    language: z.enum(languages),
    email: text,
    phone: text,
    website: text,
    inDirectory: z.boolean(),
    directoryFields: z.array(z.enum(directoryFields)).readonly(),
    expertise: list,
    services: list,
    languages: list,
    tags: list,
    notes: text,
    custom: z.record(text, z.union([text, z.number(), z.boolean(), z.null()])),
    appliedOn: on,
    admittedOn: on,
    joinedOn: on,
    anchorOn: on,
    termStartsOn: on,
    termEndsOn: on,
    duesPaidUntil: on,
    declaredYear: whole,
    sharesSubscribed: whole,
    sharesPaid: whole,
    suspendedFrom: on,
    suspendedUntil: on,
    ended: ended.nullable(),
    override: override.nullable(),
    nextAt: instant.nullable(),
    next: action.nullable(),
  }),
) satisfies z.ZodType<Member>;
