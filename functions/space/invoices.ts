import type { KeptInvoice } from '../../shared/contracts/records/invoice.ts';
import type { spaceRoutes } from '../../shared/contracts/routes/space.ts';
import { owing } from '../../shared/dues/invoice.ts';
import { lateFrom, shownState } from '../../shared/dues/lateness.ts';
import { numberText } from '../../shared/dues/reference.ts';
import { dayIn } from '../../shared/kernel/instant.ts';
import { sum } from '../../shared/kernel/money.ts';
import { ok } from '../../shared/kernel/result.ts';
import { invoicesOf } from '../dues/records.ts';
import type { UseCase } from '../platform/http.ts';
import { settingsOf } from '../platform/settings.ts';

/** The member's own invoices, as they stand today, and what is owed in all. */
export const listInvoices: UseCase<typeof spaceRoutes.invoices> = async (_, tools) => {
  const { caller, store, now } = tools;
  const kept = caller.door === 'member' ? await store.listAll(invoicesOf(caller.memberId)) : [];
  const invoices = kept.map(({ record }) => {
    const { id, number, lines, issuedOn, dueOn, state, total, reference } = record;
    return {
      id,
      number: numberText(number),
      subject: lines[0]?.label ?? { fr: '–', en: '–' },
      issuedOn,
      dueOn,
      state: shownState(state, lateFrom(record), dayIn(now)),
      total,
      owing: owing(record),
      reference,
      payments: paidBy(record),
    };
  });
  const { network } = await settingsOf(tools);
  return ok({
    invoices,
    owing: sum(invoices.map((invoice) => invoice.owing)),
    howToPay: network.paymentInstructions,
  });
};

/** What each payment gave it, unless it was taken back; what a credit paid has no receipt of its own. */
function paidBy({ allocations }: Pick<KeptInvoice, 'allocations'>) {
  const ids = new Set(allocations.flatMap(({ paymentId }) => paymentId ?? []));
  return [...ids]
    .map((id) => {
      const own = allocations.filter(({ paymentId }) => paymentId === id);
      return { id, amount: sum(own.map(({ amount }) => amount)) };
    })
    .filter(({ amount }) => amount > 0);
}
