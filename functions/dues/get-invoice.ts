import type { duesRoutes } from '../../shared/contracts/routes/dues.ts';
import { ok, refuse } from '../../shared/kernel/result.ts';
import type { UseCase } from '../platform/http.ts';
import { invoiceKey, invoices } from './records.ts';

/** One invoice, whole: its lines, its instalments, what was paid on it and when. */
export const getInvoice: UseCase<typeof duesRoutes.getInvoice> = async ({ path }, { store }) => {
  const kept = await store.get(invoices, invoiceKey(path.invoiceId));
  return kept ? ok({ version: kept.version, invoice: kept.record }) : refuse('platform/not-found');
};
