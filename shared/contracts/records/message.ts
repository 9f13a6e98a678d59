import * as z from 'zod';
import { languages } from '../../kernel/language.ts';
import type { CategoryId, MemberId, MessageId, RuleId } from '../../kernel/ids.ts';
import { cancelReasons, holdReasons, type Message } from '../../messages/message.ts';
import type { Rule } from '../../messages/rule.ts';
import { templatePurposes, type TemplateKey } from '../../messages/template.ts';
import { day, instant } from '../cells.ts';
import { bilingual } from './settings.ts';

const text = z.string();
/** An id of a message may be a notice's name: `notice_<member>_<term end>_<rule>`. */
const anyId = <Id extends string>() =>
  text
    .min(1)
    .max(200)
    .transform((value) => value as Id);

const letter = () => ({
  id: anyId<MessageId>(),
  to: text,
  name: text,
  language: z.enum(languages),
  template: z.enum(Object.keys(templatePurposes) as [TemplateKey, ...TemplateKey[]]),
  variables: z.record(text, z.unknown()),
  memberId: anyId<MemberId>().nullable(),
  notice: z
    .strictObject({ memberId: anyId<MemberId>(), termEndsOn: day, ruleId: anyId<RuleId>() })
    .nullable(),
  attachments: z.array(text).readonly(),
  writtenAt: instant,
});

/** A message as it is kept. */
export const messageSchema = z.lazy(() =>
  z.discriminatedUnion('state', [
    z.strictObject({ ...letter(), state: z.literal('planned'), sendAt: instant, attempt: z.int() }),
    z.strictObject({
      ...letter(),
      state: z.literal('sending'),
      attempt: z.int(),
      leaseUntil: instant,
      isProlonged: z.exactOptional(z.literal(true)),
    }),
    z.strictObject({
      ...letter(),
      state: z.literal('accepted'),
      attempt: z.int(),
      providerId: text,
      at: instant,
    }),
    z.strictObject({ ...letter(), state: z.literal('delivered'), providerId: text, at: instant }),
    z.strictObject({
      ...letter(),
      state: z.literal('bounced'),
      providerId: text,
      at: instant,
      why: z.enum(['bounce', 'complaint']),
    }),
    z.strictObject({
      ...letter(),
      state: z.literal('cancelled'),
      reason: z.enum(cancelReasons),
      at: instant,
    }),
    z.strictObject({ ...letter(), state: z.literal('held'), reason: z.enum(holdReasons), at: instant }),
  ]),
) satisfies z.ZodType<Message>;

export const ruleSchema = z.lazy(() =>
  z.strictObject({
    id: anyId<RuleId>(),
    name: bilingual(),
    active: z.boolean(),
    offset: z.int().min(-365).max(365),
    repeat: z.exactOptional(
      z.strictObject({ every: z.int().min(1).max(365), until: z.int().min(-365).max(730) }),
    ),
    audience: z.array(anyId<CategoryId>()).readonly(),
    template: z.literal('renewal-reminder'),
  }),
) satisfies z.ZodType<Rule>;
