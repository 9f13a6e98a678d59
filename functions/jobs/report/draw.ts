import type { MemberId } from '../../../shared/kernel/ids.ts';
import { filename, type DocumentOf } from '../../dues/documents.ts';
import { invoiceKey, invoices, paymentKey, payments } from '../../dues/records.ts';
import { Document } from '../../platform/reply.ts';
import { settingsOf } from '../../platform/settings.ts';
import type { Tools } from '../../platform/tools.ts';
import { asIssued, invoiceDocument } from './invoice-document.ts';
import { receiptDocument } from './receipt-document.ts';

type Drawn = { readonly document: Document; readonly of: MemberId | null };
export const pdf = 'application/pdf';

/** What draws is the larger part of this function: it is loaded when something is drawn, not when it is fetched. */
const artist = async () => ({
  ...(await import('../../documents/invoice.ts')),
  ...(await import('../../documents/receipt.ts')),
});

/** For whom: who asks now sees what was paid since; what goes out with a message is as it was issued. */
type Purpose = 'to-read' | 'to-send';

/** A document, and whose it is; nothing where there is no such invoice or payment. */
export async function draw(
  { kind, id }: DocumentOf,
  purpose: Purpose,
  tools: Tools,
): Promise<Drawn | undefined> {
  return kind === 'invoice' ? drawnInvoice(id, purpose, tools) : drawnReceipt(id, tools);
}

async function drawnInvoice(id: string, purpose: Purpose, tools: Tools): Promise<Drawn | undefined> {
  const kept = await tools.store.get(invoices, invoiceKey(id));
  if (!kept) return undefined;
  const invoice = purpose === 'to-send' ? asIssued(kept.record) : kept.record;
  const { number, language, memberId } = invoice;
  const { drawInvoice } = await artist();
  const bytes = await drawInvoice(invoiceDocument(invoice, await settingsOf(tools)));
  return { document: new Document(bytes, pdf, filename('invoice', number, language)), of: memberId };
}

async function drawnReceipt(id: string, tools: Tools): Promise<Drawn | undefined> {
  const kept = await tools.store.get(payments, paymentKey(id));
  if (!kept) return undefined;
  const { number, language, memberId, allocations } = kept.record;
  const ids = [...new Set(allocations.map(({ invoiceId }) => invoiceId))];
  const found = await tools.store.getMany(invoices, ids.map(invoiceKey));
  const receipt = receiptDocument(
    kept.record,
    found.map(({ record }) => record),
    await settingsOf(tools),
  );
  const { drawReceipt } = await artist();
  const bytes = await drawReceipt(receipt);
  return { document: new Document(bytes, pdf, filename('receipt', number, language)), of: memberId };
}
