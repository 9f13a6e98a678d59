import { owing } from '../../../shared/dues/invoice.ts';
import type { Member } from '../../../shared/membership/member.ts';
import type { InvoiceFacts } from '../../../shared/messages/template.ts';
import { factsOf } from '../../dues/letters.ts';
import { invoiceKey, invoices } from '../../dues/records.ts';
import { termsOf } from '../../membership/party-records.ts';
import type { Tools } from '../../platform/tools.ts';

/** The invoice of the term that follows, where it is still to be paid; nothing where none was issued. */
export async function openRenewal(
  { id, termEndsOn }: Pick<Member, 'id' | 'termEndsOn'>,
  { store }: Tools,
): Promise<InvoiceFacts | 'settled' | undefined> {
  if (termEndsOn === null) return undefined;
  const terms = (await store.listAll(termsOf(id))).map(({ record }) => record);
  const next = terms.find(({ startsOn, state }) => startsOn > termEndsOn && state !== 'cancelled');
  if (!next) return undefined;
  if (next.state === 'open' || next.invoiceId === null) return 'settled';
  const kept = await store.get(invoices, invoiceKey(next.invoiceId));
  if (!kept) return undefined;
  return owing(kept.record) > 0 ? factsOf(kept.record) : 'settled';
}
