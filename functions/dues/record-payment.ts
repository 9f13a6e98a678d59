import type { duesRoutes } from '../../shared/contracts/routes/dues.ts';
import type { RequestOf } from '../../shared/contracts/route.ts';
import type { KeptInvoice } from '../../shared/contracts/records/invoice.ts';
import type { KeptPayment } from '../../shared/contracts/records/payment.ts';
import { recordPayment as recorded } from '../../shared/dues/payment.ts';
import type { PaymentId } from '../../shared/kernel/ids.ts';
import { refuse } from '../../shared/kernel/result.ts';
import type { UseCase } from '../platform/http.ts';
import { claimNumbers } from '../platform/storage/counters.ts';
import type { Kept } from '../platform/storage/kind.ts';
import { recordedOn } from '../platform/recorded-on.ts';
import { decideAgain } from '../platform/storage/retry.ts';
import { create } from '../platform/storage/writes.ts';
import type { Tools } from '../platform/tools.ts';
import { commitDues } from './commit.ts';
import { give } from './give.ts';
import { invoicesToPay } from './invoices-to-pay.ts';
import { placeOf, stampOf } from './ledger.ts';
import { sourceOf } from './payment-source.ts';
import type { DuesPorts } from './ports.ts';
import { counters, payments } from './records.ts';
import { buyerOf, type Billed } from './writes.ts';

type Body = RequestOf<typeof duesRoutes.recordPayment>['body'];
type Asked = {
  readonly body: Body;
  /** Who paid; null while nobody knows. */
  readonly member: Billed | null;
  readonly open: readonly Kept<KeptInvoice>[];
};

/** Records what came in, gives it to invoices, and keeps as a credit what is left. The same cheque counts once. */
export const recordPayment =
  (ports: DuesPorts): UseCase<typeof duesRoutes.recordPayment> =>
  async ({ body }, tools) => {
    const received = recordedOn('receivedOn', body.receivedOn, tools);
    if (!received.ok) return received;
    return decideAgain(tools.pause, async () => {
      const member = body.memberId === null ? null : await ports.party(body.memberId, tools);
      if (member === undefined) return refuse('dues/unknown-member');
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
  const { entry, allocations, credit } = done.value;
  const { first: number, write: counted } = await claimNumbers(tools.store, 'dues', counters.receipts, 1);
  const kept: KeptPayment = {
    ...payment,
    number,
    payer: member && buyerOf(member),
    language: member?.language ?? tools.language,
    allocations,
    credit,
    entry: placeOf(entry),
    identified: null,
  };
  const given = await give(ports, { payment: kept, version: 1, member, open, settlement: done.value }, tools);
  if (!given.ok) return given;
  const { writes, answer } = given.value;
  return commitDues([counted, create(payments, kept), ...writes], answer, tools);
}

function paymentOf(body: Body, { newId }: Tools) {
  const { memberId, amount, method, receivedOn, reference } = body;
  const received = { id: newId<PaymentId>(), memberId, amount, method, receivedOn, reference };
  return { ...received, source: sourceOf(received), state: 'recorded' as const };
}
