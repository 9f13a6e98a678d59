import type { KeptInvoice } from '../../shared/contracts/records/invoice.ts';
import type { KeptPayment } from '../../shared/contracts/records/payment.ts';
import type { Settlement } from '../../shared/dues/settlement.ts';
import { zero } from '../../shared/kernel/money.ts';
import { ok } from '../../shared/kernel/result.ts';
import type { Kept } from '../platform/storage/kind.ts';
import type { Tools } from '../platform/tools.ts';
import { rowOfPayment } from './keepers.ts';
import { post } from './ledger.ts';
import { receiptLetter } from './letters.ts';
import type { DuesPorts } from './ports.ts';
import { moved, rowsOf } from './settlements.ts';
import type { Billed } from './writes.ts';

type Given = {
  readonly payment: KeptPayment;
  readonly version: number;
  /** Who paid; null while nobody knows. */
  readonly member: Billed | null;
  /** The invoices as they were before. */
  readonly open: readonly Kept<KeptInvoice>[];
  readonly settlement: Settlement;
};

/** What follows from a payment beside its own record: invoices, entry, what that means to others, and the receipt. */
export async function give(
  ports: DuesPorts,
  { payment, version, member, open, settlement }: Given,
  tools: Tools,
) {
  const after = moved(open, settlement);
  const settled = after.filter(({ invoice }) =>
    settlement.events.some(({ invoiceId }) => invoiceId === invoice.id),
  );
  const consequences = await ports.onSettled(
    settled.map(({ invoice }) => invoice),
    tools,
  );
  if (!consequences.ok) return consequences;
  const paid = after.map(({ invoice }) => invoice);
  const letter = member && receiptLetter(payment, paid, member);
  return ok({
    writes: [
      ...after.map(({ write }) => write),
      ...post(settlement.entry),
      ...consequences.value,
      ...(letter ? [ports.outgoing(tools, letter)] : []),
    ],
    answer: {
      payment: rowOfPayment(payment, version, tools),
      invoices: rowsOf(after, tools),
      credit: payment.credit?.left ?? zero,
    },
  });
}
