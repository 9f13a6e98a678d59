import type { duesRoutes } from '../../shared/contracts/routes/dues.ts';
import type { RequestOf } from '../../shared/contracts/route.ts';
import type { KeptInvoice } from '../../shared/contracts/records/invoice.ts';
import type { KeptPayment } from '../../shared/contracts/records/payment.ts';
import { recordPayment as recorded, type Payment } from '../../shared/dues/payment.ts';
import type { PaymentId } from '../../shared/kernel/ids.ts';
import { zero } from '../../shared/kernel/money.ts';
import { refuse } from '../../shared/kernel/result.ts';
import { fold } from '../../shared/kernel/text.ts';
import type { UseCase } from '../platform/http.ts';
import { claimNumbers } from '../platform/storage/counters.ts';
import type { Kept } from '../platform/storage/kind.ts';
import { recordedOn } from '../platform/recorded-on.ts';
import { decideAgain } from '../platform/storage/retry.ts';
import { create } from '../platform/storage/writes.ts';
import type { Tools } from '../platform/tools.ts';
import { commitDues } from './commit.ts';
import { invoicesToPay } from './invoices-to-pay.ts';
import { rowOfPayment } from './keepers.ts';
import { placeOf, post, stampOf } from './ledger.ts';
import { receiptLetter } from './letters.ts';
import type { DuesPorts } from './ports.ts';
import { counters, payments } from './records.ts';
import { moved, rowsOf } from './settlements.ts';
import { buyerOf, type Billed } from './writes.ts';

type Body = RequestOf<typeof duesRoutes.recordPayment>['body'];
type Asked = {
  readonly body: Body;
  readonly member: Billed;
  readonly open: readonly Kept<KeptInvoice>[];
};

/** Records what came in, gives it to invoices, and keeps as a credit what is left. The same cheque counts once. */
export const recordPayment =
  (ports: DuesPorts): UseCase<typeof duesRoutes.recordPayment> =>
  async ({ body }, tools) => {
    const received = recordedOn('receivedOn', body.receivedOn, tools);
    if (!received.ok) return received;
    return decideAgain(tools.pause, async () => {
      const member = await ports.party(body.memberId, tools);
      if (!member) return refuse('dues/unknown-member');
      const open = await invoicesToPay(body, tools);
      return open.ok ? settleWith(ports, { body, member, open: open.value }, tools) : open;
    });
  };

async function settleWith(ports: DuesPorts, { body, member, open }: Asked, tools: Tools) {
  const payment = paymentOf(body, tools);
  const queue = open.map(({ record }) => record);
  const stamp = stampOf(tools, body.receivedOn);
  const done = recorded(payment, queue, { stamp, named: queue.map(({ id }) => id) });
  if (!done.ok) return done;
  const { entry, allocations, credit, events } = done.value;
  const { first: number, write: counted } = await claimNumbers(tools.store, 'dues', counters.receipts, 1);
  const place = { entry: placeOf(entry), payer: buyerOf(member), language: member.language };
  const kept: KeptPayment = { ...payment, ...place, number, allocations, credit };
  const after = moved(open, done.value);
  const settled = after.filter(({ invoice }) => events.some(({ invoiceId }) => invoiceId === invoice.id));
  const consequences = await ports.onSettled(
    settled.map(({ invoice }) => invoice),
    tools,
  );
  if (!consequences.ok) return consequences;
  const paid = after.map(({ invoice }) => invoice);
  const letter = receiptLetter(kept, paid, member);
  const writes = [
    counted,
    create(payments, kept),
    ...after.map(({ write }) => write),
    ...post(entry),
    ...consequences.value,
    ...(letter ? [ports.outgoing(tools, letter)] : []),
  ];
  const rows = { payment: rowOfPayment(kept, 1, tools), invoices: rowsOf(after, tools) };
  return commitDues(writes, { ...rows, credit: credit?.left ?? zero }, tools);
}

function paymentOf(body: Body, { newId }: Tools): Payment & { readonly state: 'recorded' } {
  const { memberId, amount, method, receivedOn, reference } = body;
  const id = newId<PaymentId>();
  const source = sourceOf(body, id);
  return { id, memberId, amount, method, receivedOn, reference, source, state: 'recorded' };
}

/** A cheque is known by its number; what else carries a reference, by that with its day and its amount. */
function sourceOf({ memberId, method, reference, receivedOn, amount }: Body, id: PaymentId): string {
  const known = fold(reference).replaceAll(/\s+/g, '');
  if (known === '') return id;
  const mark = method === 'cheque' ? known : `${known}/${receivedOn}/${amount}`;
  return `${method}/${memberId}/${mark}`;
}
