import type { Buyer, InvoiceDossier, KeptInvoice } from '../../shared/contracts/records/invoice.ts';
import type { KeptPayment } from '../../shared/contracts/records/payment.ts';
import { applyCredit } from '../../shared/dues/credit.ts';
import { planOf } from '../../shared/dues/instalment.ts';
import { draftInvoice, type IssuedInvoice, type Line, type LiveInvoice } from '../../shared/dues/invoice.ts';
import { issue, voidInvoice } from '../../shared/dues/issue.ts';
import { price, type Price } from '../../shared/dues/price.ts';
import type { DuesRefusal, DuesRefusalCode } from '../../shared/dues/refusals.ts';
import { taxationOn } from '../../shared/dues/tax.ts';
import { addDays, type Day } from '../../shared/kernel/day.ts';
import type { InvoiceId, ScheduleId, TermId } from '../../shared/kernel/ids.ts';
import { dayIn } from '../../shared/kernel/instant.ts';
import type { Period } from '../../shared/kernel/period.ts';
import { ok, refuse, type Refusal, type Result } from '../../shared/kernel/result.ts';
import { displayName, type Member } from '../../shared/membership/member.ts';
import type { InvoiceFacts } from '../../shared/messages/template.ts';
import { addressLines } from '../../shared/words/address.ts';
import { say, type Word } from '../../shared/words/word.ts';
import { settingsOf, type Settings } from '../platform/settings.ts';
import { claimNumbers } from '../platform/storage/counters.ts';
import { claim, release } from '../platform/storage/guards.ts';
import type { Kept } from '../platform/storage/kind.ts';
import { create, replace, type AnyWrite } from '../platform/storage/writes.ts';
import type { Tools } from '../platform/tools.ts';
import { invoiceFile } from './documents.ts';
import { factsOf, invoiceLetter, type Letter } from './letters.ts';
import { entryAt, placeOf, post, stampOf } from './ledger.ts';
import {
  billedGuard,
  counters,
  invoiceKey,
  invoices,
  payments,
  paymentsOf,
  referenceGuard,
} from './records.ts';

/** Who is billed, as the roll knows it. */
export type Billed = Pick<
  Member,
  | 'id'
  | 'number'
  | 'language'
  | 'email'
  | 'legalName'
  | 'usualName'
  | 'givenName'
  | 'familyName'
  | 'address'
  | 'municipality'
  | 'region'
  | 'postalCode'
  | 'revenue'
  | 'jobs'
  | 'workerMembers'
>;

/** An invoice issued, what writes it, and the message that brings it. It may be paid at once, by an old credit. */
export type Issued = {
  readonly invoice: KeptInvoice;
  readonly writes: readonly AnyWrite[];
  readonly letter: Letter | undefined;
  /** For who tells of it in a message of their own: what messages say of it, and its document. */
  readonly facts: InvoiceFacts;
  readonly file: string;
};
export type BillRefusal = Refusal<DuesRefusalCode | 'dues/no-schedule'>;

/** The dues of a period of a schedule. */
export type Dues = {
  readonly scheduleId: ScheduleId;
  readonly period: Period;
  /** The day from which the member is in the period: what is before is not charged, where the schedule says so. */
  readonly from: Day;
  readonly newcomer: boolean;
  readonly termId: TermId | null;
  /** The period will begin with the payment: the invoice does not say when. */
  readonly floating: boolean;
};

/** Dues that a member may be billed next, and what its invoice means to the roll. */
export type NextDues = Dues & { readonly follow: (invoice: KeptInvoice) => Promise<readonly AnyWrite[]> };
type DuesAsked = Omit<Dues, 'termId' | 'floating'> & { readonly member: Billed };

/** What the dues of a period cost a member. */
export function priceOf(asked: DuesAsked, settings: Settings, on: Day): Result<Price, BillRefusal> {
  const { member, scheduleId, period, from, newcomer } = asked;
  const schedule = settings.schedules.get(scheduleId);
  if (!schedule) return refuse('dues/no-schedule', { scheduleId });
  const measures = { revenue: member.revenue, jobs: member.jobs, members: member.workerMembers };
  const facts = { measures, newcomer, ...taxationOn(settings.taxes, schedule.item, on) };
  return price(schedule, facts, period, { on: from });
}

/**
 * Bills a member the dues of a period, once. Nothing is written yet: the writes go into one transaction with whatever
 * else happens, under `decideAgain`, since others may take the number meanwhile.
 */
export async function billDues(
  asked: Dues & { readonly member: Billed },
  tools: Tools,
): Promise<Result<Issued, BillRefusal>> {
  const settings = await settingsOf(tools);
  const priced = priceOf(asked, settings, dayIn(tools.now));
  if (!priced.ok) return priced;
  const { member, scheduleId, period, termId, floating } = asked;
  const { lines, taxes, version } = priced.value;
  const firstOn = addDays(dayIn(tools.now), version.dueDays);
  const { instalments } = version;
  const billed = await bill(
    {
      member,
      lines,
      dueDays: version.dueDays,
      of: {
        scheduleId,
        period: floating ? null : period,
        termId,
        instalments: instalments ? planOf(lines, taxes, { ...instalments, firstOn }) : [],
      },
    },
    tools,
  );
  if (!billed.ok) return billed;
  const { invoice, writes } = billed.value;
  const once = claim('dues', billedGuard(member.id, scheduleId, period.startsOn), invoice.id);
  return ok({ ...billed.value, writes: [...writes, once] });
}

type BillAsked = {
  readonly member: Billed;
  readonly lines: readonly Line[];
  readonly dueDays: number;
  readonly of?: Partial<Pick<IssuedInvoice, 'scheduleId' | 'period' | 'termId' | 'instalments'>>;
};

/** Issues an invoice: its number, its entry in the journal, and the credits of the member that go to it. */
export async function bill(asked: BillAsked, tools: Tools): Promise<Result<Issued, BillRefusal>> {
  const { member, lines, dueDays, of = {} } = asked;
  const on = dayIn(tools.now);
  const { first: number, write: counted } = await claimNumbers(tools.store, 'dues', counters.invoices, 1);
  const draft = draftInvoice({ id: tools.newId<InvoiceId>(), memberId: member.id, lines, ...of });
  const issued = issue(draft, { number, on, dueDays, stamp: stampOf(tools, on) });
  if (!issued.ok) return issued;
  const { entry } = issued.value;
  const credited = await useCredits(issued.value.invoice, tools);
  const dossier = {
    buyer: buyerOf(member),
    language: member.language,
    allocations: credited.allocations,
    entry: placeOf(entry),
  };
  const invoice = { ...credited.invoice, ...dossier };
  return ok({
    invoice,
    letter: invoiceLetter(invoice, member),
    facts: factsOf(invoice),
    file: invoiceFile(invoice),
    writes: [
      counted,
      create(invoices, invoice),
      claim('dues', referenceGuard(invoice.reference), invoice.id),
      ...post(entry),
      ...credited.writes,
    ],
  });
}

export type Annulled = { readonly invoice: KeptInvoice; readonly writes: readonly AnyWrite[] };

/**
 * Undoes an invoice of which nothing was paid: it keeps its number, and its period may be billed again. What that means
 * to others is theirs to write beside it.
 */
export async function annul(
  seen: Kept<KeptInvoice>,
  reason: string,
  tools: Tools,
): Promise<Result<Annulled, DuesRefusal>> {
  const on = dayIn(tools.now);
  const issuing = await entryAt(seen.record.entry, tools);
  const done = voidInvoice(seen.record, issuing, { on, reason, stamp: stampOf(tools, on) });
  if (!done.ok) return done;
  const { buyer, language, allocations, entry } = seen.record;
  const invoice: KeptInvoice = { ...done.value.invoice, buyer, language, allocations, entry };
  return ok({
    invoice,
    writes: [replace(invoices, seen, invoice), ...post(done.value.entry), ...mayBeBilledAgain(invoice)],
  });
}

/** What writes that an invoice is owed no more; nothing where something of it was paid, or it is over already. */
export async function unbill(invoiceId: InvoiceId, reason: Word, tools: Tools): Promise<readonly AnyWrite[]> {
  const seen = await tools.store.get(invoices, invoiceKey(invoiceId));
  const done = seen && (await annul(seen, say(reason, seen.record.language), tools));
  return done?.ok ? done.value.writes : [];
}

function mayBeBilledAgain({ id, memberId, scheduleId, period }: KeptInvoice): AnyWrite[] {
  if (scheduleId === null || period === null) return [];
  return [release('dues', billedGuard(memberId, scheduleId, period.startsOn), id)];
}

/** Who is billed, or paid, as a document says it. */
export function buyerOf(member: Billed): Buyer {
  return {
    name: member.legalName || displayName(member),
    address: addressLines(member, member.language),
    memberNumber: member.number,
  };
}

type Credited = {
  readonly invoice: LiveInvoice;
  readonly allocations: InvoiceDossier['allocations'];
  readonly writes: readonly AnyWrite[];
};

/** What the member paid too much before goes to its new invoice. */
async function useCredits(issued: LiveInvoice, tools: Tools): Promise<Credited> {
  let all: Credited = { invoice: issued, allocations: [], writes: [] };
  for (const kept of await withCredit(issued, tools)) {
    const { credit, allocations } = kept.record;
    if (!credit || all.invoice.state === 'paid') continue;
    const on = dayIn(tools.now);
    const used = applyCredit(credit, [all.invoice], { stamp: stampOf(tools, on), on });
    if (!used.ok) continue;
    const {
      invoices: [invoice = all.invoice],
      entry,
    } = used.value;
    const after: KeptPayment = {
      ...kept.record,
      credit: used.value.credit,
      allocations: [...allocations, ...used.value.allocations],
    };
    all = {
      invoice,
      allocations: [...all.allocations, ...used.value.allocations],
      writes: [...all.writes, replace(payments, kept, after), ...post(entry)],
    };
  }
  return all;
}

async function withCredit({ memberId }: LiveInvoice, { store }: Tools): Promise<Kept<KeptPayment>[]> {
  const { rows } = await store.list(paymentsOf(memberId));
  return rows.filter(({ record }) => (record.credit?.left ?? 0) > 0).toReversed();
}
