import type { duesRoutes } from '../../shared/contracts/routes/dues.ts';
import type { RequestOf } from '../../shared/contracts/route.ts';
import type { KeptPayment } from '../../shared/contracts/records/payment.ts';
import { identifyPayer as identified, isUnidentified } from '../../shared/dues/payment.ts';
import { dayIn } from '../../shared/kernel/instant.ts';
import { refuse } from '../../shared/kernel/result.ts';
import type { UseCase } from '../platform/http.ts';
import { claim } from '../platform/storage/guards.ts';
import type { Kept } from '../platform/storage/kind.ts';
import { decideAgain } from '../platform/storage/retry.ts';
import { replace, type AnyWrite } from '../platform/storage/writes.ts';
import type { Tools } from '../platform/tools.ts';
import { commitDues } from './commit.ts';
import { give } from './give.ts';
import { invoicesToPay } from './invoices-to-pay.ts';
import { entryAt, placeOf, sourceGuard, stampOf } from './ledger.ts';
import { sourceOf } from './payment-source.ts';
import type { DuesPorts } from './ports.ts';
import { paymentKey, payments } from './records.ts';
import { buyerOf } from './writes.ts';

type Asked = RequestOf<typeof duesRoutes.identifyPayer>['body'];

/** A payment that waited in suspense is given to its payer: to invoices first, as one that is recorded now. */
export const identifyPayer =
  (ports: DuesPorts): UseCase<typeof duesRoutes.identifyPayer> =>
  async ({ path, body }, tools) => {
    const read = () => tools.store.get(payments, paymentKey(path.paymentId));
    const shown = await read();
    // One that waits no more is refused with its reason, which says more than that it changed.
    if (shown && isUnidentified(shown.record) && shown.version !== body.version)
      return refuse('platform/changed-meanwhile');
    return decideAgain(tools.pause, async () => {
      const seen = await read();
      return seen ? identify(ports, seen, body, tools) : refuse('platform/not-found');
    });
  };

async function identify(ports: DuesPorts, seen: Kept<KeptPayment>, body: Asked, tools: Tools) {
  const { record } = seen;
  const { memberId } = body;
  const member = await ports.party(memberId, tools);
  if (!member) return refuse('dues/unknown-member');
  const open = await invoicesToPay({ ...body, reference: record.reference }, tools);
  if (!open.ok) return open;
  const recorded = await entryAt(record.entry, tools);
  const queue = open.value.map((kept) => kept.record);
  const stamp = stampOf(tools, dayIn(tools.now));
  const done = identified(record, { memberId, recorded, queue, stamp });
  if (!done.ok) return done;
  const { entry, credit, allocations, payment } = done.value;
  const dossier = {
    number: record.number,
    payer: buyerOf(member),
    language: member.language,
    allocations: [...record.allocations, ...allocations],
    entry: record.entry,
    identified: placeOf(entry),
  };
  const kept: KeptPayment = { ...payment, ...dossier, credit };
  const given = await give(
    ports,
    { payment: kept, version: seen.version + 1, member, open: open.value, settlement: done.value },
    tools,
  );
  if (!given.ok) return given;
  const { writes, answer } = given.value;
  return commitDues([replace(payments, seen, kept), ...countedOnce(kept), ...writes], answer, tools);
}

/** The same cheque may have been recorded for its payer meanwhile, or be so later: it counts once. */
function countedOnce(payment: KeptPayment): AnyWrite[] {
  const source = sourceOf(payment);
  if (source === payment.source) return [];
  return [claim('ledger', sourceGuard({ kind: 'payment', source }), payment.id)];
}
