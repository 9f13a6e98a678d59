import type { duesRoutes } from '../../shared/contracts/routes/dues.ts';
import type { KeptPayment } from '../../shared/contracts/records/payment.ts';
import { reversePayment as reversed } from '../../shared/dues/reverse.ts';
import { dayIn } from '../../shared/kernel/instant.ts';
import { refuse } from '../../shared/kernel/result.ts';
import type { UseCase } from '../platform/http.ts';
import type { Kept } from '../platform/storage/kind.ts';
import { decideAgain } from '../platform/storage/retry.ts';
import { replace } from '../platform/storage/writes.ts';
import type { Tools } from '../platform/tools.ts';
import { commitDues } from './commit.ts';
import { rowOfPayment } from './keepers.ts';
import { entryAt, post, stampOf } from './ledger.ts';
import type { DuesPorts } from './ports.ts';
import { invoiceKey, invoices, paymentKey, payments } from './records.ts';
import { moved, rowsOf } from './settlements.ts';

/** A cheque came back, or money was returned: what the payment had settled is open again. */
export const reversePayment =
  (ports: DuesPorts): UseCase<typeof duesRoutes.reversePayment> =>
  ({ path, body }, tools) =>
    decideAgain(tools.pause, async () => {
      const seen = await tools.store.get(payments, paymentKey(path.paymentId));
      return seen ? reverse(ports, { seen, ...body }, tools) : refuse('platform/not-found');
    });

type Asked = {
  readonly seen: Kept<KeptPayment>;
  readonly as: 'reversed' | 'refunded';
  readonly reason: string;
};

async function reverse(ports: DuesPorts, { seen, as, reason }: Asked, tools: Tools) {
  const { record } = seen;
  const { number, payer, language, identified, entry: place, allocations: before, credit: left } = record;
  const touched = await invoicesTouched(record, tools);
  const on = dayIn(tools.now);
  const trace = {
    entry: await entryAt(place, tools),
    identified: identified && (await entryAt(identified, tools)),
    allocations: before,
    invoices: touched.map((kept) => kept.record),
    credit: left,
  };
  const done = reversed(record, trace, { as, reason, on, stamp: stampOf(tools, on) });
  if (!done.ok) return done;
  const { entry, allocations, credit, events, payment } = done.value;
  const after = moved(touched, done.value);
  const reopened = after.filter(({ invoice }) => events.some(({ invoiceId }) => invoiceId === invoice.id));
  const consequences = await ports.onReopened(
    reopened.map(({ invoice }) => invoice),
    tools,
  );
  if (!consequences.ok) return consequences;
  const dossier = { number, payer, language, credit, identified, entry: place };
  const kept: KeptPayment = { ...payment, ...dossier, allocations: [...before, ...allocations] };
  const writes = [
    replace(payments, seen, kept),
    ...after.map(({ write }) => write),
    ...post(entry),
    ...consequences.value,
  ];
  const rows = { payment: rowOfPayment(kept, seen.version + 1, tools), invoices: rowsOf(after, tools) };
  return commitDues(writes, rows, tools);
}

function invoicesTouched({ allocations }: KeptPayment, { store }: Tools) {
  const ids = [...new Set(allocations.map(({ invoiceId }) => invoiceId))];
  return store.getMany(invoices, ids.map(invoiceKey));
}
