import type { RefusalCode } from '../../shared/contracts/problems.ts';
import type { KeptInvoice } from '../../shared/contracts/records/invoice.ts';
import type { InvoiceId, MemberId } from '../../shared/kernel/ids.ts';
import type { Period } from '../../shared/kernel/period.ts';
import { ok, type Refusal, type Result } from '../../shared/kernel/result.ts';
import type { Member } from '../../shared/membership/member.ts';
import {
  cancelTerm,
  closeTerm,
  duesPaid,
  duesUnpaid,
  openTerm,
  runAfter,
} from '../../shared/membership/renewal.ts';
import type { Term } from '../../shared/membership/term.ts';
import { settingsOf } from '../platform/settings.ts';
import type { Kept } from '../platform/storage/kind.ts';
import { replace, type AnyWrite } from '../platform/storage/writes.ts';
import type { Tools } from '../platform/tools.ts';
import { applicationKey, applications } from './application-records.ts';
import { conditionStep } from './close-application.ts';
import { admissionKey, admissions, terms, termsOf } from './party-records.ts';
import { memberWrites } from './party-writes.ts';
import { memberKey, members } from './records.ts';

type Consequence = Promise<Result<readonly AnyWrite[], Refusal<RefusalCode>>>;
type Invoices = readonly [KeptInvoice, ...KeptInvoice[]];

const isSome = (invoices: readonly KeptInvoice[]): invoices is Invoices => invoices.length > 0;

/**
 * Invoices of one member were settled. First dues meet their condition, and the applicant is a member once all are met;
 * the terms that awaited payment open. The writes join the transaction of the payment.
 */
export async function membershipOnSettled(invoices: readonly KeptInvoice[], tools: Tools): Consequence {
  if (!isSome(invoices)) return ok([]);
  const first = await conditionOfDues(invoices, true, tools);
  if (first) return first;
  return onRoll(invoices, tools, {
    term: (term) => {
      const opened = term.state === 'awaiting-payment' ? openTerm(term) : undefined;
      return opened?.ok ? opened.value : term;
    },
    dues: duesPaid,
  });
}

/** Payments were reversed: conditions are open again, and so is what the terms await. */
export async function membershipOnReopened(invoices: readonly KeptInvoice[], tools: Tools): Consequence {
  if (!isSome(invoices)) return ok([]);
  const first = await conditionOfDues(invoices, false, tools);
  if (first) return first;
  return onRoll(invoices, tools, {
    term: closeTerm,
    dues: duesUnpaid,
  });
}

/** Nobody will pay an invoice: the term that awaited it is cancelled; first dues may be billed anew. */
export async function membershipOnVoided(invoice: KeptInvoice, tools: Tools): Consequence {
  const pending = await admissionOf(invoice.memberId, [invoice], tools);
  if (!pending)
    return onRoll([invoice], tools, { term: cancelTerm, dues: ({ duesPaidUntil }) => duesPaidUntil });
  const seen = await tools.store.get(applications, applicationKey(pending.record.applicationId));
  return ok([
    replace(admissions, pending, { ...pending.record, invoiceId: null, duesUntil: null }),
    ...(seen ? [replace(applications, seen, { ...seen.record, invoiceId: null })] : []),
  ]);
}

async function admissionOf(memberId: MemberId, invoices: readonly KeptInvoice[], { store }: Tools) {
  const pending = await store.get(admissions, admissionKey(memberId));
  return pending && invoices.some(({ id }) => id === pending.record.invoiceId) ? pending : undefined;
}

async function conditionOfDues(
  invoices: Invoices,
  firstDues: boolean,
  tools: Tools,
): Promise<Awaited<Consequence> | undefined> {
  const [{ memberId }] = invoices;
  const pending = await admissionOf(memberId, invoices, tools);
  if (!pending) return undefined;
  const seen = await tools.store.get(applications, applicationKey(pending.record.applicationId));
  if (!seen) return ok([]);
  const step = await conditionStep(seen.record, { firstDues }, tools);
  return step.ok ? ok([replace(applications, seen, step.value.record), ...step.value.writes]) : step;
}

type Change = {
  readonly term: (term: Term) => Term;
  readonly dues: (member: Member, period: Period) => Member['duesPaidUntil'];
};

/** What invoices that are settled, or not any more, change of a member's terms and row. */
async function onRoll(invoices: Invoices, tools: Tools, change: Change): Consequence {
  const dues = invoices.filter(({ scheduleId }) => scheduleId !== null);
  const [{ memberId }] = invoices;
  const seen = dues.length > 0 ? await tools.store.get(members, memberKey(memberId)) : undefined;
  if (!seen) return ok([]);
  const known = await tools.store.listAll(termsOf(memberId));
  const paidBy = new Set<InvoiceId | null>(dues.map(({ id }) => id));
  const changed = known.flatMap((kept) => {
    const next = paidBy.has(kept.record.invoiceId) ? change.term(kept.record) : kept.record;
    return next === kept.record ? [] : [{ kept, next }];
  });
  const duesPaidUntil = dues
    .flatMap((invoice) => periodOf(invoice, known) ?? [])
    .reduce<Member['duesPaidUntil']>(
      (until, period) => change.dues({ ...seen.record, duesPaidUntil: until }, period),
      seen.record.duesPaidUntil,
    );
  const cells = changed.length > 0 ? runAfter(seen.record, ...beforeAndAfter(known, changed)) : {};
  const row = await rowWrites(seen, { ...seen.record, ...cells, duesPaidUntil }, tools);
  return ok([...changed.map(({ kept, next }) => replace(terms, kept, next)), ...row]);
}

/** What an invoice pays for: its own period, or that of the term which began with the payment. */
function periodOf({ id, period }: KeptInvoice, known: readonly Kept<Term>[]): Period | undefined {
  const term = known.find(({ record }) => record.invoiceId === id)?.record;
  if (period !== null || !term) return period ?? undefined;
  return term.endsOn === null ? undefined : { startsOn: term.startsOn, endsOn: term.endsOn };
}

function beforeAndAfter(
  known: readonly Kept<Term>[],
  changed: readonly { readonly kept: Kept<Term>; readonly next: Term }[],
): [Term[], Term[]] {
  const after = known.map((kept) => changed.find((one) => one.kept === kept)?.next ?? kept.record);
  return [known.map(({ record }) => record), after];
}

async function rowWrites(seen: Kept<Member>, after: Member, tools: Tools): Promise<AnyWrite[]> {
  const { categories } = await settingsOf(tools);
  const category = after.category === null ? undefined : categories.get(after.category);
  return category ? memberWrites(seen, after, category, tools) : [replace(members, seen, after)];
}
