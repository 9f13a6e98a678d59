import type { duesRoutes } from '../../shared/contracts/routes/dues.ts';
import type { RequestOf } from '../../shared/contracts/route.ts';
import type { KeptInvoice } from '../../shared/contracts/records/invoice.ts';
import { owing } from '../../shared/dues/invoice.ts';
import { invoiceNumbersIn, referenceOf } from '../../shared/dues/reference.ts';
import { oldestFirst } from '../../shared/dues/settlement.ts';
import type { InvoiceId } from '../../shared/kernel/ids.ts';
import { ok, refuse, type Result } from '../../shared/kernel/result.ts';
import { guardKey, guardsOf } from '../platform/storage/guards.ts';
import type { Kept } from '../platform/storage/kind.ts';
import type { Tools } from '../platform/tools.ts';
import { invoiceKey, invoices, invoicesOf, referenceGuard } from './records.ts';

type Asked = Pick<RequestOf<typeof duesRoutes.recordPayment>['body'], 'memberId' | 'reference' | 'invoices'>;
type Refused = { readonly code: 'platform/not-found' | 'dues/another-member' };

/** Invoices that one payment may settle: more than that would not fit a transaction. */
const atOnce = 20;

/**
 * The invoices that a payment goes to, in their order, as they are now: those that are named, those whose reference it
 * carries, or those that have been due for longest.
 */
export async function invoicesToPay(
  asked: Asked,
  tools: Tools,
): Promise<Result<readonly Kept<KeptInvoice>[], Refused>> {
  const ids = asked.invoices ?? (await referredTo(asked, tools)) ?? (await oldestOf(asked, tools));
  const unique = [...new Set(ids)];
  const found = await tools.store.getMany(invoices, unique.map(invoiceKey));
  const byId = new Map(found.map((kept) => [kept.record.id, kept]));
  const own = unique.flatMap((id) => byId.get(id) ?? []);
  if (own.length < unique.length) return refuse('platform/not-found');
  const isForeign = own.some((kept) => kept.record.memberId !== asked.memberId);
  return isForeign ? refuse('dues/another-member') : ok(own);
}

/** The invoices whose reference a payment carries; nothing where it carries none of this member. */
async function referredTo(
  { memberId, reference }: Asked,
  { store }: Tools,
): Promise<readonly InvoiceId[] | undefined> {
  const guards = invoiceNumbersIn(reference).map((number) => guardKey(referenceGuard(referenceOf(number))));
  if (guards.length === 0) return undefined;
  const owners = await store.getMany(guardsOf('dues'), guards);
  const keys = owners.map((guard) => invoiceKey(guard.record.owner));
  const found = (await store.getMany(invoices, keys)).map(({ record }) => record);
  const own = found.filter((invoice) => invoice.memberId === memberId);
  return own.length > 0 ? own.map(({ id }) => id) : undefined;
}

async function oldestOf({ memberId }: Asked, { store }: Tools): Promise<readonly InvoiceId[]> {
  if (memberId === null) return [];
  const all = (await store.listAll(invoicesOf(memberId))).map(({ record }) => record);
  return oldestFirst(all.filter((invoice) => owing(invoice) > 0))
    .slice(0, atOnce)
    .map(({ id }) => id);
}
