import { addDays, type Day } from '../kernel/day.ts';
import { negate, sum, zero, type Money } from '../kernel/money.ts';
import { ok, refuse, type Result } from '../kernel/result.ts';
import { items } from './item.ts';
import { entryOf, posting, reversalOf, type Entry, type EntryStamp, type Posting } from './entry.ts';
import {
  isLive,
  owing,
  unpaid,
  type DraftInvoice,
  type Invoice,
  type LiveInvoice,
  type VoidInvoice,
  type WrittenOffInvoice,
} from './invoice.ts';
import type { SettlementEvent } from './settlement.ts';
import { referenceOf } from './reference.ts';
import type { DuesRefusal } from './refusals.ts';

type Issue = {
  readonly invoice: LiveInvoice;
  readonly entry: Entry;
  readonly events: readonly SettlementEvent[];
};
type IssueAsked = {
  readonly number: number;
  readonly on: Day;
  readonly dueDays: number;
  readonly stamp: EntryStamp;
};

/** Gives a draft its number and its dates, and posts it. Nothing to pay is paid at once. */
export function issue(
  draft: Invoice,
  { number, on, dueDays, stamp }: IssueAsked,
): Result<Issue, DuesRefusal> {
  if (draft.state !== 'draft') return refuse('dues/wrong-state', { state: draft.state });
  if (draft.lines.length === 0) return refuse('dues/nothing-to-invoice');
  if (draft.total < 0) return refuse('dues/negative-total', { total: draft.total });
  const dueOn = draft.instalments[0]?.dueOn ?? addDays(on, dueDays);
  const { state: _, ...file } = draft;
  const issued = {
    ...file,
    number,
    reference: referenceOf(number),
    issuedOn: on,
    dueOn,
    paid: zero,
    credited: zero,
  };
  const entry = entryOf('invoice', draft.id, issuePostings(draft), stamp);
  if (draft.total > 0) return ok({ invoice: { ...issued, state: 'open' }, entry, events: [] });
  const { id: invoiceId, memberId, termId } = draft;
  const events = [{ kind: 'settled' as const, invoiceId, memberId, termId }];
  return ok({ invoice: { ...issued, state: 'paid', paidOn: on }, entry, events });
}

function issuePostings(draft: DraftInvoice): Posting[] {
  const about = { memberId: draft.memberId, invoice: draft };
  const sold = items
    .map((item) => ({ item, amount: amountOf(draft, item) }))
    .filter(({ amount }) => amount !== 0);
  return [
    posting('receivable', draft.total, about),
    ...sold.map(({ item, amount }) => posting(`revenue/${item}`, negate(amount), about)),
    ...draft.taxes.map(({ tax, amount }) => posting(`tax/${tax}`, negate(amount), about)),
  ];
}

function amountOf({ lines }: DraftInvoice, item: (typeof items)[number]): Money {
  return sum(lines.filter((line) => line.item === item).map(({ amount }) => amount));
}

type Ending = { readonly on: Day; readonly reason: string; readonly stamp: EntryStamp };

/** Undoes an invoice that should not have been: nothing was paid or credited on it, and its entry is reversed. */
export function voidInvoice(
  invoice: Invoice,
  issuing: Entry,
  { on, reason, stamp }: Ending,
): Result<{ readonly invoice: VoidInvoice; readonly entry: Entry }, DuesRefusal> {
  if (!isLive(invoice)) return refuse('dues/wrong-state', { state: invoice.state });
  if (invoice.paid !== 0 || invoice.credited !== 0)
    return refuse('dues/payments-received', { paid: invoice.paid });
  return ok({
    invoice: { ...unpaid(invoice), state: 'void', voidedOn: on, reason },
    entry: reversalOf(issuing, stamp),
  });
}

/** Gives up what an invoice still owes. */
export function writeOff(
  invoice: Invoice,
  { on, reason, stamp }: Ending,
): Result<{ readonly invoice: WrittenOffInvoice; readonly entry: Entry }, DuesRefusal> {
  const left = owing(invoice);
  if (!isLive(invoice)) return refuse('dues/wrong-state', { state: invoice.state });
  if (left === 0) return refuse('dues/invoice-already-settled', { number: invoice.number });
  const about = { memberId: invoice.memberId, invoice };
  const postings = [posting('write-off', left, about), posting('receivable', negate(left), about)];
  const entry = entryOf('write-off', `${invoice.id}/write-off`, postings, stamp);
  return ok({
    invoice: { ...invoice, state: 'written-off', writtenOffOn: on, writtenOff: left, reason },
    entry,
  });
}
