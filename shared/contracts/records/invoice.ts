import * as z from 'zod';
import type { InvoiceAction } from '../../dues/agenda.ts';
import type { IssuedInvoice } from '../../dues/invoice.ts';
import { items } from '../../dues/item.ts';
import type { Allocation } from '../../dues/settlement.ts';
import type { CreditId, InvoiceId, MemberId, PaymentId, ScheduleId, TermId } from '../../kernel/ids.ts';
import { languages } from '../../kernel/language.ts';
import { anyMoney, day, idOf, instant } from '../cells.ts';
import { rate, tax } from './dues-schedule.ts';
import { entryPlace } from './entry.ts';
import { bilingual } from './settings.ts';

const taxRate = z.strictObject({ tax, rate });
const period = z.lazy(() => z.strictObject({ startsOn: day, endsOn: day }));

const line = z.lazy(() =>
  z.strictObject({
    item: z.enum(items),
    label: bilingual(300),
    quantity: rate,
    unitPrice: rate,
    amount: anyMoney,
    rates: z.array(taxRate).readonly(),
    exemption: bilingual(500).nullable(),
  }),
);

const instalment = z.lazy(() =>
  z.strictObject({
    dueOn: day,
    lines: z.array(anyMoney).readonly(),
    taxes: z.array(z.strictObject({ tax, amount: anyMoney })).readonly(),
    total: anyMoney,
  }),
);

const action = z.lazy(() =>
  z.strictObject({
    kind: z.literal('remind'),
    on: day,
    offset: z.int(),
    dueOn: day,
  }),
) satisfies z.ZodType<InvoiceAction>;

/** So much of a payment or of a credit to an invoice. */
export const allocation = z.lazy(() =>
  z.strictObject({
    invoiceId: idOf<InvoiceId>(),
    paymentId: idOf<PaymentId>().nullable(),
    creditId: idOf<CreditId>().nullable(),
    amount: anyMoney,
  }),
) satisfies z.ZodType<Allocation>;

/** Who is billed, as it was on the day of the invoice: what was issued does not change with the roll. */
export const buyer = z.lazy(() =>
  z.strictObject({
    name: z.string(),
    address: z.array(z.string()).readonly(),
    memberNumber: z.string(),
  }),
);
export type Buyer = z.infer<typeof buyer>;

/** What the dossier holds beside the invoice itself. */
const dossier = () => ({
  buyer,
  language: z.enum(languages),
  allocations: z.array(allocation).readonly(),
  /** The entry that issued it. */
  entry: entryPlace,
});

const issuedFields = () => ({
  id: idOf<InvoiceId>(),
  memberId: idOf<MemberId>(),
  lines: z.array(line).readonly(),
  taxes: z.array(taxRate.extend({ base: anyMoney, amount: anyMoney })).readonly(),
  net: anyMoney,
  total: anyMoney,
  termId: idOf<TermId>().nullable(),
  scheduleId: idOf<ScheduleId>().nullable(),
  period: period.nullable(),
  instalments: z.array(instalment).readonly(),
  nextAt: instant.nullable(),
  next: action.nullable(),
  number: z.int().min(1),
  reference: z.string(),
  issuedOn: day,
  dueOn: day,
  paid: anyMoney,
  credited: anyMoney,
  ...dossier(),
});

/** An invoice as it is kept, from its issue on. */
export const invoiceSchema = z.lazy(() => {
  const issued = issuedFields();
  return z.discriminatedUnion('state', [
    z.strictObject({ ...issued, state: z.literal('open') }),
    z.strictObject({ ...issued, state: z.literal('partly-paid') }),
    z.strictObject({ ...issued, state: z.literal('paid'), paidOn: day }),
    z.strictObject({ ...issued, state: z.literal('void'), voidedOn: day, reason: z.string() }),
    z.strictObject({
      ...issued,
      state: z.literal('written-off'),
      writtenOffOn: day,
      writtenOff: anyMoney,
      reason: z.string(),
    }),
  ]);
}) satisfies z.ZodType<IssuedInvoice>;
export type KeptInvoice = z.infer<typeof invoiceSchema>;
export type InvoiceDossier = Pick<KeptInvoice, keyof ReturnType<typeof dossier>>;
