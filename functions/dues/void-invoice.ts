import type { duesRoutes } from '../../shared/contracts/routes/dues.ts';
import { refuse } from '../../shared/kernel/result.ts';
import type { UseCase } from '../platform/http.ts';
import { decideAgain } from '../platform/storage/retry.ts';
import { commitDues } from './commit.ts';
import { rowOfInvoice } from './keepers.ts';
import type { DuesPorts } from './ports.ts';
import { invoiceKey, invoices } from './records.ts';
import { annul } from './writes.ts';

/** Undoes an invoice of which nothing was paid, with what that means to the roll. */
export const voidInvoice =
  (ports: DuesPorts): UseCase<typeof duesRoutes.voidInvoice> =>
  ({ path, body }, tools) =>
    decideAgain(tools.pause, async () => {
      const seen = await tools.store.get(invoices, invoiceKey(path.invoiceId));
      if (!seen) return refuse('platform/not-found');
      const done = await annul(seen, body.reason, tools);
      if (!done.ok) return done;
      const { invoice, writes } = done.value;
      const consequences = await ports.onVoided(invoice, tools);
      if (!consequences.ok) return consequences;
      const row = rowOfInvoice(invoice, seen.version + 1, tools);
      return commitDues([...writes, ...consequences.value], row, tools);
    });
