import type { KeptInvoice } from '../../shared/contracts/records/invoice.ts';
import type { Row } from '../../shared/contracts/sheets/sheet.ts';
import type { Settlement } from '../../shared/dues/settlement.ts';
import type { Kept } from '../platform/storage/kind.ts';
import { replace, type AnyWrite } from '../platform/storage/writes.ts';
import type { Tools } from '../platform/tools.ts';
import { rowOfInvoice } from './keepers.ts';
import { invoices } from './records.ts';

/** An invoice as a payment leaves it. */
export type Moved = { readonly invoice: KeptInvoice; readonly version: number; readonly write: AnyWrite };

/** The invoices that a settlement changed, each with its new allocations. */
export function moved(
  seen: readonly Kept<KeptInvoice>[],
  { invoices: after, allocations }: Pick<Settlement, 'invoices' | 'allocations'>,
): Moved[] {
  return after.flatMap((next) => {
    const kept = seen.find(({ record }) => record.id === next.id);
    if (!kept) return [];
    const { buyer, language, entry } = kept.record;
    const own = allocations.filter(({ invoiceId }) => invoiceId === next.id);
    const invoice: KeptInvoice = {
      ...next,
      buyer,
      language,
      entry,
      allocations: [...kept.record.allocations, ...own],
    };
    return [{ invoice, version: kept.version + 1, write: replace(invoices, kept, invoice) }];
  });
}

export function rowsOf(all: readonly Moved[], tools: Tools): Row[] {
  return all.map(({ invoice, version }) => rowOfInvoice(invoice, version, tools));
}
