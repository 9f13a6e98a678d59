import type { Member } from '../../../shared/membership/member.ts';
import type { InvoiceFacts } from '../../../shared/messages/template.ts';
import type { Tools } from '../../platform/tools.ts';

/** The invoice of the term that follows, where it is still to pay. */
export async function openRenewal(
  _member: Member,
  _tools: Tools,
): Promise<InvoiceFacts | 'settled' | undefined> {
  return undefined;
}
