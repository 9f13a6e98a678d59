import type { Day } from '../kernel/day.ts';
import type { EntryId, InvoiceId, MemberId } from '../kernel/ids.ts';
import type { Instant } from '../kernel/instant.ts';
import { add, money, negate, sum, zero, type Money } from '../kernel/money.ts';
import type { Account } from './account.ts';

/** One line of the journal: a debit is positive, a credit negative. It holds no personal data: ids alone. */
export type Posting = {
  readonly account: Account;
  readonly amount: Money;
  readonly memberId: MemberId | null;
  readonly invoiceId: InvoiceId | null;
};

/** A line of the journal about a member, and about an invoice where there is one. */
export function posting(
  account: Account,
  amount: Money,
  about: { readonly memberId: MemberId | null; readonly invoice?: { readonly id: InvoiceId } },
): Posting {
  return { account, amount, memberId: about.memberId, invoiceId: about.invoice?.id ?? null };
}

export type EntryKind =
  | 'invoice'
  | 'payment'
  | 'identified'
  | 'credit-note'
  | 'credit-applied'
  | 'refund'
  | 'write-off'
  | 'void'
  | 'shares'
  | 'reversal'
  | 'adjustment';

/**
 * A set of postings that sums to zero, written once and never changed. `source` is what caused it (an invoice, a bank
 * line, an event of a provider): it has at most one entry of a kind, however often it arrives.
 */
export type Entry = {
  readonly id: EntryId;
  readonly kind: EntryKind;
  readonly source: string;
  readonly recordedAt: Instant;
  readonly effectiveOn: Day;
  readonly postings: readonly Posting[];
  readonly reverses: EntryId | null;
};

/** What the caller gives an entry: its id, and when it is written. */
export type EntryStamp = { readonly id: EntryId; readonly recordedAt: Instant; readonly effectiveOn: Day };

/** @example isBalanced([{ amount: 500 }, { amount: -500 }]) // => true */
export function isBalanced(postings: readonly { readonly amount: Money }[]): boolean {
  return sum(postings.map(({ amount }) => amount)) === 0;
}

/**
 * An entry of the journal; postings of nothing are left out.
 *
 * @throws RangeError when the postings do not sum to zero: our own mistake, never a person's
 */
export function entryOf(
  kind: EntryKind,
  source: string,
  postings: readonly Posting[],
  { id, recordedAt, effectiveOn }: EntryStamp,
): Entry {
  if (!isBalanced(postings)) throw new RangeError(`Postings of ${kind} ${source} do not sum to zero`);
  return {
    id,
    kind,
    source,
    recordedAt,
    effectiveOn,
    postings: postings.filter(({ amount }) => amount !== 0),
    reverses: null,
  };
}

/** The entry that undoes another: a mistake is reversed, never edited. */
export function reversalOf(entry: Entry, stamp: EntryStamp): Entry {
  const postings = entry.postings.map((one) => ({ ...one, amount: negate(one.amount) }));
  return { ...entryOf('reversal', entry.source, postings, stamp), reverses: entry.id };
}

/** The balance of each account that moved: a fold of the postings, and the only truth about it. */
export function balances(entries: Iterable<Pick<Entry, 'postings'>>): Map<Account, Money> {
  const found = new Map<Account, Money>();
  for (const { postings } of entries) {
    for (const { account, amount } of postings) found.set(account, add(found.get(account) ?? zero, amount));
  }
  return found;
}

/** What a member owes (positive) less what stands to its credit. */
export function balanceOf(memberId: MemberId, entries: Iterable<Pick<Entry, 'postings'>>): Money {
  let total = money(0);
  for (const { postings } of entries) {
    for (const one of postings) {
      const counts = one.account === 'receivable' || one.account === 'member-credit';
      if (counts && one.memberId === memberId) total = add(total, one.amount);
    }
  }
  return total;
}
