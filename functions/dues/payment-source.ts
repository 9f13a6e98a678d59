import type { KeptPayment } from '../../shared/contracts/records/payment.ts';
import { fold } from '../../shared/kernel/text.ts';

type Asked = Pick<KeptPayment, 'id' | 'memberId' | 'method' | 'reference' | 'receivedOn' | 'amount'>;

/**
 * By what a payment is known, so that it counts once. A payer's cheque is known by its number; what else carries a
 * reference, and a cheque of nobody knows whom, by that with its day and its amount.
 */
export function sourceOf({ id, memberId, method, reference, receivedOn, amount }: Asked): string {
  const known = fold(reference).replaceAll(/\s+/g, '');
  if (known === '') return id;
  const isOwnCheque = method === 'cheque' && memberId !== null;
  const mark = isOwnCheque ? known : `${known}/${receivedOn}/${amount}`;
  return `${method}/${memberId ?? 'unknown'}/${mark}`;
}
