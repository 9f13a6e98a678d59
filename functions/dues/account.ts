import type { duesRoutes } from '../../shared/contracts/routes/dues.ts';
import { balanceOf, type Entry } from '../../shared/dues/entry.ts';
import type { InvoiceId, MemberId } from '../../shared/kernel/ids.ts';
import { add, zero, type Money } from '../../shared/kernel/money.ts';
import { ok } from '../../shared/kernel/result.ts';
import type { UseCase } from '../platform/http.ts';
import { entriesAbout } from './ledger.ts';

/** A member's account, folded from the journal: nothing else knows what is owed. */
export const getAccount: UseCase<typeof duesRoutes.getAccount> = async ({ path }, { store }) => {
  const found = await store.listAll(entriesAbout(path.memberId));
  let balance: Money = zero;
  const entries = found.map(({ record }) => {
    const amount = balanceOf(path.memberId, [record]);
    balance = add(balance, amount);
    const { id, kind, effectiveOn: on } = record;
    return { id, kind, on, amount, balance, invoices: invoicesIn(record, path.memberId) };
  });
  return ok({ balance, entries });
};

function invoicesIn({ postings }: Entry, memberId: MemberId): InvoiceId[] {
  const own = postings.filter((posting) => posting.memberId === memberId);
  return [...new Set(own.flatMap(({ invoiceId }) => invoiceId ?? []))];
}
