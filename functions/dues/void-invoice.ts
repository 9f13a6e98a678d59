import type { duesRoutes } from '../../shared/contracts/routes/dues.ts';
import type { KeptInvoice } from '../../shared/contracts/records/invoice.ts';
import { voidInvoice as voided } from '../../shared/dues/issue.ts';
import { dayIn } from '../../shared/kernel/instant.ts';
import { refuse } from '../../shared/kernel/result.ts';
import type { UseCase } from '../platform/http.ts';
import { release } from '../platform/storage/guards.ts';
import { decideAgain } from '../platform/storage/retry.ts';
import { replace, type AnyWrite } from '../platform/storage/writes.ts';
import { commitDues } from './commit.ts';
import { rowOfInvoice } from './keepers.ts';
import { entryAt, post, stampOf } from './ledger.ts';
import type { DuesPorts } from './ports.ts';
import { billedGuard, invoiceKey, invoices } from './records.ts';

/** Undoes an invoice of which nothing was paid: it keeps its number, and its period may be billed again. */
export const voidInvoice =
  (ports: DuesPorts): UseCase<typeof duesRoutes.voidInvoice> =>
  ({ path, body }, tools) =>
    decideAgain(tools.pause, async () => {
      const seen = await tools.store.get(invoices, invoiceKey(path.invoiceId));
      if (!seen) return refuse('platform/not-found');
      const on = dayIn(tools.now);
      const issuing = await entryAt(seen.record.entry, tools);
      const done = voided(seen.record, issuing, { on, reason: body.reason, stamp: stampOf(tools, on) });
      if (!done.ok) return done;
      const { buyer, language, allocations, entry } = seen.record;
      const invoice: KeptInvoice = { ...done.value.invoice, buyer, language, allocations, entry };
      const consequences = await ports.onVoided(invoice, tools);
      if (!consequences.ok) return consequences;
      const writes = [
        replace(invoices, seen, invoice),
        ...post(done.value.entry),
        ...mayBeBilledAgain(invoice),
        ...consequences.value,
      ];
      return commitDues(writes, rowOfInvoice(invoice, seen.version + 1, tools), tools);
    });

function mayBeBilledAgain({ id, memberId, scheduleId, period }: KeptInvoice): AnyWrite[] {
  if (scheduleId === null || period === null) return [];
  return [release('dues', billedGuard(memberId, scheduleId, period.startsOn), id)];
}
